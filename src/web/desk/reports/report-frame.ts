import type { Html } from "#documents/html/html.ts";
import type { Problem } from "#values/problem.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { alert } from "#web/parts/alert.ts";
import type { PageAuthority } from "#web/parts/page.ts";
import { html } from "#documents/html/html.ts";
import { reportsPath } from "./report-places.ts";

type Framed = { readonly title: string; readonly body: Html; readonly problems?: readonly Problem[] };

const STATUS: Readonly<Record<string, number>> = {
  "actions.reports.refused": 403,
  "actions.reports.absent": 404,
  "store.version.conflict": 409,
};

/** What was wrong, on top of the page; what concerns a field leads there. */
function faults(problems: readonly Problem[]): Html | false {
  if (problems.length === 0) return false;
  const lines = problems.map(({ pointer, message }) =>
    pointer === "/reason"
      ? html`<li><a class="kern-link" href="#feld-grund">${message}</a></li>
`
      : html`<li>${message}</li>
`,
  );
  return html`<div class="error-summary" role="alert" tabindex="-1">${alert(
    "danger",
    "Das ging nicht",
    html`<ul class="kern-list kern-list--bullet">
${lines}</ul>`,
  )}</div>
`;
}

/** A page about reports at the desk; without a title of its own it is the list. */
export function reportsFrame(authority: PageAuthority, { title, body, problems = [] }: Framed): DeskPage {
  const [first] = problems;
  const isList = title === "Berichte";
  return {
    title,
    place: "Berichte",
    authority,
    ...(first && { status: STATUS[first.code] ?? 422 }),
    trail: [
      { label: "Berichte", address: isList ? null : reportsPath(authority.key) },
      ...(isList ? [] : [{ label: title, address: null }]),
    ],
    body: html`${faults(problems)}<h1 class="kern-heading-x-large">${title}</h1>
${body}`,
  };
}
