import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { exportOpenData } from "#actions/open-data/export-open-data.ts";
import { DATA_FORMATS, type DataFormat } from "#actions/open-data/open-data-file.ts";
import { readDataCatalogue } from "#actions/open-data/read-data-catalogue.ts";
import { isRecordTypeId } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { schemaOrgDataset } from "#exchange/open-data/schema-org-dataset.ts";
import { endOfDay } from "#values/instant.ts";
import { isKey, type Key } from "#values/key.ts";
import { ABSENT, sendOpen, type OpenAnswer } from "#web/api/send-open.ts";
import { readChoice, type Query } from "#web/input/query.ts";
import { readStand } from "#web/input/read-stand.ts";
import { todayOf, type Site } from "#web/site.ts";

const TYPES: Readonly<Record<DataFormat, string>> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

type Wanted = {
  readonly authority: Key;
  readonly format: DataFormat;
  readonly type?: RecordTypeId;
  readonly query: Query;
};

function fileName(
  { authority, type, format }: Wanted,
  stand: string | null,
  isDemonstration: boolean,
): string {
  const parts = [isDemonstration ? "beispiel" : null, "ki-register", authority, type ?? null, stand];
  return `${parts.filter((part) => part !== null).join("-")}.${format}`;
}

async function file(site: Site, wanted: Wanted): Promise<OpenAnswer> {
  const { authority, format, type, query } = wanted;
  const [stand, mark] = [readStand(query, todayOf(site)), readChoice(query, "bom", ["ja"])];
  if (!stand.ok) return { status: 400, problems: stand.problems };
  if (!mark.ok) return { status: 400, problems: mark.problems };
  if (!isKey(authority)) return ABSENT;
  const data = await exportOpenData(site.context, {
    ...{ authority, format, type, baseUrl: site.baseUrl },
    asOf: stand.value === null ? undefined : endOfDay(stand.value),
    withByteOrderMark: mark.value === "ja",
  });
  if (data === null) return ABSENT;
  const isDemonstration = data.register.marking !== null;
  const name = fileName(wanted, stand.value, isDemonstration);
  const headers = { "content-disposition": `attachment; filename="${name}"` };
  return { type: TYPES[format], body: data.parts, headers, isDemonstration };
}

/** A register as a dataset of schema.org. */
async function dataset(site: Site, authority: Key): Promise<OpenAnswer> {
  const both = await Promise.all(
    [false, true].map((demonstrations) => readDataCatalogue(site.context, { demonstrations })),
  );
  const register = both.flat().find((one) => one.authority === authority);
  if (!register) return ABSENT;
  return {
    type: "application/ld+json; charset=utf-8",
    body: schemaOrgDataset(site.baseUrl, register, site.terms),
    isDemonstration: register.marking !== null,
  };
}

type Asked = FastifyRequest<{ Params: { authority: string; file: string }; Querystring: Query }>;

/** The file of one type, `system.csv`. */
async function typeFile(site: Site, { params, query }: Asked): Promise<OpenAnswer> {
  const at = params.file.lastIndexOf(".");
  const [type, ending] = [params.file.slice(0, at), params.file.slice(at + 1)];
  const format = DATA_FORMATS.find((one) => one === ending);
  if (format === undefined || !isRecordTypeId(type)) return ABSENT;
  return file(site, { authority: params.authority, format, type, query });
}

/** The public data of registers as files. */
export function addDataFiles(app: FastifyInstance, site: Site): void {
  const send = (request: Asked, reply: FastifyReply, make: () => Promise<OpenAnswer>) =>
    sendOpen(site, { request, reply, authority: request.params.authority }, make);
  for (const format of DATA_FORMATS) {
    app.get(`/ki/:authority/daten.${format}`, async (request: Asked, reply) =>
      send(request, reply, () =>
        file(site, { authority: request.params.authority, format, query: request.query }),
      ),
    );
  }
  app.get("/ki/:authority/datensatz.jsonld", async (request: Asked, reply) =>
    send(request, reply, () => dataset(site, request.params.authority)),
  );
  app.get("/ki/:authority/daten/:file", async (request: Asked, reply) =>
    send(request, reply, () => typeFile(site, request)),
  );
}
