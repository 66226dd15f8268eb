// Written by `npm run generate`; do not edit.
import type { DataOf } from "./fields.ts";
import { answer } from "./record-types/answer.ts";
import { assessment } from "./record-types/assessment.ts";
import { authority } from "./record-types/authority.ts";
import { biasMeasure } from "./record-types/bias-measure.ts";
import { cooperation } from "./record-types/cooperation.ts";
import { cost } from "./record-types/cost.ts";
import { dataRule } from "./record-types/data-rule.ts";
import { deployment } from "./record-types/deployment.ts";
import { documentation } from "./record-types/documentation.ts";
import { evaluation } from "./record-types/evaluation.ts";
import { feedback } from "./record-types/feedback.ts";
import { funding } from "./record-types/funding.ts";
import { incident } from "./record-types/incident.ts";
import { indicator } from "./record-types/indicator.ts";
import { inquiry } from "./record-types/inquiry.ts";
import { intervention } from "./record-types/intervention.ts";
import { inventory } from "./record-types/inventory.ts";
import { involvement } from "./record-types/involvement.ts";
import { legalBasis } from "./record-types/legal-basis.ts";
import { nilReturn } from "./record-types/nil-return.ts";
import { notCompetent } from "./record-types/not-competent.ts";
import { oversightMeasure } from "./record-types/oversight-measure.ts";
import { participation } from "./record-types/participation.ts";
import { partner } from "./record-types/partner.ts";
import { policy } from "./record-types/policy.ts";
import { position } from "./record-types/position.ts";
import { principle } from "./record-types/principle.ts";
import { principleEvidence } from "./record-types/principle-evidence.ts";
import { project } from "./record-types/project.ts";
import { publicTool } from "./record-types/public-tool.ts";
import { reporting } from "./record-types/reporting.ts";
import { responsibility } from "./record-types/responsibility.ts";
import { statement } from "./record-types/statement.ts";
import { system } from "./record-types/system.ts";
import { training } from "./record-types/training.ts";
import { transparencyMeasure } from "./record-types/transparency-measure.ts";
import { unit } from "./record-types/unit.ts";
import { usage } from "./record-types/usage.ts";

/** Every record type of the catalogue by its id. */
export const RECORD_TYPES = Object.freeze({ answer, assessment, authority, biasMeasure, cooperation, cost, dataRule, deployment, documentation, evaluation, feedback, funding, incident, indicator, inquiry, intervention, inventory, involvement, legalBasis, nilReturn, notCompetent, oversightMeasure, participation, partner, policy, position, principle, principleEvidence, project, publicTool, reporting, responsibility, statement, system, training, transparencyMeasure, unit, usage });

/** Id of a record type. */
export type RecordTypeId = keyof typeof RECORD_TYPES;

/** What the data of a record hold, by type. */
export type RecordDataMap = {
  readonly answer: DataOf<(typeof answer)["fields"]>;
  readonly assessment: DataOf<(typeof assessment)["fields"]>;
  readonly authority: DataOf<(typeof authority)["fields"]>;
  readonly biasMeasure: DataOf<(typeof biasMeasure)["fields"]>;
  readonly cooperation: DataOf<(typeof cooperation)["fields"]>;
  readonly cost: DataOf<(typeof cost)["fields"]>;
  readonly dataRule: DataOf<(typeof dataRule)["fields"]>;
  readonly deployment: DataOf<(typeof deployment)["fields"]>;
  readonly documentation: DataOf<(typeof documentation)["fields"]>;
  readonly evaluation: DataOf<(typeof evaluation)["fields"]>;
  readonly feedback: DataOf<(typeof feedback)["fields"]>;
  readonly funding: DataOf<(typeof funding)["fields"]>;
  readonly incident: DataOf<(typeof incident)["fields"]>;
  readonly indicator: DataOf<(typeof indicator)["fields"]>;
  readonly inquiry: DataOf<(typeof inquiry)["fields"]>;
  readonly intervention: DataOf<(typeof intervention)["fields"]>;
  readonly inventory: DataOf<(typeof inventory)["fields"]>;
  readonly involvement: DataOf<(typeof involvement)["fields"]>;
  readonly legalBasis: DataOf<(typeof legalBasis)["fields"]>;
  readonly nilReturn: DataOf<(typeof nilReturn)["fields"]>;
  readonly notCompetent: DataOf<(typeof notCompetent)["fields"]>;
  readonly oversightMeasure: DataOf<(typeof oversightMeasure)["fields"]>;
  readonly participation: DataOf<(typeof participation)["fields"]>;
  readonly partner: DataOf<(typeof partner)["fields"]>;
  readonly policy: DataOf<(typeof policy)["fields"]>;
  readonly position: DataOf<(typeof position)["fields"]>;
  readonly principle: DataOf<(typeof principle)["fields"]>;
  readonly principleEvidence: DataOf<(typeof principleEvidence)["fields"]>;
  readonly project: DataOf<(typeof project)["fields"]>;
  readonly publicTool: DataOf<(typeof publicTool)["fields"]>;
  readonly reporting: DataOf<(typeof reporting)["fields"]>;
  readonly responsibility: DataOf<(typeof responsibility)["fields"]>;
  readonly statement: DataOf<(typeof statement)["fields"]>;
  readonly system: DataOf<(typeof system)["fields"]>;
  readonly training: DataOf<(typeof training)["fields"]>;
  readonly transparencyMeasure: DataOf<(typeof transparencyMeasure)["fields"]>;
  readonly unit: DataOf<(typeof unit)["fields"]>;
  readonly usage: DataOf<(typeof usage)["fields"]>;
};
