import type { Certainty } from "./source.ts";

/** One heading of a documentation sheet. */
export type DocumentationField = {
  readonly id: string;
  readonly label: string;
  /** Id of the provision the heading is meant to satisfy. */
  readonly legalBasis: string;
  /** How surely that provision asks for this heading. */
  readonly certainty: Certainty;
};

/** A documentation sheet that a law asks for; the authority may change its headings. */
export type DocumentationTemplate = {
  readonly id: string;
  readonly title: string;
  /** Id of the provision. */
  readonly provision: string;
  /** What every field says of its legal basis. */
  readonly basisRemark: string;
  /** Shown until a named function of the authority confirmed the official text. */
  readonly marker: string;
  /** What a filled sheet may say of itself until then. */
  readonly claim: string;
  /** Where the official text is to be found. */
  readonly checkAt: string;
  readonly fields: readonly DocumentationField[];
};

const HAMBURG_HEADINGS: readonly (readonly [id: string, label: string])[] = [
  ["purpose", "Zweck und Aufgabe"],
  ["system", "System, Version, Anbieter"],
  ["legalBasis", "Rechtsgrundlage"],
  ["data", "Datenkategorien und Datenquellen"],
  ["functioning", "Funktionsweise und Entscheidungslogik in verständlichen Worten"],
  ["automation", "Grad der Automatisierung und menschliche Letztentscheidung"],
  ["affected", "Betroffene Personen"],
  ["risks", "Risikoanalyse und Ergebnis"],
  ["tests", "Prüfungen auf Qualität und Verzerrung"],
  ["measures", "Technische und organisatorische Maßnahmen"],
  ["responsible", "Verantwortliche Stelle und Funktionen"],
  ["timeline", "Beginn, Änderungen, Ende"],
  ["training", "Durchgeführte Schulungen"],
  ["notices", "Hinweise an Bürgerinnen und Bürger"],
  ["evaluation", "Ergebnisse der Evaluation"],
];

/** Every documentation template; the headings are a superset, because the wording of the law is not at hand. */
export const DOCUMENTATION_TEMPLATES: readonly DocumentationTemplate[] = [
  {
    id: "hmbvwdig-13",
    title: "Dokumentationsblatt § 13 HmbVwDiG",
    provision: "hmbvwdig-13-1",
    basisRemark: "§ 13 Abs. 1 HmbVwDiG – Wortlaut nicht geprüft",
    marker: "Rechtsgrundlage noch zu prüfen",
    claim: "nach eigener Angabe erfüllt",
    checkAt: "https://www.landesrecht-hamburg.de",
    fields: HAMBURG_HEADINGS.map(([id, label]) => ({
      id,
      label,
      legalBasis: "hmbvwdig-13-1",
      certainty: "notFound",
    })),
  },
];

/** The template for a provision (`hmbvwdig-13-1`); undefined if there is none. */
export function documentationTemplateFor(provisionId: string): DocumentationTemplate | undefined {
  return DOCUMENTATION_TEMPLATES.find((template) => template.provision === provisionId);
}
