import { html, type Html } from "#documents/html/html.ts";
import type { PageOf } from "#web/register/page-of.ts";
import { tongueOf } from "#web/tongue/tongue.ts";

/** Numbers of pages around this one, with the first and the last; null is a gap. */
function pageNumbers(page: number, pages: number): readonly (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const numbers = [...new Set(wanted)].toSorted((a, b) => a - b);
  return numbers.flatMap((one, at) => {
    const before = numbers[at - 1];
    return before !== undefined && one > before + 1 ? [null, one] : [one];
  });
}

/** Links to the pages of a list; nothing if there is just one. */
export function pagination(
  list: PageOf<unknown>,
  addressOf: (page: number) => string,
  { say } = tongueOf({}),
): Html {
  const { page, pages } = list;
  if (pages === 1) return html``;
  const step = (label: string, to: number): Html =>
    html`<li><a class="pagination__link" href="${addressOf(to)}">${label}</a></li>
`;
  const number = (one: number | null): Html => {
    if (one === null)
      return html`<li class="pagination__gap">…</li>
`;
    const here = one === page && html` aria-current="page"`;
    return html`<li><a class="pagination__link" href="${addressOf(one)}" aria-label="${say("Seite", "Page")} ${one}"${here}>${one}</a></li>
`;
  };
  return html`<nav class="pagination" aria-label="${say("Seiten der Liste", "Pages of the list")}">
<ul>
${page > 1 && step(say("Zurück", "Back"), page - 1)}${pageNumbers(page, pages).map(number)}${page < pages && step(say("Weiter", "Next"), page + 1)}</ul>
</nav>`;
}
