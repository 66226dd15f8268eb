import assert from "node:assert/strict";
import { test } from "node:test";
import { recordFromContent } from "#records/content.ts";
import { atomFeed, type Feed } from "./atom-feed.ts";
import { changeLines } from "./change-lines.ts";

const ENTRY = {
  ...{ title: "Neu: A & B <x>", address: "https://ki.example/ki/a/system/b?fassung=1", author: "Stelle" },
  ...{ published: "2024-01-01T00:00:00.000Z", updated: "2024-01-02T00:00:00.000Z" },
  ...{ content: "Zeile 1\nZeile 2", category: ["system", "KI-Anwendung"] as const },
};
const FEED: Feed = {
  ...{ title: "Register", subtitle: null, address: "https://ki.example/feeds/a.atom?art=x&suche=y" },
  ...{ page: "https://ki.example/ki/a", updated: "2020-01-01T00:00:00.000Z", author: "Amt" },
  ...{ licence: "http://dcat-ap.de/def/licenses/dl-zero-de/2.0", entries: [ENTRY] },
};

const count = (text: string, part: string): number => text.split(part).length - 1;

test("a feed and each entry have id, title, time and author, as RFC 4287 demands", () => {
  const xml = atomFeed({ ...FEED, entries: [ENTRY, { ...ENTRY, address: "https://ki.example/2" }] });
  for (const part of ["<id>", "<title>", "<updated>", "<author><name>"])
    assert.equal(count(xml, part), 3, part);
  assert.equal(count(xml, '<link rel="self"'), 1);
  assert.equal(count(xml, '<link rel="alternate" type="text/html"'), 3);
});

const updated = (feed: Feed) => /<updated>(.*?)<\/updated>/u.exec(atomFeed(feed))?.[1];

test("a feed was updated when its newest entry was; an empty one at its beginning", () => {
  assert.equal(updated(FEED), ENTRY.updated);
  assert.equal(updated({ ...FEED, entries: [] }), FEED.updated);
});

test("text in a feed is text, whatever it holds", () => {
  const xml = atomFeed(FEED);
  assert.ok(xml.includes("<title>Neu: A &amp; B &lt;x&gt;</title>"));
  assert.ok(xml.includes("<id>https://ki.example/feeds/a.atom?art=x&amp;suche=y</id>"));
});

const record = (data: object, more: object = {}) =>
  recordFromContent({ type: "deployment", key: "x", visibility: "public", data, ...more } as never);

test("what changed is told in words: codes, references, reasons and the end of a record", () => {
  const lines = changeLines(
    record({ status: "pilot", system: "system/a", users: 3 }),
    record({ status: "regular", system: "system/b" }, { unknown: { users: "nicht gezählt" }, ended: true }),
    (reference) => reference.toUpperCase(),
  );
  assert.deepEqual(lines, [
    "Status: bisher Pilot, jetzt Regelbetrieb",
    "KI-Anwendung: bisher SYSTEM/A, jetzt SYSTEM/B",
    "Nutzende: bisher 3, jetzt keine Angabe",
    "Eintrag beendet",
    "Nutzende (nicht bekannt): bisher keine Angabe, jetzt nicht gezählt",
  ]);
});
