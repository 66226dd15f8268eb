import type { InquiryCase } from "#actions/inquiries/inquiry-case.ts";
import { html, type Html } from "#documents/html/html.ts";
import { caseAddress } from "#web/desk/inquiries/addresses.ts";

/** The copies of an answer, as addresses name them and as people do. */
export const COPIES = {
  oeffentlich: { copy: "public", word: "Öffentlich" },
  gremien: { copy: "council", word: "Für die politischen Gremien" },
  intern: { copy: "internal", word: "Intern, mit offenen Punkten und früheren Antworten" },
} as const;

/** The file formats of a copy. */
export const FORMATS = { pdf: "PDF", docx: "Word", html: "HTML", json: "JSON" } as const;

/** Links to the files of every copy. */
export function filesPart(known: InquiryCase): Html {
  const link = (copy: string, format: string, word: string): Html =>
    html`<li><a class="kern-link" href="${caseAddress(known, "/datei", { ausfertigung: copy, format })}" download>${word}</a></li>
`;
  return html`<details class="contents">
<summary>Dateien</summary>
${Object.entries(COPIES).map(
  ([name, { word }]) => html`<nav class="downloads" aria-label="Dateien: ${word}">
<p>${word}:</p>
<ul>
${Object.entries(FORMATS).map(([format, label]) => link(name, format, label))}</ul>
</nav>
`,
)}</details>`;
}
