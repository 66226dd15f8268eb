import { fieldOf } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import type { Field, FieldKind, Fields } from "#catalogue/fields.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { Problem } from "#values/problem.ts";

const KINDS: Readonly<Partial<Record<FieldKind, string>>> = {
  integer: "eine ganze Zahl wie 1.234",
  decimal: "eine Zahl wie 1.234,5",
  money: "einen Betrag in Euro wie 1.234,56",
  date: "einen Tag wie 1.3.2026",
  period: "Tage wie 1.3.2026",
};

const isIndex = (step: string): boolean => /^\d+$/u.test(step);

/** The field that a pointer into a record leads to. */
function fieldAt(type: RecordTypeId, pointer: string): Field | undefined {
  const [root = "", ...steps] = pointer.slice(1).split("/");
  const named = steps.filter((step) => !isIndex(step));
  if (root === "data") {
    // the days of a period and the cents of an amount are no fields of their own
    return fieldOf(type, named.join(".")) ?? fieldOf(type, named.slice(0, -1).join("."));
  }
  const outer = (ENVELOPE as Fields)[root];
  return outer?.kind === "group" ? (outer.fields[named[0] ?? ""] ?? outer) : outer;
}

type Words = (label: string, field: Field | undefined) => string;

/** Faults that files and people make, said for people with a form before them. */
const WORDS: Readonly<Record<string, Words>> = {
  "records.field.missing": (label) =>
    `„${label}“ fehlt: Tragen Sie die Angabe ein oder nennen Sie unter „Keine Angabe möglich?“ den Grund.`,
  "records.value.kind": (label, field) =>
    `„${label}“ ist so nicht lesbar: Geben Sie ${(field && KINDS[field.kind]) ?? "einen passenden Wert"} ein.`,
  "records.date.impossible": (label) =>
    `„${label}“ ist kein Kalendertag: Geben Sie einen Tag wie 1.3.2026 ein.`,
  "records.code.unknown": (label) => `„${label}“: Wählen Sie einen der angebotenen Werte.`,
  "records.reference.wrong-type": (label) => `„${label}“: Wählen Sie einen Eintrag aus dem Register.`,
  "records.reference.dangling": (label) =>
    `„${label}“ verweist auf einen Eintrag, den es nicht (mehr) gibt: Wählen Sie einen anderen.`,
  "records.money.fraction": (label) =>
    `„${label}“ hat mehr als zwei Stellen nach dem Komma: Runden Sie auf Cent.`,
  "records.honest.no-reason": (label) =>
    `„${label}“ hat keine Begründung: Nennen Sie den Grund in einem Satz.`,
  "records.honest.given-too": (label) =>
    `„${label}“ ist ausgefüllt und zugleich als fehlend begründet: Entscheiden Sie sich für eines von beiden.`,
  "records.law.unknown": (label) => `„${label}“: Wählen Sie eine der angebotenen Vorschriften.`,
  "records.facet.unknown": (label) => `„${label}“: Wählen Sie eines der angebotenen Themen.`,
};

function honestField(type: RecordTypeId, pointer: string): Field | undefined {
  const [, root = "", id = ""] = pointer.split("/");
  return root === "unknown" || root === "notCollected" || root === "notApplicable"
    ? fieldOf(type, id)
    : undefined;
}

/** What is wrong with a record, for somebody with its form before them. */
export function faultWords(type: RecordTypeId, { code, pointer, message }: Problem): string {
  const field = honestField(type, pointer) ?? fieldAt(type, pointer);
  const words = WORDS[code];
  return words === undefined || field === undefined ? message : words(field.label, field);
}
