import type { LocalDate } from "#values/local-date.ts";

/**
 * How surely a legal statement is known: `primary` read in the law or an official page, `secondary` read
 * elsewhere, `general` common knowledge that nobody looked up, `notFound` looked for in vain.
 */
export type Certainty = "primary" | "secondary" | "general" | "notFound";

/** A statute or regulation. The certainty speaks of its name, citation and dates, not of its contents. */
export type Act = {
  /** Slug, the first part of a reference into law: `ki-vo`. */
  readonly id: string;
  /** As it is cited: "KI-VO". */
  readonly short: string;
  readonly title: string;
  /** Day and place of promulgation, as far as known. */
  readonly citation: string;
  /** What the act calls its divisions. */
  readonly division: "§" | "Art.";
  /** Articles whose parts are numbers instead of paragraphs (lists of definitions). */
  readonly numberedArticles?: readonly string[];
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
  readonly url?: string;
  readonly certainty: Certainty;
  readonly disputed?: boolean;
  readonly note?: string;
};

/** A named function of an authority compared the rule with the official text. */
export type Verification = { readonly by: string; readonly on: LocalDate };

/** One rule of an act. Without own dates it has those of its act. */
export type Provision = {
  /** `<act>-<article>[-<paragraph>[-<point>]]`, also the key of the reference `law/<id>`. */
  readonly id: string;
  /** Id of the act. */
  readonly act: string;
  /** As German law is cited: "§ 13 Abs. 1 HmbVwDiG". */
  readonly cite: string;
  /** One German sentence that says what the rule is about; no wording of the law. */
  readonly about: string;
  readonly appliesFrom?: LocalDate;
  readonly appliesTo?: LocalDate;
  /** The later of two days that are argued for; only where `disputed`. */
  readonly alternativeFrom?: LocalDate;
  readonly certainty: Certainty;
  readonly disputed?: boolean;
  /** Null until a named function of an authority confirmed the rule. */
  readonly verified: Verification | null;
  /** Where the rule was read or, lacking a complete address, the official place to read it. */
  readonly source?: string;
  readonly note?: string;
};
