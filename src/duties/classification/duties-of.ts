import type { AiActDuty, AiActRole } from "#law/ai-act/ai-act-duty.ts";
import { AI_ACT_DUTY_LIST } from "#law/ai-act/duties.ts";
import type { Application } from "#law/look-up.ts";
import type { Certainty, Verification } from "#law/source.ts";
import type { LocalDate } from "#values/local-date.ts";
import { citedOn, provisionOf } from "./cited.ts";
import type { Findings, Holds } from "./findings.ts";

/** A duty as it stands for one system on a day. */
export type Duty = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Id of the provision in `src/law`. */
  readonly law: string;
  readonly article: string;
  /** The day from which it must be met; null where the register does not know it. */
  readonly dueFrom: LocalDate | null;
  /** The later of two days that are argued for; null where there is no dispute. */
  readonly alternativeFrom: LocalDate | null;
  readonly standing: Application;
  readonly appliesTo: readonly AiActRole[];
  /** False: the provider owes it, and the authority asks for proof. */
  readonly isOwn: boolean;
  /** Only possible where the answers leave open whether the duty arises. */
  readonly holds: Exclude<Holds, "no">;
  readonly certainty: Certainty;
  readonly disputed: boolean;
  readonly verified: Verification | null;
  /** The state whose law it is; null where it holds everywhere. */
  readonly onlyIn: string | null;
  /** What the register notes about the provision; null if nothing. */
  readonly note: string | null;
};

const ANNEX_I_FROM = "ki-vo-6-1";

/** Does the class bring the duty: whichever class it is, with some of the possible ones, or with none? */
function byClass(duty: AiActDuty, { classes }: Findings): Holds {
  const bringing = classes.filter((one) => duty.classes.includes(one));
  if (bringing.length === 0) return "no";
  return bringing.length === classes.length ? "certain" : "possible";
}

/** Is the authority bound itself (certain), perhaps, or does it ask the provider (no)? */
function bindsItself({ owedBy }: AiActDuty, { provider }: Findings): Holds {
  return owedBy.includes("deployer") ? "certain" : provider;
}

function both(...all: readonly Holds[]): Holds {
  if (all.includes("no")) return "no";
  return all.includes("possible") ? "possible" : "certain";
}

/** From when a duty binds a system that may be of Annex I only. */
function notBefore(duty: AiActDuty, { classes }: Findings): LocalDate | null {
  const isAnnexIOnly = !classes.includes("highRiskAnnexIII") && classes.includes("highRiskAnnexI");
  return duty.isLaterForAnnexI && isAnnexIOnly ? (provisionOf(ANNEX_I_FROM).appliesFrom ?? null) : null;
}

function dutyOf(duty: AiActDuty, findings: Findings, on: LocalDate): readonly Duty[] {
  const role = bindsItself(duty, findings);
  const isAsked = duty.isAskedOfProvider === true && role !== "certain";
  const when = duty.when ? findings.holds(duty.when) : "certain";
  const holds = both(byClass(duty, findings), when, isAsked ? "certain" : role);
  if (holds === "no") return [];
  const { appliesFrom, ...cited } = citedOn(duty.law, on, notBefore(duty, findings));
  return [
    {
      ...{ id: duty.id, title: duty.title, text: duty.text },
      ...cited,
      ...{ dueFrom: appliesFrom, appliesTo: duty.owedBy, isOwn: !isAsked, holds },
      onlyIn: duty.onlyIn ?? null,
      note: provisionOf(duty.law).note ?? null,
    },
  ];
}

/** The duties that what is known of a system brings on a day, also those that only begin later. */
export function dutiesOf(findings: Findings, on: LocalDate): readonly Duty[] {
  return AI_ACT_DUTY_LIST.flatMap((duty) => dutyOf(duty, findings, on));
}
