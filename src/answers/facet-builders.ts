import type { FacetId } from "#catalogue/facets.ts";
import type { FacetBuilder } from "./facet-part.ts";
import { legalBasis } from "./facets/rules/legal-basis.ts";
import { transparency } from "./facets/protection/transparency.ts";
import { oversight } from "./facets/protection/oversight.ts";
import { bias } from "./facets/protection/bias.ts";
import { misuse } from "./facets/protection/misuse.ts";
import { publicTools } from "./facets/use/public-tools.ts";
import { trainingHeld } from "./facets/people/training-held.ts";
import { trainingPlanned } from "./facets/people/training-planned.ts";
import { participation } from "./facets/people/participation.ts";
import { staffing } from "./facets/people/staffing.ts";
import { costs } from "./facets/money/costs.ts";
import { budget } from "./facets/money/budget.ts";
import { partners } from "./facets/people/partners.ts";
import { reporting } from "./facets/people/reporting.ts";
import { involvement } from "./facets/people/involvement.ts";
import { evaluation } from "./facets/benefit/evaluation.ts";
import { interventions } from "./facets/benefit/interventions.ts";
import { outcomes } from "./facets/benefit/outcomes.ts";
import { staffFeedback } from "./facets/benefit/staff-feedback.ts";
import { assessments } from "./facets/protection/assessments.ts";
import { dataRules } from "./facets/rules/data-rules.ts";
import { documentation } from "./facets/rules/documentation.ts";
import { policies } from "./facets/rules/policies.ts";
import { policyAlignment } from "./facets/rules/policy-alignment.ts";
import { register } from "./facets/rules/register.ts";
import { centralPlatforms } from "./facets/use/central-platforms.ts";
import { citizenSupport } from "./facets/use/citizen-support.ts";
import { funding } from "./facets/use/funding.ts";
import { projects } from "./facets/use/projects.ts";
import { usage } from "./facets/use/usage.ts";
import { systems } from "./facets/use/systems.ts";
import { hosting, models, sustainability } from "./facets/traits/system-traits.ts";
import { aiAct } from "./facets/traits/risk-class.ts";
import { accessibility } from "./facets/further/accessibility.ts";
import { complaints } from "./facets/further/complaints.ts";
import { copyright } from "./facets/further/copyright.ts";
import { dataReadiness } from "./facets/further/data-readiness.ts";
import { procurement } from "./facets/further/procurement.ts";
import { security } from "./facets/further/security.ts";
import { surveillance } from "./facets/further/surveillance.ts";
import { workforceImpact } from "./facets/further/workforce-impact.ts";
import { responsibility } from "./facets/who/responsibility.ts";

/** Who answers which facet from records. A facet without a builder is answered by approved statements alone. */
export const FACET_BUILDERS: Readonly<Partial<Record<FacetId, FacetBuilder>>> = {
  policies,
  policyAlignment,
  responsibility,
  register,
  systems,
  projects,
  funding,
  centralPlatforms,
  citizenSupport,
  outcomes,
  staffFeedback,
  evaluation,
  interventions,
  assessments,
  dataRules,
  documentation,
  legalBasis,
  transparency,
  oversight,
  bias,
  misuse,
  publicTools,
  trainingHeld,
  trainingPlanned,
  participation,
  staffing,
  costs,
  budget,
  partners,
  reporting,
  involvement,
  usage,
  hosting,
  models,
  aiAct,
  sustainability,
  procurement,
  complaints,
  security,
  accessibility,
  copyright,
  dataReadiness,
  surveillance,
  workforceImpact,
};
