import type { Evidence } from "#answers/answer.ts";
import { shown } from "#answers/speech/shown.ts";
import { numberInFigures } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordOf, recordsOf } from "#records/snapshot.ts";
import { isInPreparation, stageOn } from "#records/time.ts";
import { covers, overlap } from "#values/period.ts";
import { aiUses, applicationsOf, usesOn, type Use } from "#reports/annual/figures/uses.ts";
import type { Setting } from "#reports/annual/setting.ts";
import { citedAs } from "./count-figure.ts";

/** One number that stands large above the pictures, with the records it was counted from. */
export type KeyFigure = {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly evidence: readonly Evidence[];
};

type Counted = {
  readonly id: string;
  readonly label: string;
  /** What was looked through; where that is nothing, the number is not known. */
  readonly among: readonly VersionedRecord[];
  readonly found: readonly VersionedRecord[];
  readonly value?: number;
};

function inUse({ ask, on, snapshot }: Setting): readonly Counted[] {
  const [among, uses] = [aiUses(ask), usesOn(ask, on)];
  const dataOf = (use: Use) => {
    const system = recordOf(snapshot, "system", use.data.system);
    return system && shown(system, "personalData");
  };
  const told = uses.filter((use) => dataOf(use) !== undefined);
  const personal = told.filter((use) => dataOf(use) !== "none");
  return [
    {
      ...{ id: "anwendungen", label: "KI-Anwendungen im Einsatz", among },
      ...{ found: uses, value: applicationsOf(uses) },
    },
    { id: "einsaetze", label: "Einsätze in Betrieb", among, found: uses },
    {
      ...{ id: "personendaten", label: "davon mit personenbezogenen Daten", among: told, found: personal },
    },
  ];
}

function ahead({ ask, on, snapshot, first }: Setting): readonly Counted[] {
  const uses = aiUses(ask);
  const projects = recordsOf(snapshot, "project");
  const preparing = [
    ...uses.filter((use) => isInPreparation(stageOn(use, on, on))),
    ...projects.filter((record) => isInPreparation(shown(record, "status"))),
  ];
  const evaluations = recordsOf(snapshot, "evaluation").filter(
    (record) => shown(record, "nextOn") !== undefined,
  );
  const incidents = recordsOf(snapshot, "incident");
  const within = { from: first, to: on };
  const trainings = recordsOf(snapshot, "training").filter((record) => shown(record, "status") === "held");
  return [
    {
      ...{ id: "vorbereitung", label: "in Vorbereitung (Einsätze und Vorhaben)" },
      ...{ among: [...uses, ...projects], found: preparing },
    },
    {
      ...{ id: "ueberfaellig", label: "überfällige Evaluationen", among: evaluations },
      found: evaluations.filter((record) => (shown(record, "nextOn") ?? "9999") <= on),
    },
    {
      ...{
        id: "vorfaelle-jahr",
        label: `verzeichnete Vorfälle im Jahr ${first.slice(0, 4)}`,
        among: incidents,
      },
      found: incidents.filter((record) => covers(within, shown(record, "on") ?? "")),
    },
    {
      ...{
        id: "schulungen",
        label: `verzeichnete Schulungen im Jahr ${first.slice(0, 4)}`,
        among: trainings,
      },
      found: trainings.filter((record) => {
        const period = shown(record, "period");
        return period !== undefined && overlap(period, within);
      }),
    },
  ];
}

/** The numbers above the pictures; one that nothing in the register speaks of is left out, never nought. */
export function keyFigures(setting: Setting): readonly KeyFigure[] {
  return [...inUse(setting), ...ahead(setting)].flatMap(
    ({ id, label, among, found, value = found.length }) => {
      if (among.length === 0) return [];
      const evidence = citedAs(found.length === 0 ? among : found);
      return [{ id, label, value, text: numberInFigures(value), evidence }];
    },
  );
}
