import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import type { FastifyInstance } from "fastify";
import { VISIBILITY } from "#catalogue/envelope.ts";
import type { RecordContent, Visibility } from "#records/record.ts";
import { referenceTo } from "#records/record.ts";
import { siteForTest } from "#web/testing.ts";

/** Stands in everything that is not public, keys included; must never come out. */
const SECRET = "geheimwort";

const LEVELS = Object.keys(VISIBILITY) as Visibility[];
const visibility = fc.constantFrom(...LEVELS);

/** What a record is like at first and later, and whether it is ended then. */
const fate = fc.record({
  first: visibility,
  later: visibility,
  isWithheld: fc.boolean(),
  ends: fc.boolean(),
});
const fates = fc.record({
  unit: fate,
  systems: fc.array(fate, { minLength: 1, maxLength: 4 }),
  deployments: fc.array(fate, { minLength: 1, maxLength: 4 }),
});

type Fate = typeof fate extends fc.Arbitrary<infer One> ? One : never;
type Fates = typeof fates extends fc.Arbitrary<infer One> ? One : never;
type Level = "first" | "later";
type Kind = "unit" | "system" | "deployment";

/** Only what is public in the end has an open key, and only versions that were public say open words. */
const isOpen = ({ later }: Fate): boolean => later === "public";
const keyOf = (type: Kind, at: number, how: Fate): string =>
  `${isOpen(how) ? "" : `${SECRET}-`}${type}-${at}`;
const isHeldBack = (type: Kind, how: Fate): boolean => type === "system" && how.isWithheld;

function recordAt(type: Kind, at: number, { how, level }: { readonly how: Fate; readonly level: Level }) {
  const word = isOpen(how) && how[level] === "public" ? "offen" : SECRET;
  // withheld only later: it is then gone from the past as well
  const withhold =
    isHeldBack(type, how) && level === "later"
      ? [{ field: "operator", ground: "statute", reason: SECRET }]
      : [];
  return {
    ...{ type, key: keyOf(type, at, how), visibility: how[level], withhold, internalNote: SECRET },
    ...{ sources: [], attachments: [], unknown: {}, notCollected: {}, notApplicable: {} },
    ...(level === "later" && how.ends ? { ended: true } : {}),
    data: {
      ...(type === "deployment" ? { task: word, status: "pilot" } : { name: word }),
      ...(type === "system" ? { provider: `P ${level}` } : {}),
      ...(isHeldBack(type, how) ? { operator: SECRET } : {}),
    },
  } as unknown as RecordContent;
}

/** Reasons are told of records of which nothing was ever held back. */
function reasonOf(type: Kind, how: Fate): string {
  return how.first === "public" && isOpen(how) && !isHeldBack(type, how) ? "Pflege" : SECRET;
}

/** A register at first and later, each record with a secret where nobody else may look, and why it was changed. */
function registerOf({ unit, systems, deployments }: Fates, level: Level) {
  const made = (type: Kind, how: Fate, at: number, data: object = {}) => {
    const content = recordAt(type, at, { how, level });
    return { content: { ...content, data: { ...content.data, ...data } }, reason: reasonOf(type, how) };
  };
  return [
    made("unit", unit, 0),
    ...systems.map((how, at) => made("system", how, at)),
    ...deployments.map((how, at) => {
      const system = at % systems.length;
      const leads = {
        system: `system/${keyOf("system", system, systems[system] ?? how)}`,
        unit: `unit/${keyOf("unit", 0, unit)}`,
      };
      return made("deployment", how, at, leads);
    }),
  ];
}

async function told(site: FastifyInstance, address: string): Promise<string> {
  const { rawPayload, statusCode } = await site.inject(address);
  assert.ok([200, 404].includes(statusCode), `${address}: ${statusCode}`);
  if (statusCode !== 200 || !address.includes(".xlsx")) return rawPayload.toString();
  return Object.values(unzipSync(rawPayload))
    .map((bytes) => strFromU8(bytes))
    .join("\n");
}

/** Everything that programs can ask about an authority; addresses of records are guessed from all keys there are. */
function addressesOf(authority: string, references: readonly string[]): readonly string[] {
  const api = `/api/v1/authorities/${authority}`;
  return [
    ...[api, "/api/v1/authorities", `${api}/records`, `${api}/records?as-of=2024-02-01`, `${api}/papers`],
    ...[`${api}/records?q=${SECRET}`, `${api}/records?q=offen`],
    ...["json", "csv", "xlsx"].flatMap((ending) => [
      `/ki/${authority}/daten.${ending}`,
      `/ki/${authority}/daten.${ending}?stand=2024-02-01`,
      `/ki/${authority}/daten/deployment.${ending}`,
    ]),
    ...[`/feeds/${authority}.atom`, `/feeds/${authority}.atom?suche=P`, `/ki/${authority}/datensatz.jsonld`],
    ...["/api/dcat.jsonld", "/api/dcat.ttl", "/feeds/anfragen.atom"],
    ...references.flatMap((one) => [
      `${api}/records/${one}`,
      `${api}/records/${one}/versions`,
      `${api}/records/${one}?version=1`,
    ]),
  ];
}

test("whatever is public and what is not, nothing that is not is told to programs", async (t) => {
  const { site, context } = await siteForTest(t, { isEmpty: true });
  let count = 0;
  let told200 = 0;
  await fc.assert(
    fc.asyncProperty(fates, async (wanted) => {
      count += 1;
      const authority = `amt-${count}`;
      const open = { first: "public", later: "public", isWithheld: false, ends: false } as const;
      const own = recordAt("unit", 0, { how: open, level: "first" });
      const house = { ...own, type: "authority", key: authority, data: { name: "Amt", shortName: "A" } };
      const write = async (level: Level, version: number, recordedAt: string): Promise<readonly string[]> => {
        const records = registerOf(wanted, level);
        const begin = version === 0 ? [{ content: house as RecordContent, reason: "Anfang" }] : [];
        const changes = [...begin, ...records].map((one) => ({ ...one, expectedVersion: version }));
        const added = await context.store.append({ authority, author: "Stelle", changes, recordedAt });
        assert.ok(added.ok, JSON.stringify(added));
        return records.map(({ content }) => referenceTo(content));
      };
      const references = await write("first", 0, "2024-01-10T09:00:00.000Z");
      await write("later", 1, "2024-03-10T09:00:00.000Z");
      for (const address of addressesOf(authority, references)) {
        const text = (await told(site, address)).toLowerCase();
        const said = text.replaceAll(`q=${SECRET}`, "").replaceAll(`"asked":"${SECRET}"`, "");
        assert.ok(
          !said.includes(SECRET),
          `${address}\n${said.slice(Math.max(0, said.indexOf(SECRET) - 300), said.indexOf(SECRET) + 60)}`,
        );
        if (text.includes("offen")) told200 += 1;
      }
    }),
    { numRuns: 25 },
  );
  assert.ok(told200 > 20, String(told200));
});
