import { asked, wordsAsked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { isCurrent } from "#answers/facets/shared/subject.ts";
import { countAs, leadFor, plain } from "#answers/facets/shared/wording.ts";
import { joinSaid, saidBy, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { gives, inFigures, listOf } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import { codeLabel } from "#catalogue/catalogue.ts";
import { documentationTemplateFor } from "#law/documentation-templates.ts";
import { lawOf } from "#law/look-up.ts";
import { listInWords } from "#language/lists.ts";
import type { VersionedRecord } from "#records/record.ts";
import { covers } from "#values/period.ts";

type Documentation = VersionedRecord<"documentation">;
type Status = NonNullable<Documentation["data"]["status"]>;

/** Did nobody yet compare the duty with the official text of the law? */
function isUnverified({ data }: Documentation): boolean {
  const provision = lawOf(data.duty ?? "")?.provision;
  const template = documentationTemplateFor((data.duty ?? "").replace(/^law\//u, ""));
  return template !== undefined && !provision?.verified;
}

const STATES: Readonly<Record<Status, string>> = {
  fulfilled: "erfüllt",
  partial: "teilweise erfüllt",
  open: "offen",
  notApplicable: "nicht anwendbar",
};

/** The state in words; by the authority's own account where the law is not confirmed, unless the head says so. */
function stateOf(ask: Ask, record: Documentation, inHead: boolean): Said {
  const { status } = record.data;
  if (!gives(record, "status") || status === undefined) return inFigures(ask, record, "status");
  if (!isUnverified(record)) return saidBy(codeLabel("documentation", "status", status), record);
  return saidBy(inHead ? STATES[status] : `nach eigener Angabe ${STATES[status]}`, record);
}

function columns(ask: Ask, rows: readonly Documentation[]): readonly Column<Documentation>[] {
  const isOwnAccount = rows.every(isUnverified);
  const isOneDuty = new Set(rows.map(({ data }) => data.duty)).size === 1;
  const column = columnsOf<"documentation">(ask);
  return [
    column("system", "Anwendung", { asks: ["anwendung", "system"], names: true }),
    column("duty", "Pflicht", { asks: ["welche pflicht", "vorschrift"], always: !isOneDuty }),
    {
      ...{
        label: isOwnAccount ? "Stand (nach eigener Angabe)" : "Stand",
        asks: ["umsetzungsstand", "erfüll", "kommt"],
        always: true,
      },
      cell: (row) => stateOf(ask, row, isOwnAccount),
    },
    column("place", "Aktenzeichen", {
      asks: ["aktenzeichen", "aktenkundig", "fundstelle", "wo wird"],
      always: true,
    }),
    column("on", "Dokumentiert am", { asks: ["wann", "datum", "zuletzt"], always: true }),
    column("content", "Inhalt", { asks: ["inhalt", "was wird", "wie wird", "wie kommt", "protokolliert"] }),
    column("unit", "Federführung", { asks: ["federführ", "wer ", "verantwort", "zuständig"] }),
  ];
}

/** Only duties of an act that the question cites by its short name; all if it cites none. */
function ofCitedAct(ask: Ask, records: readonly Documentation[]): readonly Documentation[] {
  const words = wordsAsked(ask);
  const cited = /(?<![\p{L}-])(?:hmbvwdig|dsgvo|ki-vo|hmbdsg|hmbtg)(?!\p{L})/iu
    .exec(words)?.[0]
    .toLowerCase();
  if (cited === undefined) return records;
  return records.filter(({ data }) => lawOf(data.duty ?? "")?.act.short.toLowerCase() === cited);
}

/** One sentence for each duty: for how many applications it is in which state. */
function leads(ask: Ask, rows: readonly Documentation[]): readonly Spoken[] {
  const duties = Map.groupBy(rows, ({ data }) => data.duty);
  return [...duties.values()].flatMap((same) => {
    const [first] = same;
    const cite = first ? inFigures(ask, first, "duty") : saidBy("");
    const states = (Object.keys(STATES) as Status[]).flatMap((status) => {
      const records = same.filter(({ data }) => data.status === status);
      return records.length > 0 ? [{ records, status }] : [];
    });
    const parts = states.map((state, at) => partOf(state, at === 0));
    const account = plain(same.some(isUnverified) ? "nach eigener Angabe " : "");
    return parts.length > 0
      ? [
          sentence`Die Dokumentation nach ${cite} ist ${account}${joinSaid(parts, (texts) => listInWords(texts))}.`,
        ]
      : [];
  });
}

type InState = { readonly records: readonly Documentation[]; readonly status: Status };

/** "bei vier Anwendungen erfüllt", then only "bei zwei teilweise erfüllt" */
function partOf({ records, status }: InState, isFirst: boolean): Said {
  const count = isFirst ? countAs(records, "einer Anwendung", "Anwendungen") : countAs(records, "einer", "");
  return joinSaid([count], ([text = ""]) => `bei ${text.trim()} ${STATES[status]}`);
}

/** Says of duties whose wording nobody confirmed that the states are the authority's own account. */
function reservation(ask: Ask, rows: readonly Documentation[]): readonly Spoken[] {
  const unverified = rows.filter(isUnverified);
  if (unverified.length === 0) return [];
  const cites = listOf(unverified.map((record) => inFigures(ask, record, "duty")));
  return [
    sentence`Der Wortlaut von ${cites} ist noch nicht anhand des amtlichen Textes bestätigt; die Angaben zum Stand beruhen deshalb auf eigener Einschätzung.`,
  ];
}

/** F16: how the duties of documentation are met, for each application that is not out of use. */
export const documentation: FacetBuilder = (ask) => {
  const { window } = ask;
  const current = asked(ask, "documentation").filter(({ data }) =>
    window ? data.on !== undefined && covers(window, data.on) : isCurrent(ask, data.system),
  );
  const rows = ofCitedAct(ask, current);
  if (rows.length === 0) return SILENT;
  const shown = columns(ask, rows);
  const table = tableOf(ask, "Stand der Dokumentation", { columns: shown, rows });
  return {
    says: [
      ...leads(ask, rows).flatMap((lead) => leadFor(ask, shown, lead)),
      table,
      ...reservation(ask, rows),
    ],
  };
};
