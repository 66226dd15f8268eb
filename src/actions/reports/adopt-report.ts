import { grantsFor } from "#actions/access/may.ts";
import type { Actor } from "#actions/access/actor.ts";
import { INTERNAL } from "#actions/archive/answer-content.ts";
import type { Context } from "#actions/context.ts";
import { reportAnnual, type ReportFromRegister } from "#actions/report-annual.ts";
import { paragraph } from "#documents/blocks.ts";
import type { Document } from "#documents/model.ts";
import { dateInWords } from "#language/dates.ts";
import type { RecordContent } from "#records/record.ts";
import { reportJson } from "#reports/annual/report-json.ts";
import { reportPaper } from "#reports/annual/report-paper.ts";
import type { Report } from "#reports/annual/report.ts";
import { dayOf, type Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { reportKey, type AdoptedCopy } from "./adopted-report.ts";
import { frozen } from "./frozen-text.ts";
import { reportsProblem } from "./problems.ts";

/** Which report is adopted: exactly what the draft of that moment said. */
export type AdoptWish = {
  readonly authority: Key;
  readonly kind: Report["kind"];
  readonly year: number;
  readonly copy: AdoptedCopy;
  /** Recorded time of the draft that was read. */
  readonly asOf: Instant;
  /** Why there is a new edition of what was adopted before; "" for the first. */
  readonly reason: string;
  /** Address of the public site for links in the paper; null leaves them out. */
  readonly baseUrl: string | null;
};

type Who = { readonly author: string; readonly today: string };

/** The paper, saying below its head data who adopted it and when. */
function adoptedPaper(paper: Document, { author, today }: Who): Document {
  const [head, ...rest] = paper.blocks;
  const said = paragraph(`Festgestellt am ${dateInWords(today)} (${author}).`);
  return { ...paper, blocks: [...(head ? [head] : []), said, ...rest] };
}

function contentOf(
  { report, registers }: ReportFromRegister,
  wish: AdoptWish,
  { author, today }: Who,
): RecordContent<"report"> {
  const { kind, year, copy, baseUrl } = wish;
  const { on, asOf, chain } = report;
  const seal = chain === null ? {} : { chainPosition: chain.position, chainHash: chain.hash };
  const paper = adoptedPaper(reportPaper(report, { registers, baseUrl }), { author, today });
  return {
    ...{ type: "report", key: reportKey(kind, year, copy), ...INTERNAL },
    data: {
      ...{ kind, year, copy, on, asOf, ...seal, adoptedOn: today, adoptedBy: author },
      content: frozen({ ...reportJson(report), adopted: { on: today, by: author } }),
      paper: frozen(paper),
    },
  };
}

/** May this report be adopted? */
function mayAdopt({ report }: ReportFromRegister, { year }: AdoptWish): Result<null> {
  if (report.marking !== null) return fail(reportsProblem("actions.reports.demonstration", ""));
  const facts = { year, next: year + 1 };
  return report.isInterim ? fail(reportsProblem("actions.reports.interim", "/year", facts)) : succeed(null);
}

type Opened = Context & { readonly actor: Actor };

/** Writes the report as its draft was, if it may be adopted. */
async function reportFor(context: Opened, wish: AdoptWish): Promise<Result<ReportFromRegister>> {
  if (wish.asOf > context.now()) return fail(reportsProblem("actions.reports.future", "/asOf"));
  const made = await reportAnnual(context, wish);
  const allowed = made.ok ? mayAdopt(made.value, wish) : made;
  return allowed.ok ? made : allowed;
}

/** How often this report was adopted before, and what the history shall say of it now. */
async function editionOf(
  { store }: Context,
  { authority, kind, year, copy, reason }: AdoptWish,
): Promise<Result<{ readonly expectedVersion: number; readonly reason: string }>> {
  const [before] = await store.workRecords(authority, "report", [reportKey(kind, year, copy)]);
  const expectedVersion = before?.version ?? 0;
  if (before === undefined || before.ended)
    return succeed({ expectedVersion, reason: "Bericht festgestellt" });
  const why = reason.trim();
  return why === ""
    ? fail(reportsProblem("actions.reports.adopted", "/reason", { year }))
    : succeed({ expectedVersion, reason: `Neufassung festgestellt: ${why}` });
}

/**
 * Adopts a report: its content with evidence, the end of the register's chain and the set paper are kept in the history
 * as they were at the moment of the draft, under the function of who adopts it.
 * @problems actions.reports.*, those of reportAnnual and Store.append
 */
export async function adoptReport(context: Opened, wish: AdoptWish): Promise<Result<{ readonly key: Key }>> {
  const { authority } = wish;
  const [grant] = grantsFor(context.actor, "report.adopt", { authority });
  if (!grant) return fail(reportsProblem("actions.reports.refused", ""));
  const author = grant.function;
  const made = await reportFor(context, wish);
  if (!made.ok) return made;
  const edition = await editionOf(context, wish);
  if (!edition.ok) return edition;
  const content = contentOf(made.value, wish, { author, today: dayOf(context.now()) });
  const changes = [{ content, ...edition.value }];
  const appended = await context.store.append({ authority, author, changes });
  return appended.ok ? succeed({ key: content.key }) : appended;
}
