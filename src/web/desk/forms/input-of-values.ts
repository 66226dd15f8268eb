import { recordType } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import type { Field, FieldKind, FieldOf, Fields } from "#catalogue/fields.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { canonicalContent } from "#records/content.ts";
import type { RecordContent } from "#records/record.ts";
import { isObject, pointerTo, type Json, type JsonObject } from "#values/json.ts";
import type { Key } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import { formProblem } from "./form-problems.ts";
import { linesOf, PREFIX, textName, valueAt, type FormValues } from "./form-values.ts";
import { readGermanDate, readGermanMoney, readGermanNumber } from "./german-input.ts";
import { referenceNamed, type HiddenReferences } from "./hidden-references.ts";
import { HONEST_MAPS } from "./values-of-record.ts";

/** A form that was read: the record in the shape of the register file, and which field each pointer means. */
export type FormInput = {
  readonly input: JsonObject;
  /** Names of fields by the pointers that problems of the record have. */
  readonly names: ReadonlyMap<string, string>;
  /** What is wrong with the form itself. */
  readonly problems: readonly Problem[];
};

/** What a form is read with. */
export type FormReading = {
  readonly type: RecordTypeId;
  readonly key: Key;
  /** The version that the form began with; null: the record is new. */
  readonly base: RecordContent | null;
  readonly hidden: HiddenReferences;
  /** May the person decide who sees what? If not, that stays as it was. */
  readonly mayDisclose: boolean;
  /** The form asks only who sees what; all else stays as it was. */
  readonly isDisclosure?: boolean;
};

type Reading = {
  readonly values: FormValues;
  readonly names: Map<string, string>;
  readonly problems: Problem[];
  readonly hidden: HiddenReferences;
};

/** A field: its name in the form, its pointer in the record, and what stood there. */
type Spot = { readonly name: string; readonly pointer: string; readonly base: Json | undefined };

type Read<Kind extends FieldKind> = (reading: Reading, spot: Spot, field: FieldOf<Kind>) => Json | undefined;

function membersOf(value: Json | undefined): JsonObject {
  return value !== undefined && isObject(value) ? value : {};
}

/** Browsers send every end of a line as two characters. */
const inLines = (text: string): string => text.replaceAll(/\r\n?/gu, "\n");

/** A text as it was typed; where only ends of lines and blanks around it differ, as it stood before. */
const readWords: Read<"text" | "markdown"> = ({ values }, { name, base }) => {
  const words = inLines(valueAt(values, name)).trim();
  if (typeof base === "string" && inLines(base).trim() === words) return base;
  return words === "" ? undefined : words;
};

/** What was typed, read; as it was typed if it cannot be read, so that the checks of the record tell why. */
function typed(read: (text: string) => Json | null): Read<FieldKind> {
  return ({ values }, { name }) => {
    const text = valueAt(values, name).trim();
    return text === "" ? undefined : (read(text) ?? text);
  };
}

const chosen = typed((text) => text);
const YES_NO: Readonly<Record<string, boolean>> = { ja: true, nein: false };

const readPeriod: Read<"period"> = (reading, { name, pointer, base }, field) => {
  const ends = ["from", "to"].flatMap((id): [string, Json][] => {
    const at = { name: `${name}.${id}`, pointer: pointerTo(pointer, id), base: undefined };
    reading.names.set(at.pointer, at.name);
    const day = typed(readGermanDate)(reading, at, field);
    return day === undefined ? [] : [[id, day]];
  });
  const wasOpen = isObject(base) && base["to"] === null;
  if (ends.length === 0) return undefined;
  return { ...(wasOpen && { to: null }), ...Object.fromEntries(ends) };
};

const readReference: Read<"reference"> = ({ values, hidden, problems }, { name, pointer }, field) => {
  const named = valueAt(values, name).trim();
  const words = field.orText ? inLines(valueAt(values, textName(name))) : "";
  if (named !== "" && words.trim() !== "") {
    problems.push(formProblem("web.form.reference-and-text", pointer, { label: field.label }));
    return undefined;
  }
  if (named === "") return words.trim() === "" ? undefined : words;
  return referenceNamed(named, hidden) ?? named;
};

const READS: { readonly [Kind in FieldKind]: Read<Kind> } = {
  text: readWords,
  markdown: readWords,
  yesNo: typed((text) => YES_NO[text] ?? null),
  integer: typed(readGermanNumber),
  decimal: typed(readGermanNumber),
  date: typed(readGermanDate),
  period: readPeriod,
  money: typed((text) => {
    const cents = readGermanMoney(text);
    return cents === null ? null : { cents, currency: "EUR" };
  }),
  code: chosen,
  reference: readReference,
  law: chosen,
  facet: chosen,
  group: (reading, { name, pointer, base }, field) => {
    const inner = readFields(reading, { name, pointer, base: membersOf(base) }, field.fields);
    return Object.keys(inner).length === 0 ? undefined : inner;
  },
};

function readOne(reading: Reading, spot: Spot, field: Field): Json | undefined {
  reading.names.set(spot.pointer, spot.name);
  const read = READS[field.kind] as Read<FieldKind>;
  return read(reading, spot, field);
}

/** Codes that were ticked; in the order in which they stood before, if they are the same. */
function readTicked({ values }: Reading, { name, base }: Spot): Json | undefined {
  const ticked = (values.get(name) ?? []).filter((code) => code !== "");
  if (ticked.length === 0) return undefined;
  const before: readonly Json[] = Array.isArray(base) ? base : [];
  const still = before.filter((code) => typeof code === "string" && ticked.includes(code));
  return [...still, ...ticked.filter((code) => !before.includes(code))];
}

/** Lines in which nothing stands are left out; pointers count those that are left. */
function readLines(reading: Reading, { name, pointer, base }: Spot, field: Field): Json | undefined {
  const entries: Json[] = [];
  const before: readonly Json[] = Array.isArray(base) ? base : [];
  for (let line = 0; line < linesOf(reading.values, name); line++) {
    const at = { name: `${name}.${line}`, pointer: pointerTo(pointer, entries.length), base: before[line] };
    const value = readOne(reading, at, field);
    if (value !== undefined) entries.push(value);
  }
  return entries.length === 0 ? undefined : entries;
}

function readField(reading: Reading, spot: Spot, field: Field): Json | undefined {
  if (!field.many) return readOne(reading, spot, field);
  reading.names.set(spot.pointer, spot.name);
  const isTicked = field.kind === "code" || field.kind === "facet";
  return isTicked ? readTicked(reading, spot) : readLines(reading, spot, field);
}

type Inside = { readonly name: string; readonly pointer: string; readonly base: JsonObject };

function readFields(reading: Reading, { name, pointer, base }: Inside, fields: Fields): JsonObject {
  const entries = Object.entries(fields).flatMap(([id, field]): [string, Json][] => {
    const spot = { name: `${name}.${id}`, pointer: pointerTo(pointer, id), base: base[id] };
    const value = readField(reading, spot, field);
    return value === undefined ? [] : [[id, value]];
  });
  return Object.fromEntries(entries);
}

function readHonest({ values, names }: Reading, fields: Fields): JsonObject {
  const maps = HONEST_MAPS.map((map): [string, Json] => {
    const ids = Object.keys(fields).filter((id) => valueAt(values, `${PREFIX.honest}.${id}`) === map);
    for (const id of ids) names.set(pointerTo(`/${map}`, id), `${PREFIX.reason}.${id}`);
    const reasons = ids.map((id) => [id, inLines(valueAt(values, `${PREFIX.reason}.${id}`))]);
    return [map, Object.fromEntries(reasons) as JsonObject];
  });
  return Object.fromEntries(maps);
}

/** What the form of a record does not show, and what this person may not decide, stays as it was. */
function kept(content: JsonObject, mayDisclose: boolean): JsonObject {
  const silent = ["confirmedOn", "confirmedBy", "attachments", "ended"];
  const names = mayDisclose ? silent : [...silent, "visibility", "confidentiality", "withhold"];
  return Object.fromEntries(
    names.flatMap((name): [string, Json][] => {
      const value = content[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

const { confirmedOn: _on, confirmedBy: _by, attachments: _files, ...SHOWN } = ENVELOPE;
const { visibility, confidentiality, withhold, ...FOR_ALL } = SHOWN;

/** What a form that asks who sees what leaves empty is no longer said. */
const NOT_DISCLOSED: JsonObject = { visibility: null, confidentiality: null, withhold: null };

/** Reads the form of a record. Nothing is checked here that the checks of records tell. */
export function inputOfValues(values: FormValues, how: FormReading): FormInput {
  const names = new Map([
    ["/key", "key"],
    ["/reason", "grund"],
  ]);
  const reading: Reading = { values, names, problems: [], hidden: how.hidden };
  const { fields } = recordType(how.type);
  const base: JsonObject = how.base === null ? {} : canonicalContent(how.base);
  const before = membersOf(base["data"]);
  const envelope: Inside = { name: PREFIX.envelope, pointer: "", base };
  if (how.isDisclosure === true) {
    const asked = { visibility, confidentiality, withhold };
    return {
      input: { ...base, ...NOT_DISCLOSED, ...readFields(reading, envelope, asked) },
      names,
      problems: [],
    };
  }
  const input = {
    ...kept(base, how.mayDisclose),
    ...readFields(reading, envelope, how.mayDisclose ? SHOWN : FOR_ALL),
    ...{ type: how.type, key: how.key },
    data: readFields(reading, { name: PREFIX.data, pointer: "/data", base: before }, fields),
    ...readHonest(reading, fields),
  };
  return { input, names, problems: reading.problems };
}
