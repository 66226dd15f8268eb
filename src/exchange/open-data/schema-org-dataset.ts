import { dayOf } from "#values/instant.ts";
import type { OfferedRegister, OpenDataTerms } from "./dcat-dataset.ts";

const FORMATS = [
  ["json", "application/json"],
  ["csv", "text/csv"],
  ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
] as const;

/** A register as search engines know datasets (schema.org), as a JSON-LD document. */
export function schemaOrgDataset(address: string, register: OfferedRegister, terms: OpenDataTerms): string {
  const page = `${address}/ki/${encodeURIComponent(register.authority)}`;
  const { name, website, marking } = register;
  const dataset = {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${page}#datensatz`,
    url: page,
    name: `${marking === null ? "" : "Beispiel: "}KI-Register: ${name}`,
    description: `${marking === null ? "" : `${marking}. `}Öffentliches Register der Künstlichen Intelligenz: ${name}. Was eingesetzt und geplant ist, wofür, mit welchen Daten und Folgen.`,
    inLanguage: "de",
    isAccessibleForFree: true,
    license: terms.licence,
    creator: { "@type": "GovernmentOrganization", name, ...(website === null ? {} : { url: website }) },
    datePublished: dayOf(register.issued),
    dateModified: register.modified,
    temporalCoverage: `${dayOf(register.issued)}/${register.modified}`,
    keywords: ["Künstliche Intelligenz", "KI-Register", "Transparenz"],
    distribution: FORMATS.map(([ending, type]) => ({
      "@type": "DataDownload",
      encodingFormat: type,
      contentUrl: `${page}/daten.${ending}`,
    })),
  };
  return `${JSON.stringify(dataset, null, 2)}\n`;
}
