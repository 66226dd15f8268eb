import { asked, type Ask } from "#answers/ask.ts";
import type { FacetBuilder } from "#answers/facet-part.ts";
import { unlessTold } from "#answers/facets/further/unless-told.ts";
import { verb } from "#answers/facets/shared/wording.ts";
import { traitsOf } from "#answers/facets/traits/traits-of.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { listOf, quotedName } from "#answers/speech/speak.ts";
import { shown } from "#answers/speech/shown.ts";
import type { VersionedRecord } from "#records/record.ts";
import { inForce, spanOf } from "#records/time.ts";

const licences = traitsOf({
  about: "zu Lizenzen und zur Verwendung von Eingaben",
  title: "Lizenzen und Verwendung von Eingaben",
  fields: [
    { id: "licence", label: "Lizenz", asks: ["lizenz"] },
    { id: "trainsOnInputs", label: "Training mit Eingaben", asks: ["training", "trainiert"] },
    { id: "inputData", label: "Eingabedaten", asks: ["eingab", "eingegeben"], isExtra: true },
  ],
});

const MATTER = /urheber|geistiges eigentum|nutzungsrecht|geschützte werke/iu;

/** Policies in force whose title, topics or content speak of copyright. */
function rulesOn(ask: Ask): readonly VersionedRecord<"policy">[] {
  return asked(ask, "policy").filter((policy) => {
    const texts = [shown(policy, "title"), shown(policy, "summary"), ...(shown(policy, "topics") ?? [])];
    return inForce(spanOf(policy), ask.on) && texts.some((text) => MATTER.test(text ?? ""));
  });
}

function rulesPart(ask: Ask, rules: readonly VersionedRecord<"policy">[]): readonly Spoken[] {
  if (rules.length === 0) return [];
  const names = listOf(rules.map((rule) => quotedName(ask, rule)));
  return [sentence`Mit dem Urheberrecht ${verb(rules.length, "befasst", "befassen")} sich: ${names}.`];
}

/** X12: which rules speak of copyright, under which licence applications stand and what becomes of inputs. */
export const copyright: FacetBuilder = unlessTold("copyright", (ask) => {
  const rules = rulesOn(ask);
  return {
    says: [...rulesPart(ask, rules), ...licences(ask).says],
    ...(rules.length === 0 ? { unrecorded: ["Angaben zu Urheberrechten an Eingaben und Ergebnissen"] } : {}),
  };
});
