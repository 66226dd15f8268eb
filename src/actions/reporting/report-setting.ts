import { grantsFor } from "#actions/access/may.ts";
import { unitsOf } from "#actions/access/units-of.ts";
import type { DeskContext } from "#actions/editing/desk-context.ts";
import { readDeskRegister, type DeskRegister } from "#actions/editing/read-desk-register.ts";
import { foldGerman } from "#language/folding.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordAt, recordsOf, type Snapshot } from "#records/snapshot.ts";
import { dayOf } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import type { ReportOption, ReportSetting } from "./report-step.ts";

/** Most applications that are offered to choose from. */
const MOST_KNOWN = 8;
/** Shorter words fit nearly everything. */
const SHORTEST_WORD = 3;

/** The function by which somebody may report a use of a place; null if they may not. */
export function reporterFor({ actor }: DeskContext, register: DeskRegister, place: Reference): string | null {
  const record = recordAt(register.current, place);
  if (!record || (record.type !== "unit" && place !== `authority/${register.authority}`)) return null;
  const units = record.type === "unit" ? unitsOf(record, register.current) : [];
  return grantsFor(actor, "use.report", { authority: register.authority, units })[0]?.function ?? null;
}

function placesFor(context: DeskContext, register: DeskRegister): readonly ReportOption[] {
  const { snapshot, authority, name } = register;
  const units = recordsOf(snapshot, "unit").map((unit) => ({
    value: referenceTo(unit),
    label: unit.data.name ?? unit.key,
  }));
  const house = { value: `authority/${authority}`, label: `${name} (ganzes Haus)` };
  const all = [...units.toSorted((a, b) => a.label.localeCompare(b.label, "de-DE")), house];
  return all.filter(({ value }) => reporterFor(context, register, value) !== null);
}

const wordsOf = (text: string): readonly string[] =>
  foldGerman(text)
    .split(/[^a-z0-9]+/u)
    .filter(({ length }) => length >= SHORTEST_WORD);

const isPart = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

function isLike(name: string, { data }: VersionedRecord<"system">): boolean {
  const words = wordsOf(data.name ?? "");
  return wordsOf(name).some((word) => words.some((own) => isPart(own, word)));
}

const option = (
  { key, data }: VersionedRecord<"system">,
  isHit: boolean,
): ReportSetting["known"][number] => ({
  ...{ value: key, label: data.name ?? key, isHit },
  ...(data.summary !== undefined && { help: data.summary }),
});

/** Those like the name first, then what the whole house uses; what was chosen before stays in, whatever comes new. */
function knownFor(snapshot: Snapshot, { name, chosen }: Sought): ReportSetting["known"] {
  const systems = recordsOf(snapshot, "system");
  const hits = name === undefined ? [] : systems.filter((one) => isLike(name, one));
  const central = systems.filter((one) => one.data.origin === "central" && !hits.includes(one));
  const found = [...hits, ...central];
  const offered = found.slice(0, MOST_KNOWN);
  const kept = systems.filter((one) => one.key === chosen && !offered.includes(one));
  return [...offered, ...kept].map((one) => option(one, hits.includes(one)));
}

/** What a report says of the application so far: its name, and which known one was chosen. */
type Sought = { readonly name?: string | undefined; readonly chosen?: string | undefined };

/** What the pages of a report offer to this person; null if they may not report at all. */
export async function reportSetting(
  context: DeskContext,
  authority: Key,
  sought: Sought,
): Promise<{ readonly register: DeskRegister; readonly setting: ReportSetting } | null> {
  const register = await readDeskRegister(context, { authority });
  const places = register ? placesFor(context, register) : [];
  if (!register || places.length === 0) return null;
  const { snapshot } = register;
  const systems = new Set(recordsOf(snapshot, "system").map(({ key }) => key));
  const setting = { on: dayOf(context.now()), places, known: knownFor(snapshot, sought), systems };
  return { register, setting };
}
