import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isKey } from "#values/key.ts";
import type { Query } from "#web/input/query.ts";
import { badRequestPage, notFoundPage } from "#web/pages/error-pages.ts";
import type { Page } from "#web/parts/page.ts";
import { readRegister } from "#web/reading/read-register.ts";
import { sendKept } from "#web/routes/send-kept.ts";
import { sendPage } from "#web/routes/send-page.ts";
import { todayOf, type Site } from "#web/site.ts";
import { allDashboardsPage } from "./all-dashboards-page.ts";
import { dashboardPage, figurePage } from "./dashboard-page.ts";
import { figureIn } from "./evidence-view.ts";
import { FIGURE_FORMATS, figureFile, type FigureFormat } from "./figure-table.ts";
import { numbersOf } from "./numbers-of.ts";
import { readDashboardQuery } from "./read-dashboard-query.ts";

type Asked = FastifyRequest<{ Params: { authority: string; figure: string }; Querystring: Query }>;

const TYPES: Readonly<Record<FigureFormat, string>> = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

async function wholePage(site: Site, { params: { authority }, query }: Asked): Promise<Page> {
  const today = todayOf(site);
  const read = readDashboardQuery(query, today);
  if (!read.ok) return badRequestPage(read.problems);
  if (!isKey(authority)) return notFoundPage();
  const { stand, compared } = read.value;
  const register = await readRegister(site.context, { authority, stand });
  if (!register) return notFoundPage();
  const earlier = compared === null ? null : await readRegister(site.context, { authority, stand: compared });
  return dashboardPage(site, { register, earlier, query: read.value });
}

async function onePage(site: Site, { params: { authority, figure }, query }: Asked): Promise<Page> {
  const read = readDashboardQuery(query, todayOf(site));
  if (!read.ok) return badRequestPage(read.problems);
  const register = isKey(authority)
    ? await readRegister(site.context, { authority, stand: read.value.stand })
    : null;
  return (register && figurePage(site, register, { figure, row: read.value.row })) ?? notFoundPage();
}

/** The name of a figure and the format that an address ends in; null if it ends in none. */
function formatIn(name: string): { readonly figure: string; readonly format: FigureFormat } | null {
  const format = FIGURE_FORMATS.find((one) => name.endsWith(`.${one}`));
  return format === undefined ? null : { figure: name.slice(0, -format.length - 1), format };
}

type File = { readonly figure: string; readonly format: FigureFormat };

async function sendFile(
  site: Site,
  { params: { authority }, query }: Asked,
  { reply, figure, format }: File & { readonly reply: FastifyReply },
): Promise<FastifyReply> {
  const read = readDashboardQuery(query, todayOf(site));
  if (!read.ok) return sendPage(site, reply, badRequestPage(read.problems));
  const { stand } = read.value;
  const register = isKey(authority) ? await readRegister(site.context, { authority, stand }) : null;
  const numbers = register && numbersOf(site, register);
  const found = numbers && figureIn(numbers, figure);
  if (!numbers || !found) return sendPage(site, reply, notFoundPage());
  const content = figureFile(found, numbers, format);
  if (numbers.marking !== null) reply.header("x-robots-tag", "noindex");
  const name = [numbers.marking === null ? null : "beispiel", "ki-zahlen", authority, figure, numbers.on];
  return reply
    .type(TYPES[format])
    .header("cache-control", "no-cache")
    .header(
      "content-disposition",
      `attachment; filename="${name.filter((part) => part !== null).join("-")}.${format}"`,
    )
    .send(typeof content === "string" ? content : Buffer.from(content));
}

/** The public registers in numbers: all authorities together, one by one, and the records behind each number. */
export function addDashboards(app: FastifyInstance, site: Site): void {
  app.get("/zahlen", (request, reply) => sendKept(site, { request, reply }, () => allDashboardsPage(site)));
  app.get("/ki/:authority/zahlen", async (request: Asked, reply) =>
    sendKept(site, { request, reply, authority: request.params.authority }, () => wholePage(site, request)),
  );
  app.get("/ki/:authority/zahlen/:figure", async (request: Asked, reply) => {
    const file = formatIn(request.params.figure);
    if (file) return sendFile(site, request, { reply, ...file });
    const { authority } = request.params;
    return sendKept(site, { request, reply, authority }, () => onePage(site, request));
  });
}
