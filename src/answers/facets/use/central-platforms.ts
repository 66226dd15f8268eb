import { asked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { houseOf } from "#answers/facets/shared/house.ts";
import { isOver } from "#answers/facets/shared/time-asked.ts";
import { countAs, leadFor, opened, plain } from "#answers/facets/shared/wording.ts";
import { ofSystem, startOf, statusOf, useRow, type UseRow } from "#answers/facets/use/system-columns.ts";
import { usagePart } from "#answers/facets/use/usage-part.ts";
import { joinSaid, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { gives, inFigures, together } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import { isInUse, stageOn, wasInUseIn } from "#records/time.ts";

type Id = keyof UseRow["deployment"]["data"];

/** Benefits for staff and citizens as far as given; if neither is, the one for staff is missing. */
function benefitOf(ask: Ask, { deployment }: UseRow): Said {
  const known = (["benefitStaff", "benefitCitizens"] as const).filter((id) => gives(deployment, id));
  const labels = { benefitStaff: "Beschäftigte", benefitCitizens: "Bürgerinnen und Bürger" };
  if (known.length === 0) return inFigures(ask, deployment, "benefitStaff");
  return together(
    known.map((id) => joinSaid([inFigures(ask, deployment, id)], ([text = ""]) => `${labels[id]}: ${text}`)),
  );
}

function columns(ask: Ask, isCounted: (row: UseRow) => boolean): readonly Column<UseRow>[] {
  const field = (id: Id) => (row: UseRow) => inFigures(ask, row.deployment, id);
  const users = (row: UseRow): Said => {
    const said = field("users")(row);
    return isCounted(row) ? { ...said, notes: said.notes.filter(({ state }) => state !== "missing") } : said;
  };
  return [
    { label: "Angebot", asks: ["angebot", "plattform"], names: true, cell: field("system") },
    {
      label: "Organisationseinheit",
      asks: ["organisationseinheit", "dienststelle", "in welchen", "stellen"],
      always: true,
      cell: field("unit"),
    },
    { label: "Einsatz", asks: ["einsatz", "wofür", "zweck", "aufgabe"], always: true, cell: field("task") },
    {
      label: "Status",
      asks: ["status", "pilot"],
      always: true,
      cell: ({ deployment }) => statusOf(ask, deployment),
    },
    {
      label: "Seit",
      asks: ["seit wann", "beginn", "datum"],
      always: true,
      cell: ({ deployment }) => startOf(ask, deployment),
    },
    { label: "Nutzende", asks: ["umfang", "wie viele", "nutzende", "nutzer"], always: true, cell: users },
    {
      label: "Nutzen",
      asks: ["nutzen", "vorteil", "mehrwert"],
      always: true,
      cell: (row) => benefitOf(ask, row),
    },
    {
      label: "Bereitstellende Stelle",
      asks: ["bereitgestellt", "bereitstell", "anbieter"],
      cell: (row) => ofSystem(ask, row, "suppliedBy"),
    },
  ];
}

function leadOf(ask: Ask, rows: readonly UseRow[]): Spoken {
  const offers = [...new Set(rows.flatMap(({ system }) => system ?? []))];
  const count = countAs(
    offers,
    "ein zentral bereitgestelltes KI-Angebot",
    "zentral bereitgestellte KI-Angebote",
  );
  const use = plain(isOver(ask) ? "nutzte" : "nutzt");
  return opened(ask, sentence`${houseOf(ask).is} ${use} ${scopeOf(ask)}${count}.`);
}

/** F8: which centrally provided applications are in use here, where, how much and to what benefit. */
export const centralPlatforms: FacetBuilder = (ask) => {
  const { window, on } = ask;
  const rows = asked(ask, "deployment")
    .filter((one) => (window ? wasInUseIn(one, window, on) : isInUse(stageOn(one, on, on))))
    .map((one) => useRow(ask, one))
    .filter(({ system }) => system?.data.origin === "central");
  if (rows.length === 0) return SILENT;
  const usage = usagePart(ask, rows);
  const shown = columns(ask, (row) => usage.counts(row));
  const table = tableOf(ask, "Genutzte zentrale KI-Angebote", { columns: shown, rows });
  return { says: [...leadFor(ask, shown, leadOf(ask, rows)), table, ...usage.says], verdict: "yes" };
};
