import { readFileSync } from "node:fs";
import { cleanText } from "#documents/clean-text.ts";
import { frameOf } from "#documents/frame.ts";
import type { Document, Letterhead } from "#documents/model.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { html, Html } from "./html.ts";

let style: Html | null = null;

function pageStyle(): Html {
  style ??= new Html(readFileSync(new URL("page.css", import.meta.url), "utf8"));
  return style;
}

function metaTag(name: string, content: string | undefined): Html | false {
  return (
    content !== undefined &&
    content !== "" &&
    html`<meta name="${name}" content="${cleanText(content)}" />
`
  );
}

function letterheadPart({ lines, reference = [] }: Letterhead): Html {
  const data = reference.map(
    ({ label, text }) => html`<li>${cleanText(label)}: ${cleanText(text)}</li>
`,
  );
  return html`<div class="doc-letterhead">
<p>${lines.map((line, index) => [index > 0 && html`<br />`, cleanText(line)])}</p>
${
  data.length > 0 &&
  html`<ul>
${data}</ul>
`
}</div>
`;
}

function headPart({ marking, letterhead }: Document): Html | false {
  if (marking === null && letterhead === undefined) return false;
  const marked =
    marking !== null &&
    html`<p class="doc-marking">${cleanText(marking)}</p>
`;
  return html`<header>
${marked}${letterhead !== undefined && letterheadPart(letterhead)}</header>
`;
}

/** The marking on every printed page but the first, where it stands as text; every sign is written as its code. */
function printedMarking(marking: string): Html {
  const codes = Array.from(
    cleanText(marking),
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  ).join("");
  return new Html(`@media print {
  @page { @top-left { content: "${codes}"; font: 600 8pt "Fira Sans", Arial, sans-serif; color: #4f5765; } }
  @page :first { @top-left { content: none; } }
}
`);
}

/**
 * The document as one HTML file that needs nothing else: readable on a telephone, in the dark and on paper
 * (A4, the marking on every printed page).
 */
export function makeHtml(document: Document): string {
  const { title, marking, author, subject, createdAt, blocks } = document;
  const place = { frame: frameOf(blocks), topLevel: 2 };
  return html`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${cleanText(title)}</title>
${metaTag("author", author)}${metaTag("description", subject)}${metaTag("dcterms.created", createdAt)}<style>
${pageStyle()}${marking !== null && printedMarking(marking)}</style>
</head>
<body>
${headPart(document)}<main>
<h1>${cleanText(title)}</h1>
${htmlBlocks(blocks, place)}</main>
</body>
</html>
`.toString();
}
