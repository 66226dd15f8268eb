import { readPublicRecord, type PublicRecord } from "#actions/read-public-record.ts";
import { isRecordTypeId } from "#catalogue/catalogue.ts";
import { openRecord } from "#exchange/open-data/open-record.ts";
import { differenceOf } from "#records/difference.ts";
import { dayOf, parseDayOrInstant } from "#values/instant.ts";
import { isKey } from "#values/key.ts";
import type { Operation, Question, Refused } from "#web/api/operation.ts";
import { AS_OF, VERSION } from "#web/api/parameter.ts";
import { apiProblem } from "#web/api/problems.ts";
import { recordLinks, recordView } from "#web/api/record-view.ts";
import { listOf, MOMENT, named, NULLABLE, objectOf, STRING } from "#web/api/schemas.ts";

async function find({ site, path, asked }: Question): Promise<PublicRecord | null> {
  const [authority, type, key] = [path("authority"), path("type"), path("key")];
  if (!isRecordTypeId(type) || !isKey(key)) return null;
  const [version, asOf] = [asked.one("version"), asked.one("as-of")];
  return readPublicRecord(site.context, {
    ...{ authority, type, key },
    version: version === null ? undefined : Number(version),
    asOf: asOf === null ? undefined : (parseDayOrInstant(asOf) ?? undefined),
  });
}

function aroundOf({ site, path }: Question, { register }: PublicRecord) {
  return { baseUrl: site.baseUrl, authority: path("authority"), snapshot: register.snapshot };
}

async function runRecord(question: Question) {
  const found = await find(question);
  if (found === null) return null;
  const { gone, shown, register } = found;
  if (gone !== null) {
    const facts = { version: gone.version, day: dayOf(gone.erasedAt), norm: gone.norm };
    return { status: 410, problems: [apiProblem("web.api.erased", "/version", facts)] } satisfies Refused;
  }
  const body = recordView(aroundOf(question, found), shown.record);
  return { body, isDemonstration: register.marking !== null };
}

async function runVersions(question: Question) {
  const found = await find(question);
  if (found === null) return null;
  const { history, erased, register } = found;
  const around = aroundOf(question, found);
  const versions = history.map(({ record, author, reason }, at) => {
    const older = history[at + 1]?.record;
    const [before, after] = [older, record].map((one) => one && openRecord(one, register.snapshot));
    const changes = before && after ? differenceOf(before, after) : [];
    return {
      ...{ version: record.version, recordedAt: record.recordedAt, author, reason },
      changes: changes.filter(({ path }) => path !== "withhold"),
      record: recordView(around, record),
      links: recordLinks(around, record),
    };
  });
  const [authority, type, key] = ["authority", "type", "key"].map(question.path);
  return {
    body: { authority, record: `${type}/${key}`, marking: register.marking, versions, erased },
    isDemonstration: register.marking !== null,
  };
}

export const record: Operation = {
  id: "record",
  path: "/api/v1/authorities/{authority}/records/{type}/{key}",
  summary: "Ein Eintrag",
  description:
    "Ein öffentlicher Eintrag in der geltenden oder einer früheren Fassung. Von zurückgehaltenen Angaben steht unter „withhold“ nur der Grund; Verweise auf Nichtöffentliches fehlen. Eine gelöschte Fassung wird mit 410 beantwortet.",
  parameters: [VERSION, AS_OF],
  answer: named("Record"),
  example: "/api/v1/authorities/musterstadt/records/system/textlotse?version=1",
  run: runRecord,
};

export const versions: Operation = {
  id: "versions",
  path: "/api/v1/authorities/{authority}/records/{type}/{key}/versions",
  summary: "Fassungen eines Eintrags",
  description:
    "Alle öffentlichen Fassungen, die jüngste zuerst, jede mit dem Unterschied zur vorigen öffentlichen. Was heute zurückgehalten wird, fehlt auch in früheren Fassungen.",
  parameters: [],
  answer: objectOf({
    authority: STRING,
    record: STRING,
    marking: named("Marking"),
    versions: listOf(
      objectOf({
        version: { type: "integer", minimum: 1 },
        recordedAt: MOMENT,
        author: { type: "string", description: "Die Funktion, die die Änderung verantwortet." },
        reason: NULLABLE,
        changes: listOf(named("Change")),
        record: named("Record"),
        links: named("RecordLinks"),
      }),
    ),
    erased: listOf(
      objectOf({ version: { type: "integer" }, recordedAt: MOMENT, norm: STRING, erasedAt: MOMENT }),
    ),
  }),
  example: "/api/v1/authorities/musterstadt/records/position/projekt-wohngeldlotse/versions",
  run: runVersions,
};
