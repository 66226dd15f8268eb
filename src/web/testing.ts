/** For tests only: a site over a small register with something of every visibility. */
import { readFileSync } from "node:fs";
import type { TestContext } from "node:test";
import type { FastifyInstance } from "fastify";
import type { LoginRules } from "#actions/accounts/login-rules.ts";
import type { Context } from "#actions/context.ts";
import { openForTest } from "#actions/testing.ts";
import type { RecordDataMap, RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { RecordContent } from "#records/record.ts";
import type { Instant } from "#values/instant.ts";
import type { DeskAccess } from "./desk/add-desk.ts";
import { makeSite } from "./make-site.ts";

/** Stands in everything that is not public; must never come out. */
export const SECRET = "GEHEIMSACHE";

const FIRST: Instant = "2024-01-10T09:00:00.000Z";
const SECOND: Instant = "2024-03-10T09:00:00.000Z";
const NOW: Instant = "2024-06-01T09:00:00.000Z";

const PAPER = readFileSync(new URL("../../examples/wandsbek/anfrage-22-3049.txt", import.meta.url), "utf8");

/** A public record without sources or honest values, unless it is told more. */
function record<Type extends RecordTypeId>(
  type: Type,
  key: string,
  parts: { readonly data: RecordDataMap[Type] } & Partial<RecordContent>,
): RecordContent {
  const lists = { withhold: [], sources: [], attachments: [] };
  const honest = { unknown: {}, notCollected: {}, notApplicable: {} };
  return { type, key, visibility: "public", ...lists, ...honest, ...parts };
}

/** An application with just its required fields. */
function system(key: string, name: string, more: Partial<RecordContent<"system">> = {}): RecordContent {
  const { data, ...rest } = more;
  const ids = {
    personalData: "none",
    decisionRole: "assistive",
    isAiSystem: "yes",
    aiActClass: "minimal",
  } as const;
  return record("system", key, {
    ...rest,
    data: {
      name,
      summary: `${name} fasst zusammen.`,
      kinds: ["chatbot"],
      provider: "Hersteller",
      origin: "own",
      ...ids,
      ...data,
    },
  });
}

const LONG = "Überlänge mit Umlauten äöüß. ".repeat(110);

const ALPHA = system("alpha", "Alpha <script>alert(1)</script>", {
  data: {
    summary: "Prüft Anträge & Bögen.",
    description: LONG,
    plainSummary: "Alpha hilft im Amt.\n\n<b>fett</b> [klick](javascript:alert(1))",
    operator: SECRET,
    kinds: ["chatbot", "search"],
    personalData: "ordinary",
    hosting: { place: "euCloud", country: "Österreich" },
  },
  unknown: { retention: "Der Anbieter nennt keine Frist." },
  notCollected: { energyNote: "" },
  notApplicable: { annexIIIArea: "Kein Anhang-III-Bereich." },
  withhold: [{ field: "operator", ground: "publicInterest", reason: SECRET, norm: "§ 6 Abs. 1" }],
  sources: [{ title: "Handbuch", url: "https://example.org/handbuch", date: "2024-01-02" }],
  confirmedOn: "2024-01-09",
  confirmedBy: "KI-Beauftragung",
  internalNote: SECRET,
});

function deployment(
  key: string,
  unit: string,
  more: Partial<RecordContent<"deployment">> = {},
): RecordContent {
  const { data, ...rest } = more;
  return record("deployment", key, {
    ...rest,
    data: {
      system: "system/alpha",
      unit,
      task: "Anträge prüfen",
      status: "regular",
      startedOn: "2023-05-01",
      ...data,
    },
  });
}

const HIDDEN: readonly RecordContent[] = [
  record("unit", "versteckt", { data: { name: `${SECRET} Stelle` }, visibility: "internal" }),
  system("fuer-gremien", SECRET, { visibility: "council" }),
  system("vertraulich", SECRET, { visibility: "confidential" }),
  deployment("intern", "unit/amt", { visibility: "internal", data: { task: SECRET } }),
  record("assessment", "intern", {
    data: { subject: "system/alpha", kind: "dpia", status: "completed", result: SECRET },
    visibility: "internal",
  }),
];

const POLICIES = Array.from({ length: 25 }, (_, at) =>
  record("policy", `regel-${at + 1}`, {
    data: {
      title: `Regel ${at + 1}`,
      kind: "guideline",
      issuer: "Amt",
      level: "own",
      validFrom: "2023-01-01",
    },
  }),
);

const PUBLIC: readonly RecordContent[] = [
  record("authority", "probe", {
    data: { name: "Probeamt Überall", shortName: "PÜ", contact: "ki@example.org" },
  }),
  record("unit", "amt", { data: { name: "Amt für Öffentlichkeit" } }),
  ALPHA,
  system("beta", "Beta", { data: { kinds: ["translation"] } }),
  system("zurueckgezogen", SECRET),
  system("beendet", "Altsystem"),
  deployment("alpha-amt", "unit/amt", { data: { citizenFacing: true, fields: ["building"] } }),
  deployment("alpha-versteckt", "unit/versteckt", {
    data: { task: "Schreiben entwerfen", status: "pilot", startedOn: "2024-02-01" },
  }),
  record("assessment", "alpha-dsfa", {
    data: { subject: "system/alpha", kind: "dpia", status: "completed", on: "2023-04-01" },
  }),
  record("feedback", "wenige", {
    data: {
      subject: "system/alpha",
      period: { from: "2023-06-01", to: "2023-06-30" },
      theme: "relief",
      method: "survey",
      participants: 3,
      sentiment: "mixed",
      statement: SECRET,
    },
  }),
];

/** What became known later: Alpha changed, one record is no longer public, one has ended. */
const LATER: readonly RecordContent[] = [
  {
    ...ALPHA,
    data: {
      ...ALPHA.data,
      summary: "Prüft Anträge & Bögen gründlich.",
      operator: `${SECRET} neu`,
    },
  },
  { ...system("zurueckgezogen", SECRET), visibility: "internal" },
  { ...system("beendet", "Altsystem"), ended: true },
];

async function fill({ store }: Context): Promise<void> {
  const author = "KI-Beauftragung";
  const add = async (
    authority: string,
    records: readonly RecordContent[],
    how: { readonly recordedAt: Instant; readonly expectedVersion: number; readonly reason: string },
  ): Promise<void> => {
    const { recordedAt, ...rest } = how;
    const changes = records.map((content) => ({ content, ...rest }));
    const added = await store.append({ authority, author, changes, recordedAt });
    if (!added.ok) throw new Error(added.problems.map(({ message }) => message).join(" "));
  };
  const first = { recordedAt: FIRST, expectedVersion: 0, reason: "Ersterfassung" };
  await add("probe", [...PUBLIC, ...POLICIES, ...HIDDEN], first);
  await add("probe", LATER, { recordedAt: SECOND, expectedVersion: 1, reason: "Prüfung im Frühjahr" });
  const demonstration = { name: "Beispielamt", shortName: "BA", demonstration: "invented" } as const;
  await add(
    "beispiel",
    [record("authority", "beispiel", { data: demonstration }), system("gamma", "Gamma")],
    first,
  );
  const silent = record("authority", "stumm", {
    data: { name: SECRET, shortName: SECRET },
    visibility: "internal",
  });
  await add("stumm", [silent, system("delta", SECRET, { visibility: "internal" })], first);
}

/** The paper that every authority of these tests shows. */
const paper = (authority: string) => ({ authority, slug: "anfrage", text: PAPER, on: "2024-05-01" });

/** How people sign in at the test's site. */
function loginRulesForTest(address: string): LoginRules {
  const secret = Buffer.alloc(32, "geheim");
  return { address, secret, needsSecondFactor: true, idleMinutes: 60, longestHours: 12 };
}

/** A site and what it works with. */
export type TestSite = { readonly site: FastifyInstance; readonly context: Context };

/** The site over the register described above, on 1 June 2024; with `isEmpty` over none. */
export async function siteForTest(
  t: TestContext,
  options: {
    readonly baseUrl?: string;
    readonly isEmpty?: boolean;
    readonly desk?: DeskAccess | ((context: Context) => DeskAccess);
    /** A clock that goes; otherwise it is always the same moment. */
    readonly now?: () => Instant;
  } = {},
): Promise<TestSite> {
  const opened = await openForTest(t);
  const papers = ["probe", "beispiel", "stumm"].map(paper);
  const { baseUrl = "http://localhost:8080", desk, now = () => NOW } = options;
  const context: Context = { ...opened, papers, now, login: loginRulesForTest(baseUrl) };
  if (options.isEmpty !== true) await fill(context);
  const access = typeof desk === "function" ? desk(context) : desk;
  const site = await makeSite(context, { baseUrl, ...(access && { desk: access }) });
  t.after(() => site.close());
  return { site, context };
}
