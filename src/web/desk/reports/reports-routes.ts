import { may } from "#actions/access/may.ts";
import { reportAnnual } from "#actions/report-annual.ts";
import { adoptReport } from "#actions/reports/adopt-report.ts";
import { reportKey, type FrozenReport } from "#actions/reports/adopted-report.ts";
import { publishReport } from "#actions/reports/publish-report.ts";
import { listAdopted, readAdopted } from "#actions/reports/read-adopted.ts";
import { reportingPlan } from "#actions/reports/reporting-plan.ts";
import { readDeskRegister } from "#actions/editing/read-desk-register.ts";
import type { Report } from "#reports/annual/report.ts";
import { reportJson } from "#reports/annual/report-json.ts";
import { reportPaper } from "#reports/annual/report-paper.ts";
import { withParameters } from "#web/addresses.ts";
import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { absentPage } from "#web/desk/refusals.ts";
import { contentOf, mediaTypeOf, reportFile, type ReportFile } from "#web/reports/report-files.ts";
import { nameOf } from "#web/reports/report-words.ts";
import { todayOf } from "#web/site.ts";
import type { Problem } from "#values/problem.ts";
import { succeed, type Result } from "#values/result.ts";
import { adoptedBody } from "./adopted-body.ts";
import { draftBody } from "./draft-body.ts";
import { listBody } from "./list-page.ts";
import { readDraft } from "./read-draft.ts";
import { deskAuthority } from "#web/desk/desk-authority.ts";
import { reportsFrame } from "./report-frame.ts";
import { adoptedAddress, type Draft } from "./report-places.ts";

const NONE: DeskAnswer = { page: absentPage() };
const DRAFT = "Entwurf – noch nicht festgestellt";

async function list(asked: Asked, problems: readonly Problem[] = []): Promise<DeskAnswer> {
  const { context, authority, site } = asked;
  const register = await readDeskRegister(context, { authority });
  if (register === null) return NONE;
  const [today, adopted] = [todayOf(site), await listAdopted(context, authority)];
  const plan = reportingPlan(register.snapshot, today);
  const body = listBody({ authority, plan, adopted, today });
  return {
    page: reportsFrame(await deskAuthority(asked.context, asked.authority), {
      title: "Berichte",
      body,
      problems,
    }),
  };
}

type MadeDraft = { readonly draft: Draft; readonly report: Report } & FrozenReport;

/** Writes the draft that an address or form asks for; every page of its files says that it is one. */
async function makeDraft(
  { context, authority, site }: Asked,
  from: Asked["query"],
): Promise<Result<MadeDraft>> {
  const draft = readDraft(from, todayOf(site));
  if (!draft.ok) return draft;
  const { asOf, ...wish } = draft.value;
  const made = await reportAnnual(context, { authority, ...wish, asOf: asOf ?? undefined });
  if (!made.ok) return made;
  const { report, registers } = made.value;
  const paper = reportPaper(report, { registers, baseUrl: site.baseUrl });
  const marked = { ...paper, marking: paper.marking ?? DRAFT };
  return succeed({ draft: draft.value, report, content: reportJson(report), paper: marked });
}

async function draftPage(
  asked: Asked,
  from: Asked["query"],
  problems: readonly Problem[] = [],
): Promise<DeskAnswer> {
  const made = await makeDraft(asked, from);
  if (!made.ok) return list(asked, made.problems);
  const { context, authority, actor, token } = asked;
  const { report, paper, draft } = made.value;
  const adopted = await listAdopted(context, authority);
  const key = draft.copy === "internal" ? null : reportKey(draft.kind, draft.year, draft.copy);
  const view = {
    ...{ report, paper, draft, token },
    mayAdopt: may(actor, "report.adopt", { authority }),
    isAdopted: adopted.some((one) => one.key === key),
    reason: typeof from["grund"] === "string" ? from["grund"] : "",
  };
  const title = `Entwurf: ${nameOf(draft)}`;
  return {
    page: reportsFrame(await deskAuthority(asked.context, asked.authority), {
      title,
      body: draftBody(view),
      problems,
    }),
  };
}

const sent = async (frozen: FrozenReport, name: string, format: ReportFile): Promise<DeskAnswer> => ({
  file: {
    name: `${name}.${format}`,
    mediaType: mediaTypeOf(format),
    content: await contentOf(frozen, format),
  },
});

async function draftFile(asked: Asked): Promise<DeskAnswer> {
  const format = reportFile(asked.parameters["format"]);
  const made = format && (await makeDraft(asked, asked.query));
  if (!format || !made) return NONE;
  if (!made.ok) return list(asked, made.problems);
  const { kind, year, copy } = made.value.draft;
  const prefix = made.value.report.marking === null ? "entwurf" : "beispiel-entwurf";
  return sent(made.value, `${prefix}-${asked.authority}-${kind}-${year}-${copy}`, format);
}

async function adopt(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, form, site } = asked;
  const draft = readDraft(form, todayOf(site));
  if (!draft.ok) return list(asked, draft.problems);
  const { copy, asOf, kind, year } = draft.value;
  if (copy === "internal" || asOf === null) return draftPage(asked, form);
  const reason = typeof form["grund"] === "string" ? form["grund"] : "";
  const wish = { authority, kind, year, copy, asOf, reason, baseUrl: site.baseUrl };
  const done = await adoptReport(context, wish);
  if (!done.ok) return draftPage(asked, form, done.problems);
  return { goTo: withParameters(adoptedAddress(authority, done.value.key), { meldung: "festgestellt" }) };
}

async function adoptedPage(asked: Asked, problems: readonly Problem[] = []): Promise<DeskAnswer> {
  const { context, authority, actor, token, query } = asked;
  const report = await readAdopted(context, authority, asked.parameters["key"] ?? "");
  if (!report) return NONE;
  const notice = typeof query["meldung"] === "string" ? query["meldung"] : undefined;
  const mayPublish = may(actor, "record.disclose", { authority });
  const body = adoptedBody({ authority, report, token, mayPublish, notice });
  return {
    page: reportsFrame(await deskAuthority(asked.context, asked.authority), {
      title: nameOf(report),
      body,
      problems,
    }),
  };
}

async function adoptedFile({ context, authority, parameters }: Asked): Promise<DeskAnswer> {
  const format = reportFile(parameters["format"]);
  const report = format && (await readAdopted(context, authority, parameters["key"] ?? ""));
  return format && report ? sent(report, `ki-bericht-${authority}-${report.key}`, format) : NONE;
}

async function publish(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, parameters, form } = asked;
  const key = parameters["key"] ?? "";
  const isPublic = form["oeffentlich"] === "ja";
  const done = await publishReport(context, { authority, key, isPublic });
  if (!done.ok) return adoptedPage(asked, done.problems);
  const meldung = isPublic ? "veroeffentlicht" : "zurueckgezogen";
  return { goTo: withParameters(adoptedAddress(authority, key), { meldung }) };
}

const PATH = "/desk/:authority/berichte";

/** Reports at the desk: plan, drafts, adopting, files, publishing. */
export const reportsRoutes: readonly DeskRoute[] = [
  { method: "get", path: PATH, deed: "report.make", handle: (asked) => list(asked) },
  {
    ...{ method: "get", path: `${PATH}/entwurf`, deed: "report.make" },
    handle: (asked) => draftPage(asked, asked.query),
  },
  { method: "get", path: `${PATH}/entwurf/:format`, deed: "report.make", handle: draftFile },
  { method: "post", path: `${PATH}/feststellen`, deed: "report.adopt", handle: adopt },
  { method: "get", path: `${PATH}/:key`, deed: "report.make", handle: (asked) => adoptedPage(asked) },
  { method: "get", path: `${PATH}/:key/:format`, deed: "report.make", handle: adoptedFile },
  {
    ...{ method: "post", path: `${PATH}/:key/veroeffentlichung`, deed: "record.disclose" },
    handle: publish,
  },
];
