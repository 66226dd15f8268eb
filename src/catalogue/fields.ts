import type { Money } from "#values/money.ts";
import type { Period } from "#values/period.ts";
import type { FacetId } from "./facets.ts";

/** German and English word for one code of a closed list. */
export type ListLabel = readonly [german: string, english: string];

/** A closed list: stable code to its labels. Codes are never used again for something else. */
export type ClosedList = Readonly<Record<string, ListLabel>>;

type Common = {
  /** What the field is called, German. */
  readonly label: string;
  /** One sentence that tells a clerk what belongs here. */
  readonly help: string;
  /** Must be given or hold an honest value (unknown, not collected, not applicable). */
  readonly required?: boolean;
  /** Holds a list of values. */
  readonly many?: boolean;
  /** Facets that ask for this field; without it those of the record type. */
  readonly facets?: readonly FacetId[];
};

/** Each field kind and what its declaration says beyond the common part. */
type Particulars = {
  readonly text: { readonly format?: "url" | "email"; readonly max?: number };
  readonly markdown: { readonly max?: number };
  readonly yesNo: object;
  /** A `year` is written without separators. */
  readonly integer: { readonly min?: number; readonly max?: number; readonly year?: boolean };
  readonly decimal: { readonly min?: number; readonly max?: number };
  readonly date: object;
  readonly period: object;
  readonly money: object;
  readonly code: { readonly list: ClosedList };
  /** Names a record of one of these types; with `orText` anything not written `type/key` is plain text. */
  readonly reference: { readonly to: readonly string[]; readonly orText?: boolean };
  /** Names a provision of law, `law/dsgvo-35`. */
  readonly law: object;
  readonly facet: object;
  readonly group: { readonly fields: Fields };
};

/** The closed set of field kinds; every consumer is a table over it. */
export type FieldKind = keyof Particulars;

/** A field of one kind, as declared. */
export type FieldOf<Kind extends FieldKind> = Common & Particulars[Kind] & { readonly kind: Kind };

/** Any field, as declared. */
export type Field = { readonly [Kind in FieldKind]: FieldOf<Kind> }[FieldKind];

/** Fields by their id. */
export type Fields = { readonly [id: string]: Field };

function maker<Kind extends FieldKind>(kind: Kind) {
  return <const Declared extends Common & Particulars[Kind]>(declared: Declared) =>
    ({ kind, ...declared }) as { readonly kind: Kind } & Declared;
}

/** Makers of field declarations, one a kind. */
export const text = maker("text");
export const markdown = maker("markdown");
export const yesNo = maker("yesNo");
export const integer = maker("integer");
export const decimal = maker("decimal");
export const date = maker("date");
export const period = maker("period");
export const money = maker("money");
export const code = maker("code");
export const reference = maker("reference");
export const law = maker("law");
export const facet = maker("facet");
export const group = maker("group");

type Plain = {
  readonly text: string;
  readonly markdown: string;
  readonly yesNo: boolean;
  readonly integer: number;
  readonly decimal: number;
  readonly date: string;
  readonly period: Period;
  readonly money: Money;
  readonly reference: string;
  readonly law: string;
  readonly facet: string;
};

type One<Declared> = Declared extends { readonly kind: "code"; readonly list: infer List }
  ? keyof List & string
  : Declared extends { readonly kind: "group"; readonly fields: infer Inner }
    ? DataOf<Inner>
    : Declared extends { readonly kind: infer Kind extends keyof Plain }
      ? Plain[Kind]
      : never;

type ValueOf<Declared> = Declared extends { readonly many: true } ? readonly One<Declared>[] : One<Declared>;

/** The values that fields may hold. Each may be absent: it is then missing or holds an honest value. */
export type DataOf<Declared> = { readonly [Id in keyof Declared]?: ValueOf<Declared[Id]> };
