import type { Field, FieldKind } from "#catalogue/fields.ts";
import type { Json } from "#values/json.ts";
import type { Problem } from "#values/problem.ts";
import type { Destination } from "#exchange/tables/mapping/destinations.ts";
import { emptyMeaning } from "./empty-words.ts";
import { foldedValue, suggestMeaning, knownMeaning } from "#exchange/tables/mapping/meanings.ts";
import { tableProblem } from "#exchange/tables/problems.ts";
import { readDay } from "./read-day.ts";
import { readDecimalText, readMoneyText, readWholeText } from "./read-figure.ts";
import { splitValues } from "./split-values.ts";

/** What a cell says of a field: a value, why there is none, a line for the note, or what is wrong; nothing if empty. */
export type CellReading = {
  readonly value?: Json;
  readonly honest?: "unknown" | "notApplicable";
  /** Is what the cell says more than its value, so that it has to be noted? */
  readonly isNoted?: boolean;
  readonly fault?: Problem;
};

/** How cells of a column are read. */
export type CellSetting = {
  readonly destination: Destination;
  /** Values (folded) and their codes as somebody chose them. */
  readonly values: Readonly<Record<string, string>>;
  readonly vagueDates: "fault" | "note";
  /** Finds the record that a cell names. */
  readonly refer: (field: Field & { readonly kind: "reference" }, text: string) => CellReading;
};

type Reader = (text: string, setting: CellSetting) => CellReading;

const MOST_SHOWN = 60;
const shown = (text: string): string =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text.replaceAll(/\s+/gu, " ");

const labelOf = ({ destination }: CellSetting): string => destination.label;

const orFault =
  (code: "exchange.cell.number" | "exchange.cell.money", read: (text: string) => Json): Reader =>
  (text, setting) => {
    const value = read(text);
    if (value !== null) return { value };
    return { fault: tableProblem(code, "", { value: shown(text), label: labelOf(setting) }) };
  };

const readDate: Reader = (text, setting) => {
  const day = readDay(text);
  if (day !== null) return { value: day };
  if (setting.vagueDates === "note") return { isNoted: true };
  return { fault: tableProblem("exchange.cell.date", "", { value: shown(text), label: labelOf(setting) }) };
};

/** The code that somebody chose for a value; a cell may well say "constructor". */
function chosenIn(values: CellSetting["values"], text: string): string | undefined {
  const folded = foldedValue(text);
  return Object.hasOwn(values, folded) ? values[folded] : undefined;
}

/** The code somebody chose, else the one that the words surely mean; what begins with such a word is noted besides. */
const readCode: Reader = (text, setting) => {
  const { destination, values } = setting;
  const chosen = chosenIn(values, text);
  const code = chosen ?? suggestMeaning(destination, text);
  if (code === null)
    return { fault: tableProblem("exchange.cell.code", "", { value: shown(text), label: labelOf(setting) }) };
  if (code === "") return { isNoted: true };
  const isWhole = chosen !== undefined || knownMeaning(destination, text) !== null;
  const value = destination.field.kind === "yesNo" ? code === "true" : code;
  return { value, ...((!isWhole || /[,;(]/u.test(text)) && { isNoted: true }) };
};

const readText: Reader = (text) => ({ value: text.replaceAll(/\r\n?/gu, "\n").trim() });

const READERS: Readonly<Record<FieldKind, Reader>> = {
  text: readText,
  markdown: readText,
  yesNo: readCode,
  code: readCode,
  integer: orFault("exchange.cell.number", readWholeText),
  decimal: orFault("exchange.cell.number", readDecimalText),
  money: orFault("exchange.cell.money", readMoneyText),
  date: readDate,
  period: readText,
  law: readText,
  facet: readText,
  group: readText,
  reference: (text, setting) => {
    const { field } = setting.destination;
    return field.kind === "reference" ? setting.refer(field, text.trim()) : {};
  },
};

function readSeveral(text: string, setting: CellSetting): CellReading {
  const { field } = setting.destination;
  const isUrl = field.kind === "text" && field.format === "url";
  const parts = isUrl
    ? text.split(/[\s;|]+/u).filter(Boolean)
    : splitValues(text, true, field.kind === "code");
  const readings = parts.map((part) => READERS[field.kind](part, setting));
  const fault = readings.find((one) => one.fault)?.fault;
  if (fault) return { fault };
  const values = new Set(readings.flatMap(({ value }) => (value === undefined ? [] : [value])));
  return {
    ...(values.size > 0 && { value: [...values] }),
    ...(readings.some(({ isNoted }) => isNoted) && { isNoted: true }),
  };
}

/** What does a cell say of the field that its column goes to? */
export function readCell(text: string, setting: CellSetting): CellReading {
  const { field } = setting.destination;
  const isChosen = chosenIn(setting.values, text) !== undefined;
  const empty = isChosen ? null : emptyMeaning(text);
  if (empty === "nothing") return {};
  if (empty !== null && knownMeaning(setting.destination, text) === null) return { honest: empty };
  return field.many ? readSeveral(text, setting) : READERS[field.kind](text, setting);
}
