import { systemColumns, useRow } from "#answers/facets/use/system-columns.ts";
import { tableOf } from "#answers/speech/table.ts";
import { connective } from "#answers/speech/sentence.ts";
import { recordsOf } from "#records/snapshot.ts";
import { isInPreparation, stageOn, wasInUseIn } from "#records/time.ts";
import type { ReportPart } from "#reports/annual/report.ts";
import { ownSection } from "#reports/annual/section.ts";
import { askFor, type Setting } from "#reports/annual/setting.ts";

/** Every use that the year saw or that is being prepared, automation without AI included, as a list. */
export function registerPart(setting: Setting): ReportPart {
  const { ask, first, on, snapshot } = setting;
  const rows = recordsOf(snapshot, "deployment")
    .filter((use) => wasInUseIn(use, { from: first, to: on }, on) || isInPreparation(stageOn(use, on, on)))
    .map((use) => useRow(ask, use));
  const columns = systemColumns(askFor(setting, "Einstufung der Anwendungen"));
  const words = "Einstufung der Anwendungen nach Anbieter, Einsatzbereich, Status und Beginn";
  const table = tableOf(askFor(setting, words), "Einsätze des Jahres und in Vorbereitung", { columns, rows });
  return {
    ...{ id: "register", title: "Auszug aus dem Register" },
    sections: ownSection(
      null,
      rows.length === 0 ? [connective("Hierzu liegen im Register keine Angaben vor.")] : [table],
    ),
  };
}
