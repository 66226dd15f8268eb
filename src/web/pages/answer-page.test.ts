import assert from "node:assert/strict";
import { test } from "node:test";
import { siteForTest } from "#web/testing.ts";

test("each question stands under its own anchor with the state of its answer", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/anfragen/probe/anfrage");
  assert.equal(body.match(/<article class="question" id="frage-\d+"/gu)?.length, 31);
  assert.match(body, /<a class="question__link" href="#frage-5"/u);
  assert.match(body, /<details class="preamble">/u);
  assert.match(body, /Inhalt: 31 Fragen/u);
});

test("every number of an evidence leads to the page of exactly that version", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/anfragen/probe/anfrage");
  const cited = new Set(
    [...body.matchAll(/class="evidence" href="([^"]*)"/gu)].map(([, href]) => href ?? ""),
  );
  assert.ok(cited.has("/ki/probe/system/alpha?fassung=2"));
  for (const address of cited) {
    const answer = await site.inject(address);
    assert.equal(answer.statusCode, 200, address);
    assert.match(answer.body, new RegExp(`Fassung ${address.split("=")[1]}</strong> \\(angezeigt\\)`, "u"));
  }
});

test("up to four pieces of evidence stand beside a sentence, more are folded and counted", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/anfragen/probe/anfrage");
  const folds = body.match(/<details class="evidence-more">.*?<\/details>/gsu) ?? [];
  assert.ok(folds.length > 0);
  for (const fold of folds) {
    const links = fold.match(/class="evidence"/gu)?.length ?? 0;
    assert.ok(links > 4);
    assert.ok(fold.includes(`<summary>${links} Belege</summary>`));
  }
  assert.doesNotMatch(
    body.replaceAll(/<details.*?<\/details>/gsu, ""),
    /(?: <a class="evidence"[^>]*>\d+<\/a>){5}/u,
  );
});

test("a state shows only its questions and their number", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/anfragen/probe/anfrage");
  const open = Number(/zustand=offen"><strong>(\d+)</u.exec(body)?.[1]);
  assert.ok(open > 0);
  const filtered = await site.inject("/anfragen/probe/anfrage?zustand=offen");
  assert.equal(filtered.body.match(/<article class="question"/gu)?.length, open);
});

const FILES = {
  pdf: ["application/pdf", "%PDF-1.7"],
  docx: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"],
  html: ["text/html; charset=utf-8", "<!doctype html>"],
  md: ["text/markdown; charset=utf-8", ""],
  json: ["application/json; charset=utf-8", "{"],
} as const;

for (const [format, [type, start]] of Object.entries(FILES)) {
  test(`the answer can be saved as ${format}`, async (t) => {
    const { site } = await siteForTest(t);
    const { statusCode, headers, rawPayload } = await site.inject(`/anfragen/probe/anfrage.${format}`);
    assert.equal(statusCode, 200);
    assert.equal(headers["content-type"], type);
    assert.equal(headers["content-disposition"], `attachment; filename="antwort-probe-anfrage.${format}"`);
    assert.equal(rawPayload.subarray(0, start.length).toString(), start);
    assert.ok(rawPayload.length > 1000);
  });
}

test("the list of papers names each with its questions and leads to its answer", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/anfragen");
  assert.match(body, /href="\/anfragen\/probe\/anfrage"/u);
  assert.match(body, /31 Fragen · Sachstand 1\. Mai 2024/u);
  assert.ok(!body.includes("/anfragen/stumm/"));
});
