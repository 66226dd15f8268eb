import { recordType } from "#catalogue/catalogue.ts";
import type { Field, Fields } from "#catalogue/fields.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";

/** What a line of a list becomes: an application with its use, or a record of one type. */
export type Target = "use" | RecordTypeId;

/** Where a column may go: a field of a record. `path` is the type and the field, `system.hosting.place`. */
export type Destination = {
  readonly path: string;
  readonly type: RecordTypeId;
  /** Path of the field within the record's data; the last step of a period is `from` or `to`. */
  readonly steps: readonly string[];
  readonly label: string;
  /** How one value is written; a period's ends are dates. */
  readonly field: Field;
  readonly required: boolean;
};

/** The types of records that a line becomes, the one that names the line first. */
export function typesOf(target: Target): readonly RecordTypeId[] {
  return target === "use" ? ["system", "deployment"] : [target];
}

type Above = { readonly steps: readonly string[]; readonly label: string; readonly required: boolean };

const DATE = { kind: "date", label: "", help: "" } as const;

function inFields(type: RecordTypeId, fields: Fields, above: Above): readonly Destination[] {
  return Object.entries(fields).flatMap(([id, field]): readonly Destination[] => {
    const steps = [...above.steps, id];
    const label = above.label === "" ? field.label : `${above.label}: ${field.label}`;
    const required = above.required && field.required === true;
    const whole = { type, required, steps, label, path: [type, ...steps].join("."), field };
    if (field.kind === "group")
      return field.many ? [] : inFields(type, field.fields, { steps, label, required });
    if (field.kind !== "period") return [whole];
    return (["from", "to"] as const).map((end) => ({
      ...whole,
      path: `${whole.path}.${end}`,
      steps: [...steps, end],
      label: `${label}: ${end === "from" ? "von" : "bis"}`,
      field: { ...DATE, label: field.label },
      required: required && end === "from",
    }));
  });
}

/** All fields that columns may go to, in the order of the catalogue. */
export function destinationsOf(target: Target): readonly Destination[] {
  return typesOf(target)
    .flatMap((type) => inFields(type, recordType(type).fields, { steps: [], label: "", required: true }))
    .filter(({ path }) => target !== "use" || path !== "deployment.system");
}
