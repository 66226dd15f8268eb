import type { Reasons, RecordContent, WithheldField } from "#records/record.ts";
import { smallNumbers } from "./small-numbers.ts";

/**
 * What is told of a withheld field: its ground and norm; the reason is written for the authority itself. A field
 * that holds back a part of a group (`hosting.operator`) holds back the whole group.
 */
function told({ field, ground, norm }: WithheldField): WithheldField {
  return { field: field.split(".", 1)[0] ?? field, ground, ...(norm === undefined ? {} : { norm }) };
}

/** The members that no withheld field bears the name of. */
function without<Value>(
  members: Readonly<Record<string, Value>>,
  withheld: ReadonlyMap<string, WithheldField>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(members).filter(([id]) => !withheld.has(id)));
}

/**
 * The record as everybody may see it: of fields that are held back (also those named besides) only the ground is
 * left, neither their values nor reasons for having none. Notes for the authority itself are gone.
 */
export function redact<Kind extends RecordContent>(record: Kind, also: readonly WithheldField[] = []): Kind {
  const { internalNote: _note, confidentiality: _confidentiality, ...open } = record;
  const wanted = [...record.withhold, ...smallNumbers(record), ...also].map(told);
  const withheld = new Map(wanted.toReversed().map((one) => [one.field, one]));
  const reasons = (given: Reasons): Reasons => without(given, withheld);
  return {
    ...open,
    data: without<unknown>({ ...record.data }, withheld),
    unknown: reasons(record.unknown),
    notCollected: reasons(record.notCollected),
    notApplicable: reasons(record.notApplicable),
    withhold: [...withheld.values()],
  } as unknown as Kind;
}
