import { asked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { houseOf } from "#answers/facets/shared/house.ts";
import { leadFor, verb } from "#answers/facets/shared/wording.ts";
import { processedDataPart } from "#answers/facets/rules/processed-data-part.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import { codeLabels } from "#catalogue/catalogue.ts";
import type { VersionedRecord } from "#records/record.ts";
import { inForce, spanOf } from "#records/time.ts";
import { overlap } from "#values/period.ts";

type Rule = VersionedRecord<"dataRule">;

const NOUN = {
  one: "Vorgabe zur Eingabe von Daten",
  many: "Vorgaben zur Eingabe von Daten",
  gender: "feminine",
} as const;

const STORAGE = ["speicher", "aufbewahr", "ablage"];
const DELETION = ["lösch", "aufbewahr", "frist"];

function columns(ask: Ask): readonly Column<Rule>[] {
  const column = columnsOf<"dataRule">(ask);
  return [
    column("scope", "Anwendungsfall", { asks: ["anwendungsfall", "bereich"], names: true }),
    column("dataCategory", "Datenart", { asks: ["datenart", "welche daten"], names: true }),
    column("permission", "Zulässigkeit", {
      asks: ["dürfen", "zulässig", "erlaub", "eingegeben", "eingespeist"],
      always: true,
    }),
    column("conditions", "Bedingungen", {
      asks: ["umfang", "voraussetzung", "bedingung", "vorkehrung"],
      always: true,
    }),
    column("systems", "Betroffene Anwendungen", { asks: ["anwendungen", "welche systeme"], always: true }),
    column("policy", "Festgelegt in", { asks: ["festgelegt", "geregelt", "rechtsgrund"], always: true }),
    column("from", "Gilt seit", { asks: ["seit wann", "ab wann"], always: ask.window !== null }),
    column("storage", "Speicherung", { asks: STORAGE }),
    column("deletionAfter", "Löschung nach", { asks: DELETION }),
  ];
}

/** Place of a code in its declared list; what has none comes last. */
function placeOf(field: "scope" | "dataCategory", code: string | undefined): number {
  const at = codeLabels("dataRule", field).findIndex((entry) => entry.code === code);
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

const byScope = (a: Rule, b: Rule): number =>
  placeOf("scope", a.data.scope) - placeOf("scope", b.data.scope) ||
  placeOf("dataCategory", a.data.dataCategory) - placeOf("dataCategory", b.data.dataCategory);

const trunk = (word: string): string => word.toLocaleLowerCase("de-DE").slice(0, 6);

/** Rules for a use case that a filter names, and general ones; all if no filter names a use case. */
function ofNamedScope(ask: Ask, rules: readonly Rule[]): readonly Rule[] {
  const wanted = codeLabels("dataRule", "scope").flatMap(({ code, label }) =>
    ask.question.filters.some((filter) => trunk(filter) === trunk(label)) ? [code] : [],
  );
  return wanted.length === 0
    ? rules
    : rules.filter(({ data }) => data.scope === undefined || [...wanted, "general"].includes(data.scope));
}

function leadOf(ask: Ask, rules: readonly Rule[]): Spoken {
  const is = verb(rules.length, "gilt", "gelten");
  const lead = sentence`Für die Nutzung von KI ${is} ${houseOf(ask).inside} ${scopeOf(ask)}${countOf(rules, NOUN)}.`;
  return lead;
}

/** F15: which data may be entered where and on which conditions; storage and deletion where they are asked for. */
export const dataRules: FacetBuilder = (ask) => {
  const valid = asked(ask, "dataRule").filter((rule) =>
    ask.window ? overlap(spanOf(rule), ask.window) : inForce(spanOf(rule), ask.on),
  );
  const rules = ofNamedScope(ask, valid).toSorted(byScope);
  const processed = processedDataPart(ask);
  if (rules.length + processed.length === 0) return SILENT;
  const shown = columns(ask);
  const table =
    rules.length === 0
      ? []
      : [
          ...leadFor(ask, shown, leadOf(ask, rules)),
          tableOf(ask, "Vorgaben zur Dateneingabe", { columns: shown, rows: rules }),
        ];
  return { says: [...table, ...processed] };
};
