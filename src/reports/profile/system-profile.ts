import { formatValue } from "#answers/speech/formats.ts";
import { codeLabel, fieldOf } from "#catalogue/catalogue.ts";
import { citation, confirmation } from "#duties/classification/describe.ts";
import type { DutyStatus } from "#duties/register/missing-for.ts";
import { CLASSES } from "#law/ai-act/decision-tree.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordAt, type Snapshot } from "#records/snapshot.ts";
import { usesOf } from "#records/uses-of.ts";
import { titleOf } from "#reports/record-title.ts";
import type { ProfileDuty, ProfileSources, ProfileTask, SystemProfile } from "./profile.ts";

const FACTS = [
  "kinds",
  "provider",
  "operator",
  "origin",
  "hosting.place",
  "personalData",
  "dataSubjects",
  "decisionRole",
  "affects",
] as const;

function valueAt(system: VersionedRecord, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, id) => (value as Readonly<Record<string, unknown>> | undefined)?.[id],
      system.data,
    );
}

const HONEST = {
  unknown: "nicht bekannt",
  notCollected: "nicht erhoben",
  notApplicable: "entfällt",
} as const;

function factOf(system: VersionedRecord, path: string): readonly (readonly [string, string])[] {
  const field = fieldOf(system.type, path);
  if (field === undefined) return [];
  const value = valueAt(system, path);
  if (value !== undefined) {
    const words = [value].flat().map((one) => formatValue(field, one, "figures"));
    return [[field.label, words.join(", ")]];
  }
  const [id = path] = path.split(".");
  const kind = (["unknown", "notCollected", "notApplicable"] as const).find((one) =>
    Object.hasOwn(system[one], id),
  );
  return kind === undefined ? [] : [[field.label, HONEST[kind]]];
}

function useLine(snapshot: Snapshot, use: VersionedRecord<"deployment">): string {
  const { unit, task, status } = use.data;
  const place = unit === undefined ? undefined : recordAt(snapshot, unit);
  const where = place ? titleOf(snapshot, place) : "nicht öffentlich";
  const stage = status ? ` (${codeLabel("deployment", "status", status)})` : "";
  return `${where}: ${task ?? "ohne Angabe der Aufgabe"}${stage}`;
}

const STATES: Readonly<Record<DutyStatus["state"], string>> = {
  shown: "im Register belegt",
  begun: "begonnen",
  notApplicable: "entfällt nach eigener Angabe",
  missing: "noch kein Nachweis",
};

function dutyOf(duty: DutyStatus): ProfileDuty {
  const { title, dueFrom: from, state, holds, isOwn } = duty;
  const words = [
    STATES[state],
    ...(holds === "possible" ? ["nur möglicherweise einschlägig"] : []),
    ...(isOwn ? [] : ["schuldet der Anbieter"]),
  ];
  return { title, citation: citation({ ...duty, from }), state: words.join(", ") };
}

function taskOf(snapshot: Snapshot, { data }: VersionedRecord<"task">): ProfileTask {
  const unit = data.unit === undefined ? undefined : recordAt(snapshot, data.unit);
  const role = data.role ? codeLabel("task", "role", data.role) : "";
  return {
    ...{ title: data.title ?? "", because: data.because ?? "", dueOn: data.dueOn ?? "" },
    who: unit ? titleOf(snapshot, unit) : role,
    isUrgent: data.kind === "suspicion",
  };
}

function roleWords({ classification, system }: ProfileSources): string {
  const roles = system.data.aiActRole ?? [];
  const words = roles.map((role) => codeLabel("system", "aiActRole", role));
  const possible = classification?.roles.filter(({ holds }) => holds === "possible") ?? [];
  const more = possible.map(({ role }) => `${codeLabel("system", "aiActRole", role)} (möglich)`);
  return [...words, ...more].join(", ") || "noch nicht bestimmt";
}

function classWords({ classification, system }: ProfileSources): string {
  if (classification?.class) {
    return (
      CLASSES[classification.class] + (classification.isProvisional ? " (vorläufig, Nachweis fehlt)" : "")
    );
  }
  if (classification)
    return `Noch nicht entschieden; möglich: ${classification.possible.map((one) => CLASSES[one]).join(" · ")}`;
  const code = system.data.aiActClass;
  return code ? codeLabel("system", "aiActClass", code) : "Noch nicht eingestuft";
}

function reasonsOf({ classification, system }: ProfileSources): readonly string[] {
  const decisive = classification?.reasons.filter(({ isDecisive }) => isDecisive) ?? [];
  if (decisive.length > 0)
    return decisive.map((one) => `${one.text} [${citation({ ...one, from: one.appliesFrom })}]`);
  const { aiActReasoning } = system.data;
  return aiActReasoning ? [aiActReasoning] : [];
}

/** An application on one page: what it is, how the AI Act classifies it and why, what follows, what is still to do. */
export function systemProfile(sources: ProfileSources): SystemProfile {
  const { snapshot, system, on, duties, tasks, classification } = sources;
  const named = duties.filter(({ holds, isOwn }) => holds === "certain" && isOwn);
  const reasons = classification?.reasons.filter(({ isDecisive }) => isDecisive) ?? [];
  return {
    ...{ key: system.key, name: titleOf(snapshot, system), summary: system.data.summary ?? "", on },
    facts: FACTS.flatMap((path) => factOf(system, path)),
    uses: usesOf(snapshot, referenceTo(system)).map((use) => useLine(snapshot, use)),
    classWords: classWords(sources),
    roleWords: roleWords(sources),
    isSuspicion: classification?.class === "suspectedProhibited",
    reasons: reasonsOf(sources),
    duties: named.map(dutyOf),
    confirmation:
      reasons.length + named.length === 0
        ? ""
        : `${confirmation({ reasons, duties: named })} Dies ist keine Rechtsberatung.`,
    tasks: tasks
      .map((one) => taskOf(snapshot, one))
      .toSorted((a, b) => Number(b.isUrgent) - Number(a.isUrgent) || (a.dueOn < b.dueOn ? -1 : 1)),
  };
}
