import { isObject, pointerTo } from "#values/json.ts";
import { isKey, type Key } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { checkReferences } from "#records/check-references.ts";
import type { LocatedRecord } from "#records/located-record.ts";
import { examineRecord } from "#records/parse-record.ts";
import { referenceTo, type RecordContent } from "#records/record.ts";
import { checkAuthorities } from "./check-authorities.ts";
import { exchangeProblem } from "./problems.ts";
import { readJson } from "./read-json.ts";

/** Format and version of register files, as their first member names it. */
export const REGISTER_FORMAT = "kontor-register/1";

/** A register file without fault: whose register it is and what its records say. */
export type RegisterFile = { readonly authority: Key; readonly records: readonly RecordContent[] };

/** A register file whose records have not been looked at yet. */
export type OpenedRegister = {
  /** The authority named at the top; null if it names none that could exist. */
  readonly authority: Key | null;
  readonly records: readonly unknown[];
  /** Faults of the file's head. */
  readonly problems: readonly Problem[];
};

/** What is there already, before the file is read. */
export type KnownRegister = {
  /** Keys of the authorities that have a register here. */
  readonly authorities: ReadonlySet<Key>;
  /** Records that references of the file may lead to; none if the file is to replace the register. */
  readonly records: readonly RecordContent[];
};

const HEAD_NAMES = new Set(["format", "authority", "records", "$schema"]);

/**
 * Whose register is this file, and where are its records?
 * @problems exchange.json.*, exchange.register.not-object, exchange.register.format, exchange.register.records
 */
export function openRegister(text: string): Result<OpenedRegister> {
  const read = readJson(text);
  if (!read.ok) return read;
  const file = read.value;
  if (!isObject(file)) return fail(exchangeProblem("exchange.register.not-object", ""));
  const { format, authority, records } = file as { format?: unknown; authority?: unknown; records?: unknown };
  if (format !== REGISTER_FORMAT) {
    return fail(exchangeProblem("exchange.register.format", "/format", { expected: REGISTER_FORMAT }));
  }
  if (!Array.isArray(records)) return fail(exchangeProblem("exchange.register.records", "/records"));
  const named = typeof authority === "string" && isKey(authority) ? authority : null;
  const strangers = Object.keys(file).filter((name) => !HEAD_NAMES.has(name));
  const problems = [
    ...(named === null ? [exchangeProblem("exchange.authority.missing", "/authority")] : []),
    ...strangers.map((name) =>
      exchangeProblem("exchange.register.unknown-name", pointerTo("", name), { name }),
    ),
  ];
  return succeed({ authority: named, records, problems });
}

/** Names the record that each problem concerns, as far as the file tells its type and key. */
function withRecordNames(problems: readonly Problem[], records: readonly unknown[]): readonly Problem[] {
  return problems.map((problem) => {
    const [, index] = /^\/records\/(\d+)/u.exec(problem.pointer) ?? [];
    const record = index === undefined ? undefined : records[Number(index)];
    const { type, key } = (isObject(record) ? record : {}) as { type?: unknown; key?: unknown };
    const isNamed =
      typeof type === "string" && typeof key === "string" && isKey(key) && /^\w{1,40}$/u.test(type);
    return isNamed ? { ...problem, record: `${type}/${key}` } : problem;
  });
}

/**
 * What do the records of an opened file say? All or nothing, with every fault of every record and between
 * records. References may lead to records of the file and to known ones.
 * @problems records.*, exchange.authority.*, exchange.register.unknown-name
 */
export function parseOpenedRegister(opened: OpenedRegister, known: KnownRegister): Result<RegisterFile> {
  const examined = opened.records.map((input, index) => examineRecord(input, `/records/${index}`));
  const located = examined.flatMap(({ record }, index): LocatedRecord[] =>
    record ? [{ record, pointer: `/records/${index}` }] : [],
  );
  const knownRecords = new Map(known.records.map((record) => [referenceTo(record), record]));
  const knownAuthorities = new Set([...known.authorities].map((key) => `authority/${key}`));
  const problems = [
    ...opened.problems,
    ...examined.flatMap((one) => one.problems),
    ...checkReferences(located, knownRecords, knownAuthorities),
    ...checkAuthorities(opened.authority, located, known.authorities),
  ];
  if (opened.authority !== null && problems.length === 0) {
    return succeed({ authority: opened.authority, records: located.map(({ record }) => record) });
  }
  return { ok: false, problems: withRecordNames(problems, opened.records) };
}

/**
 * What does a register file say? `openRegister` and `parseOpenedRegister` in one, for callers that know
 * beforehand what is there.
 * @problems records.*, exchange.*
 */
export function parseRegister(text: string, known: KnownRegister): Result<RegisterFile> {
  const opened = openRegister(text);
  return opened.ok ? parseOpenedRegister(opened.value, known) : opened;
}
