import { asked, type Ask } from "#answers/ask.ts";
import type { FacetBuilder } from "#answers/facet-part.ts";
import { unlessTold } from "#answers/facets/further/unless-told.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { useOf } from "#answers/facets/shared/subject.ts";
import { countAs, opened, verb } from "#answers/facets/shared/wording.ts";
import { ofSystem, statusOf, useRow, type UseRow } from "#answers/facets/use/system-columns.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf, inFigures, listOf } from "#answers/speech/speak.ts";
import { shown } from "#answers/speech/shown.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import { isInPreparation, isInUse, stageOn, wasInUseIn } from "#records/time.ts";

const NOUN = { one: "Einsatz", many: "Einsätze", gender: "masculine" } as const;
const PERSONS = /gesicht|biometr|videoüberwach|überwachungskamera|kennzeichenerkenn|personenerkenn/iu;

const DENIED = /(?<!\p{L})(?:kein\p{L}*|nicht|ohne|weder)(?!\p{L})|verpixel|unkenntlich|geschwärzt/iu;

/** Does the application recognise people or watch them, by its name, functions, area and short description? */
function isDirect({ system }: UseRow): boolean {
  if (!system) return false;
  const texts = [
    ...[shown(system, "name"), shown(system, "summary"), shown(system, "annexIIIArea")],
    ...(shown(system, "functions") ?? []),
  ];
  return texts.some((text = "") => PERSONS.test(text) && !DENIED.test(text));
}

const isOfImages = ({ system }: UseRow): boolean =>
  system !== undefined && shown(system, "kinds")?.includes("imageAnalysis") === true;

function columns(ask: Ask): readonly Column<UseRow>[] {
  const use = (id: "system" | "unit" | "task") => (row: UseRow) => inFigures(ask, row.deployment, id);
  return [
    { label: "Anwendung", asks: ["anwendung", "system"], names: true, cell: use("system") },
    { label: "Organisationseinheit", asks: ["stelle", "amt"], always: true, cell: use("unit") },
    { label: "Einsatzbereich", asks: ["zweck", "wofür", "wo "], always: true, cell: use("task") },
    { label: "Status", asks: ["status"], always: true, cell: ({ deployment }) => statusOf(ask, deployment) },
    {
      label: "Verarbeitete Daten",
      asks: ["daten"],
      always: true,
      cell: (row) => ofSystem(ask, row, "inputData"),
    },
    {
      label: "Personenbezogene Daten",
      asks: ["personenbezogen"],
      always: true,
      cell: (row) => ofSystem(ask, row, "personalData"),
    },
    {
      label: "Betroffene Personen",
      asks: ["betroffen"],
      always: true,
      cell: (row) => ofSystem(ask, row, "dataSubjects"),
    },
  ];
}

const deploymentsIn = (rows: readonly UseRow[]) => rows.map(({ deployment }) => deployment);

function part(ask: Ask, rows: readonly UseRow[], lead: Spoken): readonly Spoken[] {
  return [lead, tableOf(ask, "Auswertung von Bildern und Videos", { columns: columns(ask), rows })];
}

function directPart(ask: Ask, rows: readonly UseRow[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const count = countAs(
    deploymentsIn(rows),
    "einem Einsatz einer KI-Anwendung",
    "Einsätzen von KI-Anwendungen",
  );
  return part(
    ask,
    rows,
    sentence`Gesichter, biometrische Merkmale, Kennzeichen oder Überwachung sind ${scopeOf(ask)}Gegenstand von ${count}.`,
  );
}

/** What is only prepared never stands among what is used. */
function preparedPart(ask: Ask, rows: readonly UseRow[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const names = listOf(deploymentsIn(rows).map((use) => useOf(ask, use)));
  return [sentence`In Vorbereitung hierzu: ${names}.`];
}

function imagesPart(ask: Ask, rows: readonly UseRow[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const is = verb(rows.length, "wertet", "werten");
  const lead = sentence`bilder oder Videos ${is} ${scopeOf(ask)}${countOf(deploymentsIn(rows), NOUN)} von KI-Anwendungen aus.`;
  return part(ask, rows, opened(ask, lead, false));
}

/**
 * X13: applications that recognise or watch people, and those that evaluate images for other ends, which a nil
 * return does not contradict.
 */
export const surveillance: FacetBuilder = (ask) => {
  const { window, on } = ask;
  const all = asked(ask, "deployment").map((one) => useRow(ask, one));
  const used = all.filter(({ deployment: one }) =>
    window ? wasInUseIn(one, window, on) : isInUse(stageOn(one, on, on)),
  );
  const prepared = all.filter(({ deployment: one }) => isInPreparation(stageOn(one, on, on)));
  const direct = [...directPart(ask, used.filter(isDirect)), ...preparedPart(ask, prepared.filter(isDirect))];
  const images = imagesPart(
    ask,
    used.filter((row) => isOfImages(row) && !isDirect(row)),
  );
  if (direct.length > 0) return { says: [...direct, ...images] };
  const unrecorded = ["Angaben zu einer Erkennung oder Beobachtung von Personen"];
  return unlessTold("surveillance", () => ({ says: images, unrecorded }))(ask);
};
