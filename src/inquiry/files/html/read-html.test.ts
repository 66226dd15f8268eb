import assert from "node:assert/strict";
import { test } from "node:test";
import { readHtml } from "./read-html.ts";

function textOf(html: string): string {
  const read = readHtml(html);
  assert.ok(read.ok);
  return read.value.text;
}

test("lists carry the numbers that a browser prints", () => {
  const html =
    '<ol><li>Eins</li><li><p>Zwei</p><ol type="a"><li>Alpha</li><li>Beta</li></ol></li></ol><p>Dann</p><ol start="3"><li>Drei</li><li value="7">Sieben</li></ol><ol style="list-style-type: upper-roman"><li>Römisch</li></ol><ul><li>Punkt</li></ul>';
  assert.equal(
    textOf(html),
    "1. Eins\n2. Zwei\na) Alpha\nb) Beta\n\nDann\n\n3. Drei\n7. Sieben\nI. Römisch\n• Punkt",
  );
});

test("scripts, styles, navigation, forms and hidden parts are left out", () => {
  const html =
    '<head><title>T</title></head><body><header>Kopf</header><nav>Weg</nav><div id="menu">Menü</div><p>Bleibt</p><script>böse()</script><style>p{}</style><button>Los</button><p hidden>weg</p><p style="display: none">weg</p><p aria-hidden="true">weg</p><footer>Fuß</footer></body>';
  assert.equal(textOf(html), "Bleibt");
});

test("the main part stands for the page where there is one", () => {
  const html = "<body><p>Werbung</p><main><p>Eins</p><p>Zwei</p></main><p>Mehr Werbung</p></body>";
  assert.equal(textOf(html), "Eins\n\nZwei");
});

test("a table stands row by row, label and value together", () => {
  const html =
    "<table><tr><th>Jahr</th><th>Kosten</th></tr><tr><td>2024</td><td>100 Euro</td></tr></table><table><tr><td>Status:</td><td>öffentlich</td><td>Art:</td><td>Große Anfrage</td></tr></table>";
  assert.equal(textOf(html), "Jahr   Kosten\n2024   100 Euro\n\nStatus: öffentlich\nArt: Große Anfrage");
});

test("a table that only lays out the page is read cell by cell", () => {
  assert.equal(
    textOf("<table><tr><td><p>Links eins</p><p>Links zwei</p></td><td>Rechts</td></tr></table>"),
    "Links eins\nLinks zwei\nRechts",
  );
});

test("raised note numbers become superscripts and notes are left out", () => {
  assert.equal(
    textOf('<p>Haus<sup>3</sup> und m<sup>x</sup></p><ol><li id="footnote-1">Quelle</li></ol>'),
    "Haus³ und mx",
  );
});

test("blanks and line breaks of the source count as one blank, those of the page stay", () => {
  assert.equal(textOf("<p>Eins\n   zwei&nbsp; drei<br>vier</p>"), "Eins zwei drei\nvier");
});

test("a page nested deeper than people write is refused", () => {
  const read = readHtml(`<body>${"<div>".repeat(100_000)}`);
  assert.deepEqual(read.ok ? [] : read.problems.map(({ code }) => code), ["inquiry.file.too-deep"]);
});
