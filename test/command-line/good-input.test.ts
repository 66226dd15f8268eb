import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { unzipSync } from "fflate";
import { emptyFolder, kontor } from "./kontor.ts";

const INQUIRY = "examples/wandsbek/anfrage-22-3049.txt";

type Row = { readonly cells: readonly string[]; readonly evidence: readonly string[] };
type Block = {
  readonly kind: string;
  readonly evidence?: readonly string[];
  readonly connective?: true;
  readonly rows?: readonly Row[];
};
type Item = {
  readonly no: string;
  readonly column?: true;
  readonly state?: string;
  readonly answer?: readonly Block[];
};
type Answer = {
  readonly asOf: string;
  readonly on: string;
  readonly authority: string;
  readonly recordsRead: number;
  readonly elapsedMs: number;
  readonly marking: string;
  readonly summary: Readonly<Record<string, number>>;
  readonly preliminaryRemark: readonly Block[];
  readonly questions: readonly {
    readonly no: string;
    readonly text: string;
    readonly state: string;
    readonly facets: readonly {
      readonly id: string;
      readonly score: number;
      readonly because: readonly string[];
    }[];
    readonly answer: readonly Block[];
    readonly gaps: readonly { readonly facet: string; readonly unit: string | null; readonly what: string }[];
    readonly items: readonly Item[];
  }[];
};

test("the first start answers the inquiry, writes it in every format and can stop there", async (t) => {
  const folder = await emptyFolder(t);
  const { code, out, err } = await kontor(["start", "--once", "--data", join(folder, "data")], {
    cwd: folder,
  });
  assert.equal(code, 0, err);
  assert.equal(out.split("\n").filter((line) => /^\d{1,2} {2}/u.test(line)).length, 31);
  assert.deepEqual((await readdir(join(folder, "out/wandsbek"))).toSorted(), [
    "antwort.docx",
    "antwort.html",
    "antwort.json",
    "antwort.pdf",
  ]);
  assert.equal((await readFile(join(folder, "out/wandsbek/antwort.pdf"))).subarray(0, 5).toString(), "%PDF-");
  const again = await kontor(["start", "--once", "--data", join(folder, "data")], { cwd: folder });
  assert.equal(again.code, 0);
  assert(!again.err.includes("Beispiele geladen"));
});

test("an inquiry from standard input is read and printed as one JSON document", async () => {
  const input = await readFile(INQUIRY);
  const { code, out, err } = await kontor(["inquiry", "read", "-", "--json"], { input });
  assert.deepEqual([code, err], [0, ""]);
  const read = JSON.parse(out) as Record<string, unknown> & { questions: { no: string }[] };
  assert.deepEqual(
    [read["kind"], read["number"], read["date"], read["body"], read["addressee"]],
    ["Große Anfrage", null, "2026-01-30", "Bezirksversammlung Wandsbek", "Verwaltung"],
  );
  assert.deepEqual(read["consultations"], [
    { date: "2026-02-05", body: "Bezirksversammlung Wandsbek", item: "Ö 16.4" },
  ]);
  assert.deepEqual(
    read.questions.map(({ no }) => no),
    Array.from({ length: 31 }, (_, at) => String(at + 1)),
  );
});

test("the same paper in UTF-16 and Windows-1252 reads the same", async () => {
  const text = (await readFile(INQUIRY, "utf8")).replaceAll("\u2011", "-");
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  const high: Readonly<Record<string, number>> = {
    "„": 0x84,
    "“": 0x93,
    "–": 0x96,
    "‚": 0x82,
    "‘": 0x91,
    "’": 0x92,
    "…": 0x85,
  };
  const cp1252 = Buffer.from(Array.from(text, (letter) => high[letter] ?? letter.charCodeAt(0)));
  const [plain, wide, old] = await Promise.all(
    [Buffer.from(text), utf16, cp1252].map((input) => kontor(["inquiry", "read", "-", "--json"], { input })),
  );
  assert.equal(wide?.out, plain?.out);
  assert.equal(old?.out, plain?.out);
});

test("an answer in JSON carries head, states, evidence and gaps as scripts rely on them", async (t) => {
  const data = await emptyFolder(t);
  await kontor(["import", "examples/wandsbek/register.json", "--data", data]);
  const args = [
    "inquiry",
    "answer",
    INQUIRY,
    "--authority",
    "wandsbek",
    "--on",
    "2026-02-18",
    "--data",
    data,
    "--json",
  ];
  const { code, out, err } = await kontor(args);
  assert.deepEqual([code, err], [0, ""]);
  const answer = JSON.parse(out) as Answer;
  assert.deepEqual([answer.authority, answer.on], ["wandsbek", "2026-02-18"]);
  assert.match(answer.asOf, /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u);
  assert(answer.recordsRead > 30 && answer.elapsedMs > 0 && answer.preliminaryRemark.length > 0);
  assert.match(answer.marking, /keine Antwort des Bezirksamtes Wandsbek/u);
  assert.equal(
    Object.values(answer.summary).reduce((sum, count) => sum + count, 0),
    31,
  );
  const lettered = answer.questions.find(({ no }) => no === "5");
  assert.deepEqual(
    lettered?.items.map(({ no, column }) => [no, column]),
    ["a", "b", "c", "d", "e"].map((no) => [no, true]),
  );
  const split = answer.questions.find(({ no }) => no === "18");
  assert.deepEqual(
    split?.items.map(({ no }) => no),
    ["a", "b"],
  );
  for (const { gaps, state } of answer.questions) {
    if (state === "gap") assert(gaps.every(({ facet, what }) => facet !== "" && what !== ""));
  }
});

const register = (name: string): string =>
  JSON.stringify({
    format: "kontor-register/1",
    authority: "neustadt",
    records: [
      {
        type: "authority",
        key: "neustadt",
        data: { name: "Neustadt", shortName: "Neustadt", demonstration: "invented" },
      },
      {
        type: "policy",
        key: "regel",
        data: { title: name, kind: "guideline", issuer: "Leitung", level: "own", validFrom: "2024-01-01" },
      },
    ],
  });

test("register and answer are as they were recorded at the moment asked for", async (t) => {
  const data = await emptyFolder(t);
  for (const [name, at] of [
    ["Erste Regel", "2024-05-01T08:00:00Z"],
    ["Zweite Regel", "2025-05-01T08:00:00Z"],
  ] as const) {
    const { code, err } = await kontor(["import", "-", "--data", data, "--recorded-at", at], {
      input: register(name),
    });
    assert.equal(code, 0, err);
  }
  const asOf = async (day: string): Promise<string> =>
    (await kontor(["export", "--data", data, "--as-of", day])).out;
  assert.match(await asOf("2024-12-31"), /Erste Regel/u);
  assert.match(await asOf("2025-05-01"), /Zweite Regel/u);
  assert.match((await kontor(["export", "--data", data, "--as-of", "2024-04-30"])).err, /keine Einträge/u);
  const input =
    "Kleine Anfrage\n\nWir fragen die Verwaltung:\n\n1. Welche Leitlinien zum Einsatz von KI gelten?\n";
  const answered = await kontor(
    ["inquiry", "answer", "-", "--authority", "neustadt", "--as-of", "2024-12-31", "--data", data, "--json"],
    { input },
  );
  assert.match(answered.out, /Erste Regel/u);
  assert.match(answered.out, /policy\/regel@1/u);
  assert((JSON.parse(answered.out) as Answer).on === "2024-12-31");
});

test("an office's own letterhead shapes the Word file, and a broken one is told before anything is written", async (t) => {
  const folder = await emptyFolder(t);
  const data = join(folder, "data");
  await kontor(["import", "examples/wandsbek/register.json", "--data", data]);
  const args = [
    "inquiry",
    "answer",
    INQUIRY,
    "--authority",
    "wandsbek",
    "--data",
    data,
    "--format",
    "docx",
    "--out",
  ];
  const own = join(folder, "letterhead.json");
  await writeFile(own, JSON.stringify({ footerLines: ["Postfach 12, 22041 Neustadt"] }));
  const made = await kontor([...args, join(folder, "eigen")], { env: { KONTOR_LETTERHEAD: own } });
  assert.equal(made.code, 0, made.err);
  const parts = unzipSync(await readFile(join(folder, "eigen/antwort.docx")));
  const footers = Object.entries(parts).filter(([name]) => name.startsWith("word/footer"));
  assert(footers.some(([, xml]) => new TextDecoder().decode(xml).includes("Postfach 12")));
  await writeFile(own, JSON.stringify({ sizesPt: { text: "groß" } }));
  const broken = await kontor([...args, join(folder, "leer")], { env: { KONTOR_LETTERHEAD: own } });
  assert.equal(broken.code, 1);
  assert.match(broken.err, /sizesPt/u);
  assert(!existsSync(join(folder, "leer")));
});

test("every command explains itself in German", async () => {
  const general = await kontor(["--help"]);
  assert.equal(general.code, 0);
  for (const name of [
    "serve",
    "authority list",
    "import",
    "export",
    "inquiry read",
    "inquiry answer",
    "verify",
    "settings",
  ]) {
    assert(general.out.includes(name), name);
    const { code, out } = await kontor([...name.split(" "), "--help"]);
    assert.equal(code, 0);
    assert(out.startsWith(`kontor ${name}`), out);
  }
});

test("a clean history verifies, and one whose content was changed by hand names the version", async (t) => {
  const data = await emptyFolder(t);
  await kontor(["import", "examples/wandsbek/register.json", "--data", data]);
  const clean = await kontor(["verify", "--data", data]);
  assert.deepEqual([clean.code, /unversehrt/u.test(clean.out)], [0, true]);
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(join(data, "kontor.db"));
  database.exec(
    "update version set content = replace(content, 'LLMoin', 'LLMein') where type = 'system' and key = 'llmoin'",
  );
  database.close();
  const damaged = await kontor(["verify", "--data", data]);
  assert.equal(damaged.code, 1);
  assert.match(damaged.err, /system\/llmoin@1/u);
});

test("an index that was damaged is named by verify and built anew by rebuild", async (t) => {
  const data = await emptyFolder(t);
  await kontor(["import", "examples/wandsbek/register.json", "--data", data]);
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(join(data, "kontor.db"));
  database.exec("delete from span where key = 'llmoin'");
  database.close();
  const damaged = await kontor(["verify", "--data", data]);
  assert.equal(damaged.code, 1);
  assert.match(damaged.err, /kontor rebuild/u);
  const rebuilt = await kontor(["rebuild", "--data", data, "--json"]);
  assert.deepEqual([rebuilt.code, JSON.parse(rebuilt.out)], [0, { ok: true, versions: 49 }]);
  assert.equal((await kontor(["verify", "--data", data])).code, 0);
});

test("options that every command takes may stand before the command", async (t) => {
  const data = await emptyFolder(t);
  const added = await kontor(["--json", "--data", data, "authority", "add", "x", "--name", "Amt X"]);
  assert.deepEqual(JSON.parse(added.out), { ok: true, authority: "x" });
  const { code, out } = await kontor(["--data", data, "authority", "list", "--json"]);
  assert.deepEqual([code, (JSON.parse(out) as { key: string }[])[0]?.key], [0, "x"]);
});
