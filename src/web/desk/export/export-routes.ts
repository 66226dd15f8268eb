import { viewFile, VIEW_FORMATS, type ViewFormat } from "#actions/view-export/view-file.ts";
import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { refusedPage } from "#web/desk/refusals.ts";
import { deskView } from "#web/desk/register/desk-view.ts";
import { readListQuery } from "#web/desk/register/list/list-query.ts";
import { listRows } from "#web/desk/register/list/list-rows.ts";

const MEDIA: Readonly<Record<ViewFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

async function exportView(asked: Asked): Promise<DeskAnswer> {
  const view = await deskView(asked);
  if (!view) return { page: refusedPage() };
  const format = VIEW_FORMATS.find((one) => one === asked.query["als"]) ?? "xlsx";
  const rows = await listRows(asked, view, readListQuery(asked.query, view.stand));
  const { authority, snapshot, marking } = view.register;
  const content = viewFile(format, {
    ...{ authority, snapshot, marking, records: rows.map(({ record }) => record) },
    baseUrl: asked.site.baseUrl,
  });
  const name = `register-${authority}-${view.stand ?? view.today}.${format}`;
  return { file: { name, mediaType: MEDIA[format], content } };
}

/** The list of the register as a file, with the same filters as on the page. */
export const exportRoutes: readonly DeskRoute[] = [
  {
    ...{ method: "get", path: "/desk/:authority/register/ausgabe", deed: "register.export" },
    handle: exportView,
  },
];
