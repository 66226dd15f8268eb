import type { JsonSchema } from "#records/schema-of-field.ts";
import type { Problem } from "#values/problem.ts";
import type { Site } from "#web/site.ts";
import type { Asked, Parameter } from "./parameter.ts";

/** A question as an operation gets it: the parts of its path by name, its parameters, checked. */
export type Question = {
  readonly site: Site;
  readonly path: (name: string) => string;
  readonly asked: Asked;
};

/** What an operation answers. */
export type Answered = {
  readonly body: object;
  /** Address of the next page of a list. */
  readonly next?: string | null;
  readonly isDemonstration?: boolean;
};

/** What is wrong with a question that only the operation could see. */
export type Refused = { readonly status: number; readonly problems: readonly Problem[] };

/** A question that the interface answers: everything that its route and its description need. */
export type Operation = {
  readonly id: string;
  /** With names in braces, as OpenAPI writes it. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  /** The schema of the answer; may refer to `#/components/schemas/…`. */
  readonly answer: JsonSchema;
  /** Path and parameters of the example, over the register of Musterstadt. */
  readonly example: string;
  /** The answer is too long to stand in the description. */
  readonly isLong?: true;
  /** Null: nothing is public there. */
  readonly run: (question: Question) => Promise<Answered | Refused | null>;
};
