import { asked, type Ask } from "#answers/ask.ts";
import { alsoFrom, joinSaid, saidBy } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf, inFigures, nameAt } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import { plain, verb } from "#answers/facets/shared/wording.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordOf } from "#records/snapshot.ts";

type Evidence = VersionedRecord<"principleEvidence">;
type Row = { readonly evidence: Evidence; readonly principle?: VersionedRecord<"principle"> };

const NOUN = { one: "Nachweis", many: "Nachweise", gender: "masculine" } as const;

function columns(ask: Ask, isOnePolicy: boolean): readonly Column<Row>[] {
  return [
    {
      label: "Grundsatz",
      asks: ["grundsatz", "grundsätze", "leitlinien"],
      names: true,
      cell: ({ evidence, principle }) =>
        principle
          ? joinSaid(
              [
                inFigures(ask, principle, "policy"),
                inFigures(ask, principle, "number"),
                saidBy("", evidence),
              ],
              ([policy = "", number = ""]) => (isOnePolicy ? `Nr. ${number}` : `${policy}, Nr. ${number}`),
            )
          : nameAt(ask, evidence, evidence.data.principle ?? ""),
    },
    {
      label: "Wortlaut",
      asks: ["wortlaut", "grundsatz", "grundsätze"],
      always: true,
      cell: ({ evidence, principle }) =>
        principle
          ? alsoFrom(inFigures(ask, principle, "text"), evidence)
          : saidBy("nicht öffentlich", evidence),
    },
    {
      label: "Umgesetzt in",
      asks: ["umgesetzt", "wo "],
      always: true,
      cell: ({ evidence }) => inFigures(ask, evidence, "subject"),
    },
    {
      label: "Umsetzung",
      asks: ["inwiefern", "wie ", "umsetzung"],
      always: true,
      cell: ({ evidence }) => inFigures(ask, evidence, "how"),
    },
    {
      label: "Stand",
      asks: ["umsetzungsstand", "inwieweit"],
      always: true,
      cell: ({ evidence }) => inFigures(ask, evidence, "status"),
    },
  ];
}

const placeOf = ({ principle }: Row): string =>
  `${principle?.data.policy ?? "~"} ${String(principle?.data.number ?? 0).padStart(4, "0")}`;

/** How single principles of a higher framework are put into effect, by framework and number; empty if nothing tells. */
export function principlesPart(ask: Ask): readonly Spoken[] {
  const rows = asked(ask, "principleEvidence")
    .map((evidence): Row => {
      const principle = recordOf(ask.snapshot, "principle", evidence.data.principle);
      return { evidence, ...(principle ? { principle } : {}) };
    })
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  if (rows.length === 0) return [];
  const evidence = rows.map((row) => row.evidence);
  const policies = new Set(rows.map(({ principle }) => principle?.data.policy));
  const [first] = rows;
  const framework =
    policies.size === 1 && first?.principle
      ? joinSaid([inFigures(ask, first.principle, "policy")], ([name = ""]) => ` („${name}“)`)
      : plain("");
  const lead = sentence`Zu einzelnen Grundsätzen${framework} ${verb(rows.length, "liegt", "liegen")} ${countOf(evidence, NOUN)} der Umsetzung vor.`;
  const table = tableOf(ask, "Umsetzung einzelner Grundsätze", {
    columns: columns(ask, framework.text !== ""),
    rows,
  });
  return [lead, table];
}
