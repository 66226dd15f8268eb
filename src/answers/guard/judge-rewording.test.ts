import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { judgeRewording, type Refusal } from "./judge-rewording.ts";

const ACCEPTED: readonly (readonly [draft: string, reworded: string])[] = [
  [
    "Beteiligt sind oder waren: Personalrat, Datenschutzbeauftragte und Arbeitsgruppe.",
    "Beteiligt sind oder waren: der Personalrat, die Datenschutzbeauftragte sowie Arbeitsgruppe.",
  ],
  [
    "Im Bezirksamt Wandsbek wird eine KI-Anwendung eingesetzt. Die Aufstellung nennt jeden Einsatz.",
    "Im Bezirksamt Wandsbek wird eine KI-Anwendung eingesetzt und die Aufstellung nennt jeden Einsatz.",
  ],
  [
    "Im Bezirksamt Wandsbek wird eine KI-Anwendung eingesetzt.",
    "Eine KI-Anwendung wird im Bezirksamt Wandsbek eingesetzt.",
  ],
  ["Seit 2024 wird „LLMoin“ genutzt.", "„LLMoin“ wird seit 2024 verwendet."],
  [
    "Zum Einsatz von KI liegen fünf Rückmeldungen der Beschäftigten vor.",
    "Fünf Rückmeldungen der Beschäftigten liegen zum Einsatz von KI vor.",
  ],
  ["Zuständig: Senatskanzlei.", "Zuständig ist die Senatskanzlei."],
  ["Angaben zu „LLMoin“: nicht bekannt.", "Angaben zu dem „LLMoin“ sind nicht bekannt."],
  [
    "Das Amt nutzt ein zentrales Angebot; Kosten entstehen.",
    "Das Amt verwendet ein zentrales Angebot. Kosten entstehen.",
  ],
  ["Zum Einsatz gelten Regeln.", "Zu dem Einsatz gelten Regeln."],
];

test("accepts what says the draft's words in other joints", () => {
  for (const [draft, reworded] of ACCEPTED) {
    assert.deepEqual(judgeRewording(draft, reworded), { isAccepted: true, text: reworded }, reworded);
  }
});

const REFUSED: readonly (readonly [draft: string, reworded: string, refusal: Refusal])[] = [
  ["Das kostet 100 Euro.", "Das kostet 1000 Euro.", "figure-added"],
  ["Das kostet 100 Euro im Jahr 2024.", "Das kostet 100 Euro.", "figure-lost"],
  ["Das kostet 100 Euro.", "Das kostet −100 Euro.", "figure-added"],
  ["In der 2. Phase läuft der Test.", "In der 2; Phase läuft der Test.", "order"],
  ["Das Amt nutzt „LLMoin“.", "Das Amt nutzt „LLMoin“ von Dataport.", "name-added"],
  ["Das Amt nutzt „LLMoin“.", "Das Amt nutzt es.", "name-lost"],
  ["Das Amt nutzt „LLMoin“.", "Das Amt nutzt „LLMoin 2“.", "figure-added"],
  ["Das Amt nutzt Lenos.", "Das Amt nutzt Lеnos.", "name-added"],
  ["Das Amt nutzt Lenos.", "Das Amt nutzt Le\u200Bnos.", "name-added"],
  ["Eine Bewilligung ist nicht verzeichnet.", "Eine Bewilligung ist verzeichnet.", "negation-lost"],
  ["Eine Bewilligung ist verzeichnet.", "Eine Bewilligung ist nicht verzeichnet.", "negation-added"],
  ["Genutzt wird Alpha, nicht Beta.", "Genutzt wird Alpha nicht, Beta.", "order"],
  ["Alpha ist öffentlich, Beta ist intern.", "Alpha ist intern, Beta ist öffentlich.", "order"],
  ["Dataport betreibt Lenos.", "Lenos betreibt Dataport.", "order"],
  [
    "Der Betrieb kostet 5 Euro, die Schulung 7 Euro.",
    "Der Betrieb kostet 7 Euro, die Schulung 5 Euro.",
    "order",
  ],
  ["Der Senat beauftragt die Stelle.", "Den Senat beauftragt die Stelle.", "word-lost"],
  ["Das Amt nutzt Lenos.", "Das Amt nutzte Lenos.", "word-lost"],
  ["Das System wird genutzt.", "Die Systeme werden genutzt.", "name-added"],
  ["Der Einsatz ist geplant.", "Der Einsatz ist erfolgt.", "negation-lost"],
  ["Das Amt prüft.", "Das Amt prüft. [Mehr](https://example.org)", "name-added"],
  ["Das Amt prüft.", "<b>Das Amt prüft.</b>", "sign-added"],
  ["Das Amt prüft.", "**Das Amt prüft.**", "sign-added"],
  ["Das Amt prüft.", "Das Amt prüft?", "sign-added"],
  ["Das Amt prüft.", "Das Amt prüft", "order"],
  ["Das Amt prüft.", "", "empty"],
  ["Das Amt prüft.", "Das Amt prüft. ".repeat(9), "too-long"],
  ["Bezirksamt Wandsbek antwortet.", "Bezirksamt und Wandsbek antwortet.", "word-added"],
  ["Bezirksamt Wandsbek antwortet.", "Bezirksamt, Wandsbek antwortet.", "order"],
  ["Genutzt wird Alpha. Die Beta ersetzt Gamma.", "Genutzt wird Alpha, die Beta ersetzt Gamma.", "order"],
  ["Kosten einschl. Wartung entstehen.", "Kosten einschl und Wartung entstehen.", "word-added"],
  ["Im Amt wird Alpha nicht genutzt.", "Alpha wird im Amt nicht genutzt.", "order"],
  ["The office uses Lenos.", "Das Amt nutzt Lenos.", "name-added"],
];

for (const [draft, reworded, refusal] of REFUSED) {
  test(`refuses “${reworded.slice(0, 60)}” for “${draft}”`, () => {
    assert.deepEqual(judgeRewording(draft, reworded), { isAccepted: false, refusal });
  });
}

const PIECES = [
  ...[
    "Das",
    "Amt",
    "nutzt",
    "Lenos",
    "seit",
    "2024",
    "im",
    "Fachamt",
    "und",
    "nicht",
    "„Alpha 2“",
    "wird",
    "ist",
  ],
  ...[
    "geprüft",
    "der",
    "Personalrat",
    "5 Euro",
    "12.",
    "z. B.",
    "(intern)",
    "–",
    "Stelle:",
    "Betrieb,",
    "Ende.",
    "sowie",
  ],
];

const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 })
  .map((all) => all.join(" "));
const anyText = fc.oneof(
  text,
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.string({ unit: "binary", minLength: 1 }),
);

/** Reworded by a few of the changes that are allowed. */
const lightly = (draft: string): string =>
  draft
    .replaceAll(" und ", " sowie ")
    .replaceAll("im ", "in dem ")
    .replaceAll(", Personalrat", ", der Personalrat")
    .replaceAll("nutzt", "verwendet");

test("always accepts the draft itself", () => {
  fc.assert(
    fc.property(anyText, (draft) => {
      assert.deepEqual(judgeRewording(draft, draft), { isAccepted: true, text: draft });
    }),
  );
});

test("accepts the light changes that are allowed", () => {
  fc.assert(
    fc.property(text, (draft) => {
      assert.equal(judgeRewording(draft, lightly(draft)).isAccepted, true);
    }),
  );
});

const STRANGE = [
  "7",
  "2031",
  "3,5",
  "Siemens",
  "Frau",
  "X",
  "nicht",
  "kein",
  "keine",
  "nie",
  "nur",
  "soll",
  "bisher",
];

test("refuses whatever it accepted once a figure, a name or a deciding word is added anywhere", () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...STRANGE), fc.nat(), (draft, strange, at) => {
      const words = lightly(draft).split(" ");
      const place = at % (words.length + 1);
      const more = [...words.slice(0, place), strange, ...words.slice(place)].join(" ");
      assert.equal(judgeRewording(draft, more).isAccepted, false, more);
    }),
  );
});

test("refuses whatever lost a word or had two different words exchanged", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.constantFrom("Alpha", "Beta", "7", "öffentlich", "intern", "nicht", "nutzt", "Gamma"),
        { minLength: 2 },
      ),
      fc.nat(),
      fc.nat(),
      (words, a, b) => {
        const [one, other] = [a % words.length, b % words.length];
        fc.pre(one !== other);
        const draft = words.join(" ");
        const exchanged = words.map((word, at) =>
          at === one ? words[other] : at === other ? words[one] : word,
        );
        assert.equal(judgeRewording(draft, exchanged.join(" ")).isAccepted, false);
        assert.equal(judgeRewording(draft, words.toSpliced(one, 1).join(" ")).isAccepted, false);
      },
    ),
  );
});

test("judges any two texts without throwing", () => {
  fc.assert(
    fc.property(anyText, anyText, (draft, reworded) => {
      assert.equal(typeof judgeRewording(draft, reworded).isAccepted, "boolean");
    }),
  );
});

test("judges twenty thousand characters in less than two seconds", () => {
  const long = "a!„b(".repeat(4000);
  const start = performance.now();
  judgeRewording(long, `${long} c`);
  assert.ok(performance.now() - start < 2000);
});
