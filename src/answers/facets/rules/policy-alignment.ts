import { asked, asksFor, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { principlesPart } from "#answers/facets/rules/principles-part.ts";
import { houseOf } from "#answers/facets/shared/house.ts";
import { leadFor, plain, verb } from "#answers/facets/shared/wording.ts";
import { joinSaid, saidBy, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf, gives, inFigures, nameAt } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import { fieldState } from "#records/field-state.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordOf } from "#records/snapshot.ts";
import { inForce, spanOf } from "#records/time.ts";
import { capitalised, listInWords } from "#language/lists.ts";

type Policy = VersionedRecord<"policy">;
type Relation = NonNullable<Policy["data"]["refersTo"]>[number];
type Row = { readonly policy: Policy; readonly relation: Relation | null };

const NOUN = { one: "eigenes Regelwerk", many: "eigene Regelwerke", gender: "neuter" } as const;

/** A value of one relation; what a relation does not say is a missing point of the policy. */
function ofRelation({ policy, relation }: Row, id: "points" | "passage", text: string): Said {
  if (relation === null) return saidBy("–", policy);
  if (text !== "") return saidBy(text, policy);
  const note = { record: policy, field: `refersTo.${id}`, state: "missing" as const };
  return { text: "nicht angegeben", from: [policy], notes: [note] };
}

const explicitly = ({ policy, relation }: Row): Said => {
  if (relation === null) return saidBy("–", policy);
  return saidBy(
    relation.explicit === undefined ? "nicht angegeben" : relation.explicit ? "ja" : "nein",
    policy,
  );
};

const columns = (ask: Ask): readonly Column<Row>[] => [
  {
    label: "Regelwerk",
    asks: ["leitlinie", "regelwerk"],
    names: true,
    cell: ({ policy }) => inFigures(ask, policy, "title"),
  },
  {
    label: "Bezug auf",
    asks: ["bezieh", "bezug", "welche strategie"],
    always: true,
    cell: ({ policy, relation }) =>
      relation ? nameAt(ask, policy, relation.policy ?? "") : inFigures(ask, policy, "refersTo"),
  },
  { label: "Ausdrücklich", asks: ["ausdrücklich", "explizit"], always: true, cell: explicitly },
  {
    label: "Punkte",
    asks: ["welche punkt", "welchen punkt", "in welcher hinsicht", "welche grundsätze"],
    always: true,
    cell: (row) => ofRelation(row, "points", listInWords(row.relation?.points ?? [])),
  },
  {
    label: "Fundstelle",
    asks: ["fundstelle", "an welcher stelle", "passage"],
    always: true,
    cell: (row) => ofRelation(row, "passage", row.relation?.passage ?? ""),
  },
];

/** Relations to rules of a higher level; one that the reader may not see is told as such. */
function rowsOf(ask: Ask, policy: Policy): readonly Row[] {
  const relations = gives(policy, "refersTo") ? (policy.data.refersTo ?? []) : [];
  const higher = relations.filter(
    ({ policy: target }) => recordOf(ask.snapshot, "policy", target)?.data.level !== "own",
  );
  if (higher.length > 0) return higher.map((relation) => ({ policy, relation }));
  const state = fieldState(policy, "refersTo").state;
  return state === "given" || state === "missing" ? [] : [{ policy, relation: null }];
}

function leadOf(ask: Ask, rows: readonly Row[]): Spoken {
  const referring = rows.filter(({ relation }) => relation !== null);
  const explicit = referring.filter(({ relation }) => relation?.explicit === true);
  const [chosen, how] = explicit.length > 0 ? [explicit, "ausdrücklich "] : [referring, "der Sache nach "];
  const owners = [...new Set((chosen.length > 0 ? chosen : rows).map(({ policy }) => policy))];
  if (chosen.length === 0) {
    return sentence`Der Bezug auf übergeordnete Regelwerke ist für ${countOf(owners, NOUN)} ${houseOf(ask).of} nicht angegeben.`;
  }
  const refers = verb(owners.length, "nimmt", "nehmen");
  const count = joinSaid([countOf(owners, NOUN)], ([text = ""]) => capitalised(text));
  return sentence`${count} ${houseOf(ask).of} ${refers} ${plain(how)}auf übergeordnete Regelwerke Bezug.`;
}

/** F2: how own rules refer to those of a higher level, and how the principles of such rules are put into effect. */
export const policyAlignment: FacetBuilder = (ask) => {
  const own = asked(ask, "policy").filter(
    (policy) => policy.data.level === "own" && inForce(spanOf(policy), ask.on),
  );
  const rows = own.flatMap((policy) => rowsOf(ask, policy));
  const principles = principlesPart(ask);
  const shown = columns(ask);
  const relations =
    rows.length === 0
      ? []
      : [
          ...leadFor(ask, shown, leadOf(ask, rows)),
          tableOf(ask, "Bezüge auf übergeordnete Regelwerke", { columns: shown, rows }),
        ];
  if (relations.length + principles.length === 0) return SILENT;
  const open = own.filter(({ key }) => !rows.some(({ policy }) => policy.key === key));
  const isAsked = asksFor(ask, ["bezieh", "bezug", "orientier", "stütz"]);
  const lacks = isAsked ? open.filter((policy) => !gives(policy, "refersTo")).map(lacking(ask)) : [];
  return { says: [...relations, ...principles], lacks };
};

const lacking = (ask: Ask) => (policy: Policy) =>
  `Angabe „Bezug auf übergeordnete Regelwerke“ zu „${inFigures(ask, policy, "title").text}“ fehlt`;
