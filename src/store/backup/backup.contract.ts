import assert from "node:assert/strict";
import { Readable, Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { describe, test, type TestContext } from "node:test";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import fc from "fast-check";
import { extract, pack } from "tar-stream";
import { canonicalJson, type Json } from "#values/json.ts";
import type { Result } from "#values/result.ts";
import type { Opened } from "#store/store.contract.ts";
import type { Store } from "#store/store.ts";
import { founding, policy, valueOf } from "#store/test/sample.ts";
import type { ExportOf } from "./archive.ts";

const author = "KI-Beauftragung";
const START = Date.parse("2026-01-30T10:00:00.000Z");
const GIGABYTE = 1_000_000_000;

/** Stands for the register file, which the rooms above know how to write. */
const exportOf: ExportOf = ({ records }) => canonicalJson(records);

const OPTIONS = { exportOf, mostBytes: GIGABYTE };

/** A backup in memory. */
export async function backUp(store: Store): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  valueOf(await store.backUp({ stream, closes: true, name: "" }, { program: "0.0.0", exportOf }));
  return Buffer.concat(chunks);
}

/** Takes a backup in, in pieces as a disk gives them. */
export function restore(store: Store, archive: Uint8Array, mostBytes = GIGABYTE) {
  const pieces = Array.from({ length: Math.ceil(archive.length / 1000) }, (_, at) =>
    archive.subarray(at * 1000, (at + 1) * 1000),
  );
  return store.restore(Readable.from(pieces), { ...OPTIONS, mostBytes });
}

const codesOf = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

const TABLES = ["authority", "version", "chain_head", "span", "file"] as const;

/** Everything that the tables hold, in an order of its own. */
async function holdings({ raw }: Opened): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const table of TABLES) {
    const rows = await raw.selectFrom(table).selectAll().execute();
    found[table] = rows.map((row) => canonicalJson(row as unknown as Json)).toSorted();
  }
  return found;
}

const NOTHING = Object.fromEntries(TABLES.map((table) => [table, []]));

/** One step of a history: whose register, which record, what it says, whether it ends, and what is erased. */
const step = fc.record({
  authority: fc.constantFrom("alsterdorf", "billstedt"),
  key: fc.integer({ min: 0, max: 3 }),
  title: fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
  ended: fc.boolean(),
  erases: fc.boolean(),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function live(store: Store, steps: readonly Step[]): Promise<void> {
  for (const authority of ["alsterdorf", "billstedt"]) {
    valueOf(await store.append({ authority, author, changes: [founding(authority)] }));
  }
  const counts = new Map<string, number>();
  for (const { authority, key, title, ended, erases } of steps) {
    const place = `${authority} k${key}`;
    const expectedVersion = counts.get(place) ?? 0;
    const content = policy(`k${key}`, title, ended ? { ended: true } : {});
    counts.set(place, expectedVersion + 1);
    if (erases && expectedVersion > 0) {
      const record = { record: `policy/k${key}`, versions: [expectedVersion], replacement: content };
      const order = { authority, author, norm: "Art. 17 Abs. 1 DSGVO", reason: "Antrag" };
      valueOf(await store.erase({ ...order, records: [record] }));
    } else {
      const changes = [{ content, reason: `Grund ${title}`, expectedVersion }];
      valueOf(await store.append({ authority, author, changes }));
    }
  }
}

const SOME: readonly Step[] = Array.from({ length: 12 }, (_, n) => ({
  authority: n % 3 === 0 ? "billstedt" : "alsterdorf",
  key: n % 4,
  title: `Fassung ${n} äöü`,
  ended: n === 7,
  erases: n === 9,
}));

type File = { readonly name: string; readonly content: string; readonly type?: "symlink" };

/** The entries of an archive. */
export async function unpack(archive: Uint8Array): Promise<File[]> {
  const tar = extract();
  Readable.from([zstdDecompressSync(archive)]).pipe(tar as unknown as Writable);
  const files: File[] = [];
  for await (const entry of tar) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry as AsyncIterable<Uint8Array>) chunks.push(chunk);
    files.push({ name: entry.header.name, content: Buffer.concat(chunks).toString("utf8") });
  }
  return files;
}

/** What an archive says besides manifest and seal, which name moments. */
const rowsIn = async (archive: Uint8Array): Promise<File[]> =>
  (await unpack(archive)).filter(({ name }) => name.endsWith(".jsonl"));

/** An archive of these entries. */
export async function repack(files: readonly File[]): Promise<Buffer> {
  const tar = pack();
  for (const { name, content, type } of files) {
    tar.entry({ name, ...(type === undefined ? {} : { type, linkname: "/etc/passwd" }) }, content);
  }
  tar.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return zstdCompressSync(Buffer.concat(chunks));
}

type Open = (now: () => number) => Promise<Opened>;

/** What a backup of a store of one kind promises when it is taken into one of another kind, or the same. */
export function backupContract(
  name: string,
  { from, to, runs = 8 }: { readonly from: Open; readonly to: Open; readonly runs?: number },
): void {
  describe(`${name}: backup`, () => {
    let clock = START;
    const tick = (): number => (clock += 1000);

    async function opened(t: TestContext, open: Open): Promise<Opened> {
      const one = await open(tick);
      t.after(() => one.dispose());
      return one;
    }

    async function filled(t: TestContext): Promise<{ source: Opened; archive: Buffer }> {
      const source = await opened(t, from);
      await live(source.store, SOME);
      return { source, archive: await backUp(source.store) };
    }

    test("any register restored elsewhere is the same, row by row, and verifies", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          const [source, target] = [await from(tick), await to(tick)];
          try {
            await live(source.store, steps);
            const { manifest } = valueOf(await restore(target.store, await backUp(source.store)));
            assert.deepEqual(await holdings(target), await holdings(source));
            const report = valueOf(await target.store.verify({ anchors: manifest.heads }));
            assert.deepEqual(report.damages, []);
            assert.ok(report.anchors.every(({ holds }) => holds));
          } finally {
            await source.dispose();
            await target.dispose();
          }
        }),
        { numRuns: runs },
      );
    });

    test("a restored register goes on where it stood", async (t) => {
      const { archive } = await filled(t);
      const { store } = await opened(t, to);
      valueOf(await restore(store, archive));
      const change = { content: policy("neu", "Neu"), reason: "Pflege", expectedVersion: 0 };
      valueOf(await store.append({ authority: "alsterdorf", author, changes: [change] }));
      assert.deepEqual(valueOf(await store.verify()).damages, []);
    });

    test("a backup of the restored register differs in nothing but its moment", async (t) => {
      const { archive } = await filled(t);
      const { store } = await opened(t, to);
      valueOf(await restore(store, archive));
      assert.deepEqual(await rowsIn(await backUp(store)), await rowsIn(archive));
    });

    test("a database that holds something is not restored into", async (t) => {
      const { source, archive } = await filled(t);
      const target = await opened(t, to);
      valueOf(await target.store.append({ authority: "amt", author, changes: [founding("amt")] }));
      const before = await holdings(target);
      assert.deepEqual(codesOf(await restore(target.store, archive)), ["store.backup.occupied"]);
      assert.deepEqual(codesOf(await restore(source.store, archive)), ["store.backup.occupied"]);
      assert.deepEqual(await holdings(target), before);
    });

    test("a cut archive, or one with a flipped byte, is refused or restores the same", async (t) => {
      const { source, archive } = await filled(t);
      const whole = await holdings(source);
      let target = await opened(t, to);
      const places = Array.from({ length: 24 }, (_, n) => Math.floor((n * (archive.length - 1)) / 23));
      const damaged = places.flatMap((at) => {
        const flipped = Buffer.from(archive);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
        return [flipped, archive.subarray(0, at)];
      });
      let refused = 0;
      for (const one of damaged) {
        const result = await restore(target.store, one);
        assert.deepEqual(await holdings(target), result.ok ? whole : NOTHING);
        if (result.ok) target = await opened(t, to);
        else refused += 1;
      }
      assert.ok(refused >= damaged.length - 6, `${refused} of ${damaged.length}`);
    });

    test("an archive whose contents were changed and packed anew is refused, and nothing is left", async (t) => {
      const { archive } = await filled(t);
      const files = await unpack(archive);
      const target = await opened(t, to);
      const change = (part: string, edit: (content: string) => string): Promise<Buffer> =>
        repack(
          files.map((file) => (file.name.startsWith(part) ? { ...file, content: edit(file.content) } : file)),
        );
      const without = (part: string) => repack(files.filter((file) => !file.name.startsWith(part)));
      const first = files.slice(0, 1);
      const forgeries = [
        change("version/", (content) => content.replace("Fassung 1 ", "Fassung X ")),
        change("version/", (content) => content.split("\n").slice(1).join("\n")),
        change("version/", (content) => content + content),
        change("version/", (content) => content.replace('"position":2', '"position":"2"')),
        change("version/", () => "[".repeat(100_000)),
        change("chain_head/", (content) =>
          content.replace(/"hash":"./u, (found) => (found.endsWith("0") ? '"hash":"1' : '"hash":"0')),
        ),
        change("manifest", (content) => content.replace(/"version": \d+/u, '"version": 999999999')),
        change("manifest", () => "{}"),
        change("manifest", () => "null"),
        change("seal", (content) => content.replace(/"records": \d+/u, '"records": 77')),
        change("seal", () => '{"entries":[],"exports":[]}'),
        ...["authority/", "version/", "chain_head/", "manifest", "seal"].map(without),
        repack(first),
        repack([]),
        repack(files.toReversed()),
      ];
      for (const forgery of forgeries) {
        const codes = codesOf(await restore(target.store, await forgery));
        assert.ok(
          codes.length > 0 && codes.every((code) => /^store\.(?:backup|damage)\./u.test(code)),
          codes.join(),
        );
        assert.deepEqual(await holdings(target), NOTHING);
      }
    });

    test("entries that lead elsewhere, links and strangers are refused", async (t) => {
      const { archive } = await filled(t);
      const files = await unpack(archive);
      const target = await opened(t, to);
      const strangers: readonly File[] = [
        { name: "../../etc/cron.d/x", content: "x" },
        { name: "/etc/passwd", content: "x" },
        { name: "files/../../x", content: "x" },
        { name: `files/alsterdorf/${"ab".repeat(32)}`, content: "x" },
        { name: "version/../authority/000001.jsonl", content: "{}\n" },
        { name: "session/000001.jsonl", content: "{}\n" },
        { name: "files/alsterdorf/link", content: "", type: "symlink" },
      ];
      for (const stranger of strangers) {
        const forgery = await repack([...files.slice(0, -1), stranger, ...files.slice(-1)]);
        assert.deepEqual(
          codesOf(await restore(target.store, forgery)),
          ["store.backup.stranger"],
          stranger.name,
        );
      }
      assert.deepEqual(await holdings(target), NOTHING);
    });

    test("an archive of a later program is refused, and so is one that is none", async (t) => {
      const { archive } = await filled(t);
      const files = await unpack(archive);
      const { store } = await opened(t, to);
      const [manifest, ...rest] = files;
      assert.ok(manifest);
      for (const later of [
        manifest.content.replace(/"schema": \d+/u, '"schema": 999'),
        manifest.content.replace("kontor-backup/1", "kontor-backup/2"),
      ]) {
        const forgery = await repack([{ ...manifest, content: later }, ...rest]);
        assert.deepEqual(codesOf(await restore(store, forgery)), ["store.backup.newer"]);
      }
      for (const none of ["", "Das ist keine Sicherung.".repeat(100)]) {
        assert.deepEqual(codesOf(await restore(store, Buffer.from(none))), ["store.backup.unreadable"]);
      }
    });

    test("an archive restores however few bytes its last piece has", async (t) => {
      const { source } = await filled(t);
      const archive = await backUp(source.store);
      for (const last of [1, 4, 7, 12, 13]) {
        const target = await to(tick);
        const cut = archive.length - last;
        const pieces = Readable.from([archive.subarray(0, cut), archive.subarray(cut)]);
        valueOf(await target.store.restore(pieces, { ...OPTIONS, mostBytes: GIGABYTE }));
        await target.dispose();
      }
    });

    test("an archive that unpacks to more than allowed is refused before it fills the memory", async (t) => {
      const { store } = await opened(t, to);
      const bomb = zstdCompressSync(Buffer.alloc(50_000_000));
      assert.ok(bomb.length < 10_000);
      assert.deepEqual(codesOf(await restore(store, bomb, 1_000_000)), ["store.backup.huge"]);
    });

    test("a damaged history is not backed up", async (t) => {
      const { source } = await filled(t);
      await source.raw.updateTable("chain_head").set({ position: 2 }).execute();
      const stream = new Writable({ write: (_chunk, _encoding, done) => done() });
      const result = await source.store.backUp(
        { stream, closes: true, name: "" },
        { program: "0.0.0", exportOf },
      );
      assert.ok(codesOf(result).every((code) => code.startsWith("store.damage.")));
      assert.equal(result.ok, false);
    });

    test("a backup taken while another writes is of one moment and restores", async (t) => {
      const { source } = await filled(t);
      const stop = new AbortController();
      const writing = (async () => {
        let n = 0;
        for (; !stop.signal.aborted; n += 1) {
          const change = { content: policy(`laufend-${n}`, "Probe"), reason: "Probe", expectedVersion: 0 };
          valueOf(await source.store.append({ authority: "billstedt", author, changes: [change] }));
          await setImmediate();
        }
        return n;
      })();
      for (let n = 0; n < 2; n += 1) {
        const target = await to(tick);
        const { manifest } = valueOf(await restore(target.store, await backUp(source.store)));
        const found = valueOf(await target.store.verify({ anchors: manifest.heads }));
        assert.deepEqual(found.damages, []);
        await target.dispose();
      }
      stop.abort();
      assert.ok((await writing) > 0);
    });
  });
}
