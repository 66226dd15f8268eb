import { destinationsOf } from "#exchange/tables/mapping/destinations.ts";
import type { ListTable } from "#exchange/tables/finding/list-table.ts";
import type { TableMapping } from "#exchange/tables/mapping/table-mapping.ts";
import type { Problem } from "#values/problem.ts";
import type { Form } from "#web/desk/asked.ts";
import type { PageFault } from "./import-frame.ts";

/** The text of a field of a form; "" if it was not sent. */
export function textIn(form: Form, name: string): string {
  const value = form[name];
  return (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
}

const oneOf = <Name extends string>(value: string, names: readonly [Name, ...Name[]]): Name =>
  names.find((name) => name === value) ?? names[0];

/** The mapping as the form of the columns says it; values that were chosen before stay for columns that keep their goal. */
export function readColumns(form: Form, table: ListTable, before: TableMapping): TableMapping {
  const columns = Object.fromEntries(
    table.columns.map((name, at) => [name, textIn(form, `spalte-${at}`) || "ignore"]),
  );
  const constants = destinationsOf(before.target).flatMap(({ path, required }): [string, string][] => {
    const text = required ? textIn(form, `wert-${path.replaceAll(".", "-")}`) : "";
    return text === "" ? [] : [[path, text]];
  });
  const kept = Object.entries(before.values).filter(([column]) => columns[column] === before.columns[column]);
  return {
    ...{ target: before.target, columns, constants: Object.fromEntries(constants) },
    values: Object.fromEntries(kept),
    units: oneOf(textIn(form, "einheiten"), ["create", "fault"]),
    sameKey: oneOf(textIn(form, "gleich"), ["fault", "number"]),
    vagueDates: oneOf(textIn(form, "ungenau"), ["note", "fault"]),
    visibility: oneOf(textIn(form, "sichtbarkeit"), ["internal", "council", "public"]),
  };
}

/** Where on the page of the columns each problem with a mapping belongs. */
export function columnFaults(problems: readonly Problem[], table: ListTable): readonly PageFault[] {
  return problems.map(({ pointer, message }) => {
    const [, kind, rest = ""] = /^\/(columns|constants)\/(.*)$/su.exec(pointer) ?? [];
    const at = table.columns.indexOf(rest);
    if (kind === "columns" && at >= 0) return { name: `spalte-${at}`, words: message };
    const name = kind === "constants" ? `wert-${rest.replaceAll(".", "-")}` : null;
    return { name, words: message };
  });
}
