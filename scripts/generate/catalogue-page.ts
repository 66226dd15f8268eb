import { ENVELOPE } from "#catalogue/envelope.ts";
import type { Facet } from "#catalogue/facets.ts";
import type { ClosedList, Field, Fields } from "#catalogue/fields.ts";
import { CHAPTERS, type RecordType } from "#catalogue/record-type.ts";
import { cell, GENERATED, table } from "./markdown.ts";

const KINDS: Readonly<Record<Field["kind"], string>> = {
  text: "text",
  markdown: "Markdown",
  yesNo: "yes or no",
  integer: "whole number",
  decimal: "number",
  date: "day",
  period: "period",
  money: "money",
  code: "one of a list",
  reference: "reference",
  law: "provision",
  facet: "facet",
  group: "group",
};

const listOf = (list: ClosedList): string =>
  Object.entries(list)
    .map(([code, [german]]) => `\`${code}\` ${cell(german)}`)
    .join(", ");

/** What a value of this field looks like. */
function form(field: Field): string {
  const many = field.many ? ", several" : "";
  const kind = `${KINDS[field.kind]}${many}`;
  if (field.kind === "code") return `${kind}: ${listOf(field.list)}`;
  if (field.kind === "reference") return `${kind}: ${field.to.join(", ")}${field.orText ? " or text" : ""}`;
  return kind;
}

/** A row for each field, those of a group after it with their path. */
function rows(fields: Fields, path = ""): readonly (readonly string[])[] {
  return Object.entries(fields).flatMap(([id, field]) => {
    const here = `${path}${id}`;
    const row = [
      `\`${here}\`${field.required ? " !" : ""}`,
      cell(field.label),
      form(field),
      cell(field.help),
    ];
    return [row, ...(field.kind === "group" ? rows(field.fields, `${here}.`) : [])];
  });
}

const fieldTable = (fields: Fields): string => table(["Field", "Label", "Holds", "Help"], rows(fields));

function typePart({ type, label, help, facets, fields }: RecordType): string {
  const asked = facets.length > 0 ? `\n\nAsked for by: ${facets.map((id) => `\`${id}\``).join(", ")}.` : "";
  return `### ${type}: ${label.one} (${label.many})\n\n${help}${asked}\n\n${fieldTable(fields)}\n`;
}

/** The reference page of the catalogue: every record type by chapter, what all records share, every facet. */
export function cataloguePage(types: readonly RecordType[], facets: Readonly<Record<string, Facet>>): string {
  const chapters = Object.entries(CHAPTERS).map(([id, title]) => {
    const inside = types.filter(({ chapter }) => chapter === id).map(typePart);
    return `## ${title}\n\n${inside.join("\n")}`;
  });
  const facetRows = Object.entries(facets).map(([id, { number, title }]) => [
    number,
    `\`${id}\``,
    cell(title),
  ]);
  return [
    GENERATED,
    "",
    "# Catalogue",
    "",
    "What the register keeps records of. `!` marks a field that must be given or hold an honest value",
    "(unknown, not collected, not applicable).",
    "",
    chapters.join("\n"),
    "## What every record has besides its own fields",
    "",
    fieldTable(ENVELOPE),
    "",
    "## Facets: what a question can be about",
    "",
    table(["Number", "Facet", "Title"], facetRows),
    "",
  ].join("\n");
}
