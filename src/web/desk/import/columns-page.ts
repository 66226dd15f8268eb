import type { OpenedBatch } from "#actions/table-import/read-import.ts";
import { codeLabels, isRecordTypeId, recordType } from "#catalogue/catalogue.ts";
import { html, type Html } from "#documents/html/html.ts";
import { destinationsOf, typesOf, type Destination } from "#exchange/tables/mapping/destinations.ts";
import type { ListTable } from "#exchange/tables/finding/list-table.ts";
import { OTHER_DESTINATIONS, UNKNOWN, type TableMapping } from "#exchange/tables/mapping/table-mapping.ts";
import type { Snapshot } from "#records/snapshot.ts";
import { recordsOf } from "#records/snapshot.ts";
import type { Asked, DeskAnswer } from "#web/desk/asked.ts";
import { alert } from "#web/parts/alert.ts";
import { selectField, type Option, type OptionGroup } from "#web/parts/form-fields.ts";
import { plural } from "./words.ts";
import { deskForm, sendButton } from "./form-bits.ts";
import { batchTrail, faultSummary, importAddress, importPage, type PageFault } from "./import-frame.ts";

const MOST_SAMPLES = 3;
const LONGEST_SAMPLE = 60;

/** The first different values of a column, shortened. */
function samplesOf({ rows }: ListTable, at: number): readonly string[] {
  const found = new Set<string>();
  for (const { cells } of rows) {
    const text = (cells[at] ?? "").replaceAll(/\s+/gu, " ").trim();
    if (text !== "") found.add(text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text);
    if (found.size === MOST_SAMPLES) break;
  }
  return [...found];
}

function groupsFor(mapping: TableMapping): readonly OptionGroup[] {
  const all = destinationsOf(mapping.target);
  const own = typesOf(mapping.target).map((type) => ({
    label: recordType(type).label.one,
    options: all
      .filter((one) => one.type === type)
      .map(({ path, label, required }) => ({ value: path, label: required ? `${label} (Pflicht)` : label })),
  }));
  const others = Object.entries(OTHER_DESTINATIONS).map(([value, label]) => ({ value, label }));
  return [...own, { label: "Sonstiges", options: others }];
}

function columnPart(
  table: ListTable,
  mapping: TableMapping,
  groups: readonly OptionGroup[],
): readonly Html[] {
  return table.columns.map((label, at) => {
    const samples = samplesOf(table, at);
    const value = mapping.columns[label] ?? "ignore";
    return html`<div class="import-column">
${selectField({ name: `spalte-${at}`, label, value, groups })}<p class="kern-hint">${samples.length === 0 ? "Die Spalte ist leer." : samples.map((sample) => `„${sample}“`).join(", ")}</p>
</div>
`;
  });
}

const NOTHING: Option = { value: "", label: "– bitte wählen –" };
const NOT_KNOWN: Option = { value: UNKNOWN, label: "nicht bekannt (wird so vermerkt)" };

function choicesFor({ type, field, steps }: Destination, snapshot: Snapshot): readonly Option[] | null {
  if (field.kind === "yesNo")
    return [NOTHING, NOT_KNOWN, { value: "ja", label: "Ja" }, { value: "nein", label: "Nein" }];
  if (field.kind === "code") {
    const labels = codeLabels(type, steps.join("."));
    return [NOTHING, NOT_KNOWN, ...labels.map(({ code, label }) => ({ value: code, label }))];
  }
  if (field.kind !== "reference") return null;
  const records = field.to.filter(isRecordTypeId).flatMap((one) => recordsOf(snapshot, one));
  const named = records.map((record) => {
    const { name, title } = record.data as { readonly name?: string; readonly title?: string };
    return { value: `${record.type}/${record.key}`, label: name ?? title ?? record.key };
  });
  return [NOTHING, NOT_KNOWN, ...named];
}

function constantPart(mapping: TableMapping, snapshot: Snapshot): readonly Html[] {
  const required = destinationsOf(mapping.target).filter((one) => one.required);
  return required.map((destination) => {
    const { path, label } = destination;
    const value = mapping.constants[path] ?? "";
    const name = `wert-${path.replaceAll(".", "-")}`;
    const options = choicesFor(destination, snapshot);
    if (options) return selectField({ name, label, value, options });
    return html`<div class="kern-form-input">
<label class="kern-label" for="feld-${name}">${label}</label>
<input class="kern-form-input__input" id="feld-${name}" name="${name}" value="${value}" />
</div>
`;
  });
}

function settingsPart(mapping: TableMapping): Html {
  const units = [
    { value: "create", label: "anlegen" },
    { value: "fault", label: "als Fehler melden" },
  ];
  const dates = [
    { value: "note", label: "in den internen Vermerk übernehmen" },
    { value: "fault", label: "als Fehler melden" },
  ];
  const same = [
    { value: "fault", label: "als Fehler melden" },
    { value: "number", label: "als eigene Einträge mit Nummer anlegen" },
  ];
  const visibility = [
    { value: "internal", label: "nur intern" },
    { value: "council", label: "auch für die politischen Gremien" },
    { value: "public", label: "öffentlich" },
  ];
  return html`${selectField({ name: "einheiten", label: "Organisationseinheiten, die noch nicht im Register sind", value: mapping.units, options: units })}${selectField({ name: "ungenau", label: "Ungenaue Zeitangaben wie „Q1 2024“", value: mapping.vagueDates, options: dates })}${selectField({ name: "gleich", label: "Zeilen mit gleicher Bezeichnung, aber anderen Angaben", value: mapping.sameKey, options: same })}${selectField({ name: "sichtbarkeit", label: "Wer neue Einträge sehen darf", value: mapping.visibility, options: visibility })}`;
}

function remembered({ batch }: OpenedBatch): Html {
  if (!batch.setting.isRemembered) return html``;
  return alert(
    "info",
    "Diese Spalten kennen wir schon",
    html`<p class="kern-body">Die Zuordnung stammt von der letzten Liste mit denselben Spalten. Prüfen Sie sie kurz.</p>`,
  );
}

/** Where each column goes, what stands in for missing values, and how doubtful things are treated. */
export async function columnsPage(
  asked: Asked,
  opened: OpenedBatch,
  shown: {
    readonly mapping: TableMapping;
    readonly table: ListTable;
    readonly faults?: readonly PageFault[];
  },
): Promise<DeskAnswer> {
  const { authority, token, context } = asked;
  const { mapping, table, faults = [] } = shown;
  const { id } = opened.batch;
  const snapshot = await context.store.snapshot(authority);
  const form = deskForm(
    { action: importAddress(authority, { id, step: "zuordnung" }), token, style: "import-form" },
    html`<section aria-labelledby="spalten">
<h2 class="kern-heading-medium" id="spalten">Wohin gehört jede Spalte?</h2>
<p class="kern-body">Die Vorschläge folgen den Überschriften Ihrer Liste. Unter jeder Spalte sehen Sie Beispiele aus ihr. Namen und Durchwahlen einzelner Personen gehören nicht ins Register.</p>
<div class="import-columns">
${columnPart(table, mapping, groupsFor(mapping))}</div>
</section>
<section class="desk-section" aria-labelledby="fehlend">
<h2 class="kern-heading-medium" id="fehlend">Pflichtangaben, wo die Liste nichts sagt</h2>
<p class="kern-body">Gilt für leere Zellen und für Angaben, die Ihre Liste gar nicht hat. Ein Fragezeichen (?) in einem Textfeld heißt: nicht bekannt.</p>
<div class="import-columns">
${constantPart(mapping, snapshot)}</div>
</section>
<section class="desk-section" aria-labelledby="weiteres">
<h2 class="kern-heading-medium" id="weiteres">Weiteres</h2>
<div class="import-columns">
${settingsPart(mapping)}</div>
</section>
<div class="desk-actions">
${sendButton("Weiter")}<a class="kern-link" href="${importAddress(authority, { id, step: "tabelle" })}">Andere Tabelle oder andere Art wählen</a>
</div>
`,
  );
  return importPage(asked, {
    title: "Spalten zuordnen",
    trail: batchTrail(authority, opened, "Spalten"),
    status: faults.length > 0 ? 422 : 200,
    body: html`${faultSummary(faults)}<p class="kern-body">${table.title || table.sheet}: ${plural(table.rows.length, "Zeile", "Zeilen")}, ${plural(table.columns.length, "Spalte", "Spalten")}.</p>
${remembered(opened)}${form}`,
  });
}
