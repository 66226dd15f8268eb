import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import type { Opened } from "#store/store.contract.ts";
import { searchDisclosure } from "./disclosure.contract.ts";
import { marked, record, registerOf, system } from "./testing.ts";
import { searchUpkeep } from "./upkeep.contract.ts";

type Open = (now: () => number) => Promise<Opened>;

/** A word as long as indexes keep it, another one for every number. */
const wordOf = (nth: number): string =>
  nth.toString(2).padStart(60, "0").replaceAll("0", "a").replaceAll("1", "b");

/** What every search finds, whatever database holds the index. */
export function searchContract(name: string, open: Open): void {
  describe(`${name}: search`, () => {
    let opened: Opened;
    before(async () => {
      opened = await open(Date.now);
    });
    after(() => opened.dispose());

    const cases: readonly (readonly [what: string, title: string, queries: readonly string[]])[] = [
      ["umlauts written out or not", "Anträge auf Wohngeld", ["Antraege", "antrage", "ANTRÄGE"]],
      ["umlauts in a text that writes them out", "Antraege", ["Anträge"]],
      ["ß and ss", "Maßnahmen", ["Massnahme", "maßnahmen"]],
      ["letters made of two characters", "Pru\u0308fung", ["Prüfung"]],
      ["other forms of a word", "Schulung der Beschäftigten", ["Schulungen", "Schulungs Beschäftigte"]],
      ["the head of a compound", "Wohngeldantrag", ["Antrag", "Anträge"]],
      ["the beginning of a compound", "Wohngeldantrag", ["Wohngeld", "wohnge"]],
      ["a word while it is typed", "Genehmigung", ["gene", "genehm", "Genehmigu"]],
      ["synonyms", "Ein Sprachmodell", ["LLM", "large language model", "großes Sprachmodell"]],
      ["synonyms of several words", "Künstliche Intelligenz", ["KI", "ai"]],
      ["the parts of a word with a hyphen", "KI-Strategie", ["Strategie", "KI Strategie"]],
      ["words in any order", "Protokolle der Sitzung", ["Sitzung Protokoll"]],
      ["a phrase", "Antrag auf Wohngeld stellen", ['"Antrag auf Wohngeld"', "„wohngeld stellen“"]],
      ["a title of stop words only", "Was ist das", ["was ist das", "das", '"was ist"']],
      ["letters of other scripts", "Проверка ø Ł", ["проверка", "Ø", "ł"]],
      ["numbers", "Drucksache 22-3049", ["22-3049", "3049"]],
      [
        "a typing error: left out, added, mistaken",
        "Barrierefreiheit",
        ["Barierefreiheit", "Barrierefreiheiit"],
      ],
      ["swapped letters", "Wohngeld", ["Wohgneld", "oWhngeld"]],
    ];
    for (const [what, title, queries] of cases) {
      test(`finds ${what}`, async () => {
        const { found } = await registerOf(
          opened.store,
          record("policy/x", { title }),
          record("policy/y", { title: "Fahrrad" }),
        );
        for (const query of queries) assert.deepEqual(await found(query), ["policy/x"], query);
      });
    }

    test("a compound asked finds its parts in a text", async () => {
      const { found } = await registerOf(
        opened.store,
        system("x", "Hilfe beim Antrag auf Wohngeld"),
        system("y", "Antrag auf Elterngeld"),
        system("z", "Protokolle der Sitzungen"),
      );
      assert.deepEqual(await found("Wohngeldantrag"), ["system/x"]);
      assert.deepEqual(await found("Sitzungsprotokoll"), ["system/z"]);
    });

    test("all words must occur, phrases in a row, and what is excluded must not", async () => {
      const { found } = await registerOf(
        opened.store,
        system("x", "Prüfung der Bauanträge", { summary: "Schnell und genau" }),
        system("y", "Genau prüfen", { summary: "Bauanträge" }),
      );
      assert.deepEqual(await found("Bauantrag Schnell"), ["system/x"]);
      assert.deepEqual(await found('"Schnell und genau"'), ["system/x"]);
      assert.deepEqual(await found('"genau und schnell"'), []);
      assert.deepEqual(await found("Bauantrag -Schnell"), ["system/y"]);
      assert.deepEqual(await found('Bauantrag -"genau prüfen"'), ["system/x"]);
      assert.deepEqual((await found("-Schnell")).toSorted(), ["system/y"]);
      assert.deepEqual(await found(""), []);
      assert.deepEqual(await found("…"), []);
    });

    test("no phrase reaches from one text into the next", async () => {
      const { found } = await registerOf(
        opened.store,
        system("x", "Eins", { functions: ["Post sortieren", "Texte lesen"] }),
      );
      assert.deepEqual(await found('"Post sortieren"'), ["system/x"]);
      assert.deepEqual(await found('"sortieren Texte"'), []);
    });

    test("what stands in the title comes first, the word as written before its other forms", async () => {
      const { found } = await registerOf(
        opened.store,
        system("text", "Alpha", { summary: "Anderes", redress: "Chatbot" }),
        system("summary", "Beta", { summary: "Ein Chatbot" }),
        system("compound", "Chatbotdienst"),
        system("synonym", "Dialogsystem"),
        system("form", "Chatbots im Einsatz"),
        system("written", "Der Chatbot im Einsatz"),
        system("title", "Chatbot"),
      );
      const order = ["title", "written", "form", "synonym", "compound", "summary", "text"];
      assert.deepEqual(
        await found("Chatbot"),
        order.map((key) => `system/${key}`),
      );
    });

    test("hits are restricted to types, codes, those that have not ended, and a choice of records", async () => {
      const { found, search } = await registerOf(
        opened.store,
        record("system/x", { name: "Probe", kinds: ["chatbot"] }),
        record("system/y", { name: "Probe", kinds: ["chatbot", "translation"] }),
        record("policy/x", { title: "Probe" }),
        record("policy/alt", { title: "Probe" }, { ended: true }),
      );
      assert.deepEqual((await found("Probe")).toSorted(), ["policy/x", "system/x", "system/y"]);
      assert.deepEqual(await found("Probe", { types: ["policy"] }), ["policy/x"]);
      assert.deepEqual(await found("Probe", { types: ["policy"], ended: true }), ["policy/alt", "policy/x"]);
      assert.deepEqual(await found("Probe", { marks: ["kinds=translation", "kinds=chatbot"] }), ["system/y"]);
      const among = new Map([
        ["system/x", "system/y"],
        ["system/y", "system/y"],
      ]);
      const { total, hits } = await search("Probe", { among });
      assert.deepEqual([total, hits.map(({ standsFor }) => standsFor)], [1, ["system/y"]]);
    });

    test("the count is exact and pages neither repeat nor leave out a hit", async () => {
      const many = Array.from({ length: 330 }, (_, nth) =>
        nth % 3 === 0
          ? system(`s${nth}`, `Chatbot ${nth}`)
          : system(`s${nth}`, `System ${nth}`, { summary: "Chatbot" }),
      );
      const { search } = await registerOf(opened.store, ...many);
      const seen: string[] = [];
      for (let offset = 0; offset < 330; offset += 110) {
        const { total, hits } = await search("Chatbot", { offset, limit: 110 });
        assert.equal(total, 330);
        seen.push(...hits.map(({ reference }) => reference));
      }
      assert.equal(new Set(seen).size, 330);
      assert.equal((await search("Chatbot", { offset: 330 })).hits.length, 0);
    });

    test("a record is found by what it says now, and no longer by what it said", async () => {
      const { keep, found } = await registerOf(opened.store, system("x", "Altername"));
      await keep(system("x", "Neuname"));
      assert.deepEqual(await found("Altername"), []);
      assert.deepEqual(await found("Neuname"), ["system/x"]);
      await keep({ ...system("x", "Neuname"), ended: true });
      assert.deepEqual(await found("Neuname"), []);
    });

    test("a record is found by the names of those it refers to, also after they are renamed", async () => {
      const { keep, found, search } = await registerOf(
        opened.store,
        system("x", "Altername"),
        record("unit/amt", { name: "Sozialamt" }),
        record("deployment/d", { system: "system/x", unit: "unit/amt", task: "Auskunft" }),
        record("usage/u", { subject: "deployment/d", measure: "requests" }),
      );
      assert.deepEqual(await found("Altername Sozialamt"), ["deployment/d", "usage/u"]);
      await keep(system("x", "Neuname"));
      assert.deepEqual(await found("Neuname Sozialamt"), ["deployment/d", "usage/u"]);
      assert.deepEqual(await found("Altername"), []);
      const [hit] = (await search("Neuname", { types: ["deployment"] })).hits;
      assert.equal(marked(hit?.title ?? []), "[Neuname] – Sozialamt");
    });

    test("what was looked for is marked in the title and in the best passage", async () => {
      const far = `${"Dies und jenes steht hier. ".repeat(30)}Der Wohngeldantrag wird <b>geprüft</b>. ${"Danach folgt anderes. ".repeat(30)}`;
      const { search } = await registerOf(
        opened.store,
        system("x", "Hilfe zum Wohngeld", { description: far }),
      );
      const [hit] = (await search("Wohngeld geprüft")).hits;
      assert.equal(marked(hit?.title ?? []), "Hilfe zum [Wohngeld]");
      const passage = marked(hit?.passage ?? []);
      assert.match(passage, /^… .*\[Wohngeldantrag\] wird <b \[geprüft\]/u);
      assert.ok(passage.length < 260, passage);
    });

    test("a corrected word is told by the word that was taken", async () => {
      const { search } = await registerOf(opened.store, system("x", "Prüfung der Bauanträge"));
      assert.deepEqual((await search("Prufnug Bauantrag")).corrected, [
        { asked: "Prufnug", used: ["Prüfung"] },
      ]);
      assert.deepEqual((await search("Prüfung")).corrected, []);
      assert.deepEqual((await search("Xylophon")).corrected, []);
    });

    test("a search costs few statements, however much it finds", async () => {
      const { search } = await registerOf(
        opened.store,
        ...Array.from({ length: 300 }, (_, nth) =>
          system(`s${nth}`, `Antrag ${nth}`, { summary: "Bescheid" }),
        ),
      );
      for (const query of ["Antrag", "Antrag Bescheid -Nichts", "Antrga", '"Antrag 7"']) {
        const { statements } = opened.store.statistics();
        await search(query);
        const cost = opened.store.statistics().statements - statements;
        assert.ok(cost <= 9, `${query}: ${cost}`);
      }
    });

    test("whatever is written is found by the words of its title", async () => {
      const text = fc.oneof(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
        fc.constantFrom("Über uns", "KI-gestützte Prüfung", "Größe & Maß", "A/B-Test (2026)", "e-Akte"),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (titles) => {
          const records = titles.map((title, nth) => system(`k${nth}`, title));
          const { found } = await registerOf(opened.store, ...records);
          for (const [nth, title] of titles.entries()) {
            const words = title.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
            const query = words.slice(0, 12).join(" ");
            if (query !== "") assert.ok((await found(query)).includes(`system/k${nth}`), query);
          }
        }),
        { numRuns: 25 },
      );
    });

    test("no text does harm as a query", async () => {
      const { search } = await registerOf(opened.store, system("x", "Probe <script>alert(1)</script>"));
      const signs = [
        '"',
        "'",
        "*",
        "(",
        ")",
        ":",
        "&",
        "|",
        "!",
        "<->",
        "-",
        "AND",
        "OR",
        "NOT",
        "NEAR(",
        "title:",
        "\\",
        "%",
        "\0",
        ";--",
        "Probe",
        "<script>",
      ];
      const query = fc.oneof(
        fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((some) => some.join(" ")),
        fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((some) => some.join("")),
        fc.string({ unit: "binary", maxLength: 40 }),
      );
      await fc.assert(
        fc.asyncProperty(query, async (text) => {
          const { total, hits } = await search(text, { reader: "internal" });
          assert.ok(total >= hits.length && total <= 2);
        }),
        { numRuns: 150 },
      );
      const [hit] = (await search("script")).hits;
      assert.equal(marked(hit?.title ?? []), "Probe <[script]>alert(1)</[script]>");
    });

    test("among no types nothing is found, but it is told what there is elsewhere", async () => {
      const { search } = await registerOf(opened.store, system("x", "Probe"));
      const { total, hits, elsewhere } = await search("Probe", { types: [], among: new Map() });
      assert.deepEqual([total, hits, elsewhere], [0, [], 1]);
    });

    test("a pasted page of text costs no more than a few words", async () => {
      const { search } = await registerOf(opened.store, system("x", "Probe"));
      for (const text of ["a".repeat(100_000), "Probe Akte ".repeat(10_000)])
        assert.equal((await search(text)).total, 0);
    });

    test("a record with more words than a database can index is kept, and found by its first ones", async () => {
      const texts = [0, 10_000].map((from) =>
        Array.from({ length: 8500 }, (_, nth) => wordOf(from + nth)).join(" "),
      );
      const [summary, internalNote] = texts;
      const { found } = await registerOf(
        opened.store,
        record("system/x", { name: "Probe", summary }, { internalNote: internalNote ?? "" }),
      );
      for (const nth of [10, 10_010])
        assert.deepEqual(await found(wordOf(nth), { reader: "internal" }), ["system/x"]);
    });

    searchDisclosure(() => opened);
    searchUpkeep(() => opened);
  });
}
