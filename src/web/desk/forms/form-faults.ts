import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { Problem } from "#values/problem.ts";
import { faultWords } from "./fault-words.ts";
import type { FieldFaults } from "./form-view.ts";

/** A fault of a form: the field that it belongs to (null: none) and what to do. */
export type FormFault = { readonly name: string | null; readonly words: string };

/** The field that a pointer means: its own, else the nearest one around it. */
function fieldNamed(names: ReadonlyMap<string, string>, pointer: string): string | null {
  for (let at = pointer; at !== ""; at = at.slice(0, Math.max(at.lastIndexOf("/"), 0))) {
    const name = names.get(at);
    if (name !== undefined) return name;
  }
  return null;
}

/** The faults of a form, each once and in the order of its fields. */
export function formFaults(
  problems: readonly Problem[],
  { type, names }: { readonly type: RecordTypeId; readonly names: ReadonlyMap<string, string> },
): readonly FormFault[] {
  const faults = problems.map((problem) => ({
    name: fieldNamed(names, problem.pointer),
    words: faultWords(type, problem),
  }));
  const seen = new Set<string>();
  return faults.filter(({ name, words }) => {
    const mark = `${name ?? ""} ${words}`;
    const isNew = !seen.has(mark);
    seen.add(mark);
    return isNew;
  });
}

/** The faults by the fields that they belong to. */
export function faultsByField(faults: readonly FormFault[]): FieldFaults {
  const named = faults.flatMap(({ name, words }) => (name === null ? [] : [{ name, words }]));
  return new Map(
    [...Map.groupBy(named, ({ name }) => name)].map(([name, all]) => [name, all.map(({ words }) => words)]),
  );
}
