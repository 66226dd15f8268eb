import { html, type Html } from "#documents/html/html.ts";
import type { AnsweredQuestion } from "#web/answer/answered.ts";
import { shortened } from "#web/parts/shortened.ts";

const LONGEST = 160;

/** What was answered before to much the same question, folded. */
export function earlierPart(earlier: AnsweredQuestion["earlier"] = []): Html | false {
  if (earlier.length === 0) return false;
  return html`<details class="contents">
<summary>${earlier.length === 1 ? "Eine frühere Antwort" : `${earlier.length} frühere Antworten`}</summary>
<ul class="kern-list kern-list--bullet">
${earlier.map(
  ({
    note,
    title,
    question,
  }) => html`<li>${note} <span class="muted">${title}: „${shortened(question, LONGEST)}“</span></li>
`,
)}</ul>
</details>
`;
}
