import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import { digestOf, hashOf } from "./chain.ts";
import type { Opened } from "./store.contract.ts";
import type { ChainHead } from "./store.ts";
import { founding, policy, valueOf } from "./test/sample.ts";
import type { Tables, VersionRow } from "./tables.ts";

type Raw = Opened["raw"];
type History = { [Table in "version" | "span" | "chain_head" | "authority"]: Tables[Table][] };

const author = "KI-Beauftragung";
const OTHER_HASH = "ab".repeat(32);

async function readAll(raw: Raw): Promise<History> {
  return {
    version: await raw.selectFrom("version").selectAll().orderBy("authority").orderBy("position").execute(),
    span: await raw.selectFrom("span").selectAll().orderBy("authority").orderBy("position").execute(),
    chain_head: await raw.selectFrom("chain_head").selectAll().orderBy("authority").execute(),
    authority: await raw.selectFrom("authority").selectAll().orderBy("key").execute(),
  };
}

/** Puts a history in the place of another; tables that both share are left alone. */
async function replace(raw: Raw, by: History, standing: History): Promise<void> {
  for (const table of ["version", "span", "chain_head", "authority"] as const) {
    if (by[table] === standing[table]) continue;
    await raw.deleteFrom(table).execute();
    await raw.insertInto(table).values(by[table]).execute();
  }
}

/** The value that stands there after tampering: different, of the same kind, and it hits no other row. */
function forged(column: string, value: string | number | null): string | number {
  if (typeof value === "number") return column === "ended" ? 1 - value : value + 100_000;
  if (/hash|digest/u.test(column)) return OTHER_HASH;
  return `${value ?? ""}x`;
}

/** Rows with another one, or none, in place of one. */
const replaced = <Row>(rows: readonly Row[], at: number, ...by: Row[]): Row[] => rows.toSpliced(at, 1, ...by);

/** Is this outside the tail that is cut off after the founding of billstedt? */
const isLeft = ({ authority, position }: { authority: string; position: number }): boolean =>
  authority !== "billstedt" || position === 1;

/** A history of two authorities with several versions a record, ended ones too. */
async function fill({ store }: Opened): Promise<void> {
  for (const authority of ["alsterdorf", "billstedt"]) {
    valueOf(await store.append({ authority, author, changes: [founding(authority)] }));
    for (const version of [0, 1, 2]) {
      const changes = ["a", "b", "c"].map((key) => ({
        content: policy(key, `Fassung ${version}`, key === "c" && version === 2 ? { ended: true } : {}),
        reason: "Pflege",
        expectedVersion: version,
      }));
      valueOf(await store.append({ authority, author, changes }));
    }
  }
}

/** That every way to tamper with the kept history is found, whatever database holds it. */
export function tamperingContract(name: string, open: (now: () => number) => Promise<Opened>): void {
  describe(`${name}: tampering`, () => {
    let opened: Opened;
    let sound: History;
    let heads: readonly ChainHead[];

    before(async () => {
      opened = await open(() => Date.parse("2026-01-30T10:00:00.000Z"));
      await fill(opened);
      sound = await readAll(opened.raw);
      const report = valueOf(await opened.store.verify());
      assert.deepEqual([report.damages, report.versions, report.authorities], [[], 20, 2]);
      heads = report.heads;
    });
    after(() => opened.dispose());

    /** Damages after a forgery, whose traces are removed again. */
    async function damagesAfter(history: History, anchors: readonly ChainHead[] = []) {
      await replace(opened.raw, history, sound);
      const { damages } = valueOf(await opened.store.verify({ anchors }));
      await replace(opened.raw, sound, history);
      return damages;
    }

    test("a changed column of a version is found at its position", async () => {
      const columns = fc.constantFrom(...(Object.keys(sound.version[0] ?? {}) as (keyof VersionRow)[]));
      const place = fc.integer({ min: 0, max: sound.version.length - 1 });
      await fc.assert(
        fc.asyncProperty(columns, place, async (column, at) => {
          const row = sound.version[at];
          assert.ok(row);
          const changed = { ...row, [column]: forged(column, row[column]) };
          const damages = await damagesAfter({ ...sound, version: replaced(sound.version, at, changed) });
          const found = damages.find(({ authority }) => authority === row.authority);
          assert.equal(found?.position, row.position, `${column}: ${JSON.stringify(damages)}`);
          if (found.version !== null) {
            assert.equal(found.version, `${changed.type}/${changed.key}@${changed.version}`);
          }
        }),
        { numRuns: 120 },
      );
    });

    test("an emptied or a removed version is found at its position", async () => {
      for (const [at, row] of sound.version.entries()) {
        const gaps = [
          replaced(sound.version, at),
          replaced(sound.version, at, { ...row, content: null, salt: null }),
        ];
        for (const version of gaps) {
          const [found] = await damagesAfter({ ...sound, version });
          assert.deepEqual([found?.authority, found?.position], [row.authority, row.position]);
        }
      }
    });

    test("a changed or removed row of the index of valid versions is found and can be rebuilt", async () => {
      for (const [at, row] of sound.span.entries()) {
        const columns = Object.keys(row) as (keyof typeof row)[];
        const rows = columns.map((column) => [{ ...row, [column]: forged(column, row[column]) }]);
        for (const span of [...rows, []].map((by) => replaced(sound.span, at, ...by))) {
          const found = (await damagesAfter({ ...sound, span })).find(
            ({ authority }) => authority === row.authority,
          );
          assert.deepEqual([found?.problem.code, found?.position], ["store.damage.span", row.position]);
        }
      }
      await opened.raw.deleteFrom("span").where("key", "=", "b").execute();
      assert.equal(valueOf(await opened.store.rebuildIndex()).versions, 20);
      assert.deepEqual(await readAll(opened.raw), sound);
    });

    test("a changed or removed chain head or authority is found", async () => {
      for (const table of ["chain_head", "authority"] as const) {
        for (const [at, row] of sound[table].entries()) {
          const columns = Object.entries(row);
          const rows = columns.map(([column, value]) => [{ ...row, [column]: forged(column, value) }]);
          for (const by of [...rows, []]) {
            const forgery = { ...sound, [table]: replaced<unknown>(sound[table], at, ...by) };
            const key = "key" in row ? row.key : row.authority;
            assert.ok((await damagesAfter(forgery)).some(({ authority }) => authority === key));
          }
        }
      }
    });

    test("a cut tail with a forged head is found by a head kept outside", async () => {
      const end = sound.version.find(
        ({ authority, position }) => authority === "billstedt" && position === 1,
      );
      assert.ok(end);
      const forgery = {
        ...sound,
        version: sound.version.filter(isLeft),
        span: sound.span.filter(isLeft),
        chain_head: replaced(sound.chain_head, 1, { authority: "billstedt", position: 1, hash: end.hash }),
      };
      assert.deepEqual(await damagesAfter(forgery), []);
      const [found] = await damagesAfter(forgery, heads);
      assert.deepEqual([found?.problem.code, found?.position], ["store.damage.anchor", 2]);
    });

    test("a content that is no record is found, even if the whole chain was sealed anew around it", async () => {
      const row = sound.version.at(-1);
      assert.ok(row);
      const content = `${row.content ?? ""}x`;
      const sealed = { ...row, content, digest: digestOf(row.salt ?? "", content) };
      const resealed = { ...sealed, hash: hashOf(sealed) };
      const head = { authority: row.authority, position: row.position, hash: resealed.hash };
      const [found] = await damagesAfter({
        ...sound,
        version: replaced(sound.version, sound.version.length - 1, resealed),
        chain_head: sound.chain_head.map((one) => (one.authority === row.authority ? head : one)),
      });
      assert.deepEqual([found?.problem.code, found?.position], ["store.damage.content", row.position]);
    });

    test("progress is told until all versions are checked", async () => {
      const told: number[] = [];
      valueOf(await opened.store.verify({ onProgress: (versions) => told.push(versions) }));
      assert.equal(told.at(-1), 20);
    });
  });
}
