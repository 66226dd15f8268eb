import { beginAnother } from "#actions/table-import/begin-another.ts";
import { beginImport } from "#actions/table-import/begin-import.ts";
import { dropImport } from "#actions/table-import/drop-import.ts";
import { faultyRows } from "#actions/table-import/faulty-rows.ts";
import { planList } from "#actions/table-import/plan-list.ts";
import type { OpenedBatch } from "#actions/table-import/read-import.ts";
import { runImport } from "#actions/table-import/run-import.ts";
import { chooseTable, mapImport } from "#actions/table-import/set-up-import.ts";
import { undoImport } from "#actions/table-import/undo-import.ts";
import { isRecordTypeId } from "#catalogue/catalogue.ts";
import { checkMapping } from "#exchange/tables/mapping/check-mapping.ts";
import type { ListTable } from "#exchange/tables/finding/list-table.ts";
import type { TableMapping } from "#exchange/tables/mapping/table-mapping.ts";
import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { columnsPage } from "./columns-page.ts";
import { importAddress, placeOf, withBatch, wholeFaults, type ImportStep } from "./import-frame.ts";
import { outcomeAgain, outcomePage } from "./outcome-page.ts";
import { previewPage } from "./preview-page.ts";
import { columnFaults, readColumns, textIn } from "./read-columns.ts";
import { startPage } from "./start-page.ts";
import { tablePage } from "./table-page.ts";
import { hasValues, readValues, valuesPage } from "./values-page.ts";

const stepOf = ({ authority, parameters }: Asked, step: ImportStep): { readonly goTo: string } => ({
  goTo: importAddress(authority, { id: parameters["id"] ?? "", step }),
});

/** Where somebody goes on with a list that was just brought: straight to its columns if it is the only one. */
async function upload(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, files } = asked;
  const begun = await beginImport(
    context,
    authority,
    files.find(({ field }) => field === "datei"),
  );
  if (!begun.ok) {
    return startPage(
      asked,
      begun.problems.map(({ message }) => ({ name: "datei", words: message })),
    );
  }
  const id = begun.value;
  const shown = { ...asked, parameters: { ...asked.parameters, id } };
  return withBatch(shown, async ({ table }, place) => {
    if (table === null) return stepOf(shown, "tabelle");
    const chosen = await chooseTable(context, place, { table: table.id, target: "use" });
    return chosen.ok ? stepOf(shown, "zuordnung") : startPage(asked, wholeFaults(chosen.problems));
  });
}

async function choose(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, form } = asked;
  return withBatch(asked, async (opened, place) => {
    if (textIn(form, "weitere") === "ja" && opened.book !== null) {
      const another = await beginAnother(context, place);
      if (!another.ok) return tablePage(asked, opened, wholeFaults(another.problems));
      return { goTo: importAddress(authority, { id: another.value, step: "tabelle" }) };
    }
    const target = textIn(form, "art");
    const [sheet = ""] = textIn(form, "tabelle").split("-");
    const head = textIn(form, "kopfzeile");
    const table = head === "" ? textIn(form, "tabelle") : `${sheet}-${head}`;
    const chosen = await chooseTable(context, place, {
      table,
      target: isRecordTypeId(target) ? target : "use",
    });
    return chosen.ok ? stepOf(asked, "zuordnung") : tablePage(asked, opened, wholeFaults(chosen.problems));
  });
}

type Mapped = { readonly table: ListTable; readonly mapping: TableMapping };

/** Goes on with a list whose columns are known; else back to what is missing. */
function withMapping(
  asked: Asked,
  act: (opened: OpenedBatch, mapped: Mapped) => Promise<DeskAnswer>,
): Promise<DeskAnswer> {
  return withBatch(asked, async (opened) => {
    const { table, batch } = opened;
    const { mapping } = batch.setting;
    if (batch.state !== "draft" && batch.state !== "failed") return outcomePage(asked, opened);
    if (table === null || mapping === null) return stepOf(asked, "tabelle");
    return act(opened, { table, mapping });
  });
}

const map = (asked: Asked): Promise<DeskAnswer> =>
  withMapping(asked, async (opened, { table, mapping: before }) => {
    const mapping = readColumns(asked.form, table, before);
    const kept = await mapImport(asked.context, placeOf(asked), mapping);
    if (kept.ok) return stepOf(asked, hasValues(table, mapping) ? "werte" : "vorschau");
    return columnsPage(asked, opened, { table, mapping, faults: columnFaults(kept.problems, table) });
  });

const mapValues = (asked: Asked): Promise<DeskAnswer> =>
  withMapping(asked, async (opened, { table, mapping: before }) => {
    const mapping = readValues(asked.form, table, before);
    const kept = await mapImport(asked.context, placeOf(asked), mapping);
    if (kept.ok) return stepOf(asked, "vorschau");
    return columnsPage(asked, opened, { table, mapping, faults: columnFaults(kept.problems, table) });
  });

const preview = (asked: Asked): Promise<DeskAnswer> =>
  withMapping(asked, async (opened, mapped) =>
    checkMapping(mapped.table, mapped.mapping).length > 0
      ? stepOf(asked, "zuordnung")
      : previewPage(asked, opened, mapped),
  );

const start = (asked: Asked): Promise<DeskAnswer> =>
  withMapping(asked, async (opened, mapped) => {
    const onlyGood = textIn(asked.form, "umfang") === "gute";
    const place = placeOf(asked);
    const run = await runImport(asked.context, place, { onlyGood });
    if (run.ok) return { goTo: importAddress(place.authority, { id: place.id }) };
    return previewPage(asked, opened, { ...mapped, faults: wholeFaults(run.problems) });
  });

const MEDIA = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

const faultyFile = (asked: Asked): Promise<DeskAnswer> =>
  withBatch(asked, async ({ table, batch }) => {
    const { mapping } = batch.setting;
    if (table === null || mapping === null) return stepOf(asked, "tabelle");
    const format = asked.query["als"] === "csv" ? "csv" : "xlsx";
    const { faults } = await planList(asked.context, asked.authority, { table, mapping });
    const name = `fehlerzeilen-${batch.fileName.replace(/\.\w+$/u, "")}.${format}`;
    return { file: { name, mediaType: MEDIA[format], content: faultyRows(table, faults, format) } };
  });

const undo = (asked: Asked): Promise<DeskAnswer> =>
  withBatch(asked, async (opened, place) => {
    const undone = await undoImport(asked.context, place);
    if (undone.ok) return { goTo: importAddress(place.authority, { id: place.id }) };
    return outcomeAgain(asked, opened, undone.problems);
  });

const drop = (asked: Asked): Promise<DeskAnswer> =>
  withBatch(asked, async (opened, place) => {
    const dropped = await dropImport(asked.context, place);
    if (!dropped.ok) return outcomeAgain(asked, opened, dropped.problems);
    return { goTo: importAddress(place.authority, { parameters: { meldung: "verworfen" } }) };
  });

/** Where a list is by now: what is next, or how it ended. */
const show = (asked: Asked): Promise<DeskAnswer> =>
  withMapping(asked, async ({ batch }) => stepOf(asked, batch.state === "failed" ? "vorschau" : "zuordnung"));

const BASE = "/desk/:authority/einlesen";
const deed = "register.import" as const;
const showTables = (asked: Asked) => withBatch(asked, (opened) => tablePage(asked, opened));
const showColumns = (asked: Asked) =>
  withMapping(asked, (opened, mapped) => columnsPage(asked, opened, mapped));
const showValues = (asked: Asked) =>
  withMapping(asked, (opened, mapped) => valuesPage(asked, opened, mapped));

/** Reading lists in, step by step. */
export const importRoutes: readonly DeskRoute[] = [
  { method: "get", path: BASE, deed, handle: (asked) => startPage(asked) },
  { method: "post", path: BASE, deed, handle: upload },
  { method: "get", path: `${BASE}/:id`, deed, handle: show },
  { method: "get", path: `${BASE}/:id/tabelle`, deed, handle: showTables },
  { method: "post", path: `${BASE}/:id/tabelle`, deed, handle: choose },
  { method: "get", path: `${BASE}/:id/zuordnung`, deed, handle: showColumns },
  { method: "post", path: `${BASE}/:id/zuordnung`, deed, handle: map },
  { method: "get", path: `${BASE}/:id/werte`, deed, handle: showValues },
  { method: "post", path: `${BASE}/:id/werte`, deed, handle: mapValues },
  { method: "get", path: `${BASE}/:id/vorschau`, deed, handle: preview },
  { method: "post", path: `${BASE}/:id/start`, deed, handle: start },
  { method: "get", path: `${BASE}/:id/fehler`, deed, handle: faultyFile },
  { method: "post", path: `${BASE}/:id/zuruecknehmen`, deed, handle: undo },
  { method: "post", path: `${BASE}/:id/verwerfen`, deed, handle: drop },
];
