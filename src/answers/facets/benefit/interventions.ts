import { asked, wordsAsked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { formerPart, type FormerUse } from "#answers/facets/benefit/former-part.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { subjectOf } from "#answers/facets/shared/subject.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { countAs, leadFor, opened } from "#answers/facets/shared/wording.ts";
import { derivedFrom } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import { codeLabels } from "#catalogue/catalogue.ts";
import { listInWords } from "#language/lists.ts";
import type { VersionedRecord } from "#records/record.ts";
import { covers } from "#values/period.ts";

type Intervention = VersionedRecord<"intervention">;
type Kind = NonNullable<Intervention["data"]["kind"]>;

/** Words by which a question asks for one kind of intervention. */
const KIND_WORDS: Readonly<Record<Kind, RegExp>> = {
  changed: /veränder|geändert|angepasst|änderung|folgerung/iu,
  restricted: /einschränk|eingeschränkt|begrenz/iu,
  suspended: /ausgesetzt|unterbroch|vom netz|angehalten|gestoppt/iu,
  ended: /eingestellt|beendet|endete|abgebrochen|abgeschaltet|gestoppt|zurückgenommen|vom netz/iu,
};

/** The kinds asked for; all of them if the question names none. */
function kindsAsked(ask: Ask): ReadonlySet<string> {
  const words = wordsAsked(ask);
  const named = Object.entries(KIND_WORDS).flatMap(([kind, pattern]) => (pattern.test(words) ? [kind] : []));
  return new Set(named.length > 0 ? named : Object.keys(KIND_WORDS));
}

function columns(ask: Ask): readonly Column<Intervention>[] {
  const column = columnsOf<"intervention">(ask);
  return [
    {
      ...{ label: "Anwendung oder Vorhaben", asks: ["anwendung", "vorhaben"], names: true },
      cell: (row) => subjectOf(ask, row),
    },
    column("on", "Wirksam ab", { asks: ["wann", "datum", "zeitpunkt"], always: true }),
    column("kind", "Art", { asks: ["verändert", "eingeschränkt", "eingestellt"], always: true }),
    column("reason", "Grund", {
      asks: ["grund", "gründe", "warum", "weshalb", "woran", "ausschlag"],
      always: true,
    }),
    column("explanation", "Erläuterung", { asks: ["grund", "gründe", "woran", "ausschlag"], always: true }),
    column("measures", "Getroffene Maßnahmen", {
      asks: ["maßnahme", "folgerung", "konsequenz"],
      always: true,
    }),
  ];
}

function listed(ask: Ask, rows: readonly Intervention[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const shown = columns(ask);
  const kinds = codeLabels("intervention", "kind")
    .filter(({ code }) => rows.some(({ data }) => data.kind === code))
    .map(({ label }) => label);
  const count = countAs(rows, "einem Fall", "Fällen");
  const happened = derivedFrom(listInWords(kinds, "oder"), rows);
  const lead = sentence`in ${count} wurde ${scopeOf(ask)}der Einsatz von KI oder ein Vorhaben hierzu ${happened}.`;
  return [
    ...leadFor(ask, shown, opened(ask, lead)),
    tableOf(ask, "Änderungen, Einschränkungen und Einstellungen", { columns: shown, rows }),
  ];
}

/** F13: which uses and projects were changed, restricted or stopped, when, why and what was done. */
export const interventions: FacetBuilder = (ask) => {
  const kinds = kindsAsked(ask);
  const until = asked(ask, "intervention").filter(({ data }) => {
    const day = data.on ?? ask.on;
    return day <= ask.on && (!ask.window || covers(ask.window, day));
  });
  const rows = until
    .filter(({ data }) => data.kind === undefined || kinds.has(data.kind))
    .toSorted((a, b) => ((a.data.on ?? "") < (b.data.on ?? "") ? -1 : 1));
  const former: FormerUse = formerPart(ask, kinds);
  const says = [...listed(ask, rows), ...former.says];
  if (says.length === 0) return SILENT;
  return { says, verdict: "yes", lacks: former.lacks };
};
