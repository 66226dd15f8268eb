import { readPublicRegister } from "#actions/read-public-register.ts";
import { isObject } from "#values/json.ts";
import { fileName, makeDownload } from "#web/answer/download.ts";
import { listPapers, type PaperEntry } from "#web/answer/list-papers.ts";
import { paperAt } from "#web/answer/read-papers.ts";
import { paperAddress } from "#web/addresses.ts";
import type { Operation, Question, Refused } from "#web/api/operation.ts";
import { apiProblem } from "#web/api/problems.ts";
import { authorityLink } from "#web/api/record-view.ts";
import { listOf, named, NULLABLE, objectOf, STRING, URI } from "#web/api/schemas.ts";
import { readRegister } from "#web/reading/read-register.ts";
import { todayOf } from "#web/site.ts";

function view(baseUrl: string, { paper, title, kind, number, date, questions }: PaperEntry): object {
  return {
    ...{ slug: paper.slug, title, kind, number, date, on: paper.on, questions },
    links: {
      self: `${authorityLink(baseUrl, paper.authority)}/papers/${encodeURIComponent(paper.slug)}`,
      page: baseUrl + paperAddress(paper),
      pdf: baseUrl + paperAddress(paper, "pdf"),
    },
  };
}

async function runPapers({ site, path }: Question) {
  const authority = path("authority");
  const register = await readPublicRegister(site.context, { authority });
  if (!register || register.snapshot.records.length === 0) return null;
  const papers = await listPapers(site.context, [authority]);
  const { marking } = register;
  return {
    body: { authority, marking, papers: papers.map((paper) => view(site.baseUrl, paper)) },
    isDemonstration: marking !== null,
  };
}

type File = { readonly answer: Readonly<Record<string, unknown>>; readonly isDemonstration: boolean };

const BUSY: Refused = { status: 503, problems: [apiProblem("web.api.busy", "")] };

/** The answer's file as it can be downloaded, kept as long as it holds. */
async function fileOf({ site, path }: Question): Promise<File | Refused | null> {
  const authority = path("authority");
  const paper = await paperAt(site.context, authority, path("slug"));
  const register = paper && (await readRegister(site.context, { authority, stand: null }));
  if (!paper || !register) return null;
  const file = await site.files({
    name: fileName(paper, "json"),
    state: `${register.revision} ${todayOf(site)}`,
    make: () => makeDownload(site, { paper, register }, "json"),
  });
  if (file === "busy") return BUSY;
  const answer: unknown = file === null ? null : JSON.parse(String(file.content));
  if (!isObject(answer)) return null;
  const { elapsedMs: _time, ...said } = answer as Readonly<Record<string, unknown>>;
  return { answer: said, isDemonstration: register.marking !== null };
}

async function runPaper(question: Question) {
  const file = await fileOf(question);
  if (file === null || "status" in file) return file;
  return { body: file.answer, isDemonstration: file.isDemonstration };
}

async function runQuestion(question: Question) {
  const file = await fileOf(question);
  if (file === null || "status" in file) return file;
  const questions: unknown = file.answer["questions"];
  const found: unknown = Array.isArray(questions)
    ? questions.find((one: unknown) => isObject(one) && (one as { no?: unknown }).no === question.path("no"))
    : undefined;
  if (!isObject(found)) return null;
  const { marking } = file.answer as { readonly marking: string | null };
  const page = paperAddress({ authority: question.path("authority"), slug: question.path("slug") });
  const link = `${question.site.baseUrl}${page}#frage-${question.path("no")}`;
  return { body: { marking, question: found, page: link }, isDemonstration: file.isDemonstration };
}

const BLOCK = {
  type: "object",
  properties: {
    kind: { type: "string", enum: ["paragraph", "table", "reference"] },
    evidence: { type: "array", items: { type: "string" }, description: "Fassungen: type/key@version." },
  },
  required: ["kind"],
} as const;

const STATES = ["answered", "nil", "notCompetent", "gap", "opinion", "withheld", "partly"];

const QUESTION = {
  type: "object",
  properties: {
    no: NULLABLE,
    text: STRING,
    state: { type: "string", enum: STATES },
    answer: listOf(BLOCK),
    gaps: listOf({ type: "object" }),
    items: listOf({ type: "object" }),
  },
  required: ["no", "text", "state", "answer", "gaps", "items"],
} as const;

export const papers: Operation = {
  id: "papers",
  path: "/api/v1/authorities/{authority}/papers",
  summary: "Beantwortete Anfragen",
  description: "Die Anfragen der politischen Gremien, deren Antworten veröffentlicht sind.",
  parameters: [],
  answer: objectOf({ authority: STRING, marking: named("Marking"), papers: listOf(named("Paper")) }),
  example: "/api/v1/authorities/musterstadt/papers",
  run: runPapers,
};

export const paper: Operation = {
  id: "paper",
  path: "/api/v1/authorities/{authority}/papers/{slug}",
  summary: "Eine Antwort",
  description:
    "Alle Fragen einer Anfrage mit den Antworten aus dem öffentlichen Register, jede Angabe mit Belegen; das Format von „kontor inquiry answer --json“.",
  parameters: [],
  answer: {
    type: "object",
    properties: {
      authority: STRING,
      title: NULLABLE,
      copy: { type: "string", const: "public" },
      marking: named("Marking"),
      questions: listOf(QUESTION),
    },
    required: ["authority", "title", "copy", "marking", "questions"],
  },
  example: "/api/v1/authorities/musterstadt/papers/anfrage",
  isLong: true,
  run: runPaper,
};

export const question: Operation = {
  id: "question",
  path: "/api/v1/authorities/{authority}/papers/{slug}/questions/{no}",
  summary: "Die Antwort auf eine Frage",
  description: "Eine Frage einer Anfrage mit ihrer Antwort, unter der Nummer, die sie auf dem Papier hat.",
  parameters: [],
  answer: objectOf({ marking: named("Marking"), question: QUESTION, page: URI }),
  example: "/api/v1/authorities/musterstadt/papers/anfrage/questions/2",
  run: runQuestion,
};
