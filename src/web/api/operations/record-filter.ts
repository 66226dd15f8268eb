import { fieldOf, isRecordTypeId } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { VersionedRecord } from "#records/record.ts";
import { isObject } from "#values/json.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Asked, Parameter } from "#web/api/parameter.ts";
import { apiProblem } from "#web/api/problems.ts";

const MOST = 10;
const FORM = /^([A-Za-z][\w.]*):([\w-]+)$/u;

/** Values of closed lists that records must have. */
export const FILTER: Parameter = {
  name: "filter",
  description:
    "Nur Einträge mit diesem Wert einer Auswahlliste, als feld:code, zum Beispiel kinds:chatbot oder hosting.place:euCloud; mehrfach möglich, dann gelten alle. Braucht „type“.",
  schema: { type: "string", maxLength: 200, pattern: FORM.source },
  isMany: true,
  check: () => null,
};

type Filter = { readonly path: string; readonly code: string };

function filterOf(type: RecordTypeId, value: string): Filter | Problem {
  const [, path = "", code = ""] = FORM.exec(value) ?? [];
  const field = path === "" ? undefined : fieldOf(type, path);
  if (field?.kind !== "code" || !Object.hasOwn(field.list, code))
    return apiProblem("web.api.filter", "/filter", { value });
  return { path, code };
}

function valuesAt(value: unknown, steps: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, steps));
  const [step, ...rest] = steps;
  if (step === undefined) return [value];
  return isObject(value) ? valuesAt((value as Readonly<Record<string, unknown>>)[step], rest) : [];
}

/**
 * A test of records against the question's type and filters.
 * @problems web.api.filter, web.api.filter-type, web.api.filters
 */
export function recordFilter(asked: Asked): Result<(record: VersionedRecord) => boolean> {
  const [type, wanted] = [asked.one("type"), asked.all("filter")];
  if (wanted.length > MOST) return fail(apiProblem("web.api.filters", "/filter", { most: MOST }));
  if (type === null || !isRecordTypeId(type))
    return wanted.length > 0 ? fail(apiProblem("web.api.filter-type", "/type")) : succeed(() => true);
  const read = wanted.map((value) => filterOf(type, value));
  const problems = read.flatMap((one) => ("message" in one ? [one] : []));
  if (problems.length > 0) return fail(...problems);
  const filters = read.flatMap((one) => ("path" in one ? [one] : []));
  return succeed(
    (record) =>
      record.type === type &&
      filters.every(({ path, code }) => valuesAt(record.data, path.split(".")).includes(code)),
  );
}
