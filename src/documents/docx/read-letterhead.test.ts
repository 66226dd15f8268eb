import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { sampleDocument } from "#documents/fixtures/sample-document.ts";
import { DEFAULT_LETTERHEAD } from "./letterhead.ts";
import { makeDocx } from "./make-docx.ts";
import { parseLetterhead } from "./parse-letterhead.ts";
import { readLetterhead } from "./read-letterhead.ts";

const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=";
const LOGO = { path: "logo.png", widthMm: 40, heightMm: 12, description: "Wappen" };
const folder = await mkdtemp(join(tmpdir(), "letterhead-"));
after(() => rm(folder, { recursive: true }));

async function read(content: string) {
  const file = join(folder, "briefkopf.json");
  await writeFile(file, content);
  return readLetterhead(file);
}

function codes(result: ReturnType<typeof parseLetterhead>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code, pointer }) => `${code} ${pointer}`);
}

test("the letterhead that comes along can be read", async () => {
  const own = await readLetterhead(fileURLToPath(new URL("letterhead.json", import.meta.url)));
  assert.deepEqual(own, { ok: true, value: DEFAULT_LETTERHEAD });
});

test("what an office leaves out stays as it is", () => {
  const parsed = parseLetterhead({ fonts: { text: "Fira Sans" } });
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.value.fonts, { text: "Fira Sans", headings: "Arial" });
});

test("a misspelt entry and wrong values are named all at once", () => {
  const given = {
    font: {},
    sizesPt: { text: "groß" },
    colours: { link: "blau" },
    headerLines: "Amt",
    logo: { path: "x" },
  };
  assert.deepEqual(codes(parseLetterhead(given)), [
    "documents.letterhead.unknown-entry /font",
    "documents.letterhead.wrong-value /sizesPt/text",
    "documents.letterhead.wrong-value /colours/link",
    "documents.letterhead.wrong-value /headerLines",
    "documents.letterhead.wrong-value /logo/widthMm",
    "documents.letterhead.wrong-value /logo/heightMm",
    "documents.letterhead.wrong-value /logo/description",
  ]);
});

test("what is no object is refused", () => {
  assert.deepEqual(codes(parseLetterhead([])), ["documents.letterhead.wrong-value "]);
  assert.deepEqual(codes(parseLetterhead({ fonts: "Arial" })), ["documents.letterhead.wrong-value /fonts"]);
});

test("missing and broken files are named", async () => {
  const missing = await readLetterhead(join(folder, "fehlt.json"));
  assert.equal(missing.ok || missing.problems[0]?.code, "documents.letterhead.not-readable");
  const broken = await read("{");
  assert.equal(broken.ok || broken.problems[0]?.code, "documents.letterhead.not-json");
  const logo = await read(JSON.stringify({ logo: { ...LOGO, path: "fehlt.png" } }));
  assert.equal(logo.ok || logo.problems[0]?.code, "documents.letterhead.logo-not-readable");
});

test("a logo comes into the Word file with its description", async () => {
  await writeFile(join(folder, "logo.png"), Buffer.from(PIXEL, "base64"));
  const letterhead = await read(JSON.stringify({ logo: LOGO }));
  assert.ok(letterhead.ok);
  const { "word/document.xml": body } = unzipSync(await makeDocx(sampleDocument(1), letterhead.value));
  assert.match(strFromU8(body ?? new Uint8Array()), /descr="Wappen"/u);
});
