import type { OpenDataTerms } from "#exchange/open-data/dcat-dataset.ts";
import { USUAL_TERMS } from "#exchange/open-data/usual-terms.ts";
import { optionalText, type Kind } from "./config-kinds.ts";

/** An IRI: it names something and need not lead anywhere. */
const iri: Kind<string> = {
  read: (given) =>
    /^https?:\/\/[^\s<>"{}|\\^`]+$/u.test(given)
      ? { value: given }
      : {
          wrong: "ist keine Adresse, die mit http:// oder https:// beginnt",
          todo: "Geben Sie die Adresse aus der Liste von DCAT-AP.de an.",
        },
};

const optionalIri: Kind<string | null> = {
  read: (given) => (given === "" ? { value: null } : iri.read(given)),
};

const ORIGIN = /^https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d{1,5})?$/u;

/** Sites by scheme and name, such as `https://www.example.org`; without any none. */
const origins: Kind<readonly string[]> = {
  read: (given) => {
    const sites = given.split(/[\s,]+/u).filter((one) => one !== "");
    return sites.every((one) => ORIGIN.test(one))
      ? { value: sites }
      : {
          wrong: "nennt eine Website nicht mit http:// oder https:// und Namen ohne Pfad",
          todo: "Geben Sie Websites wie https://www.example.org an, mehrere mit Leerzeichen.",
        };
  },
};

/** Settings of the open data. */
export const OPEN_DATA_SETTINGS = {
  dataLicence: {
    group: "Offene Daten",
    variable: "KONTOR_DATA_LICENCE",
    meaning: "Lizenz der öffentlichen Daten, als Adresse aus der Liste http://dcat-ap.de/def/licenses",
    kind: iri,
    fallback: USUAL_TERMS.licence,
  },
  dataPublisher: {
    group: "Offene Daten",
    variable: "KONTOR_DATA_PUBLISHER",
    meaning: "Wer den Datenkatalog herausgibt (leer: die Behörde, wenn es nur eine gibt)",
    kind: optionalText,
    fallback: "",
  },
  dataContributor: {
    group: "Offene Daten",
    variable: "KONTOR_DATA_CONTRIBUTOR",
    meaning: "Kennung der Datenlieferung bei GovData, aus http://dcat-ap.de/def/contributors (leer: keine)",
    kind: optionalIri,
    fallback: "",
  },
  embedIn: {
    group: "Offene Daten",
    variable: "KONTOR_EMBED_IN",
    meaning:
      "Websites, auf denen der Kasten des Registers in einem Rahmen stehen darf, mit Leerzeichen getrennt (leer: nirgends)",
    kind: origins,
    fallback: "",
  },
} as const;

/** What the settings say of the open data. */
export function openDataTerms(settings: {
  readonly dataLicence: string;
  readonly dataPublisher: string | null;
  readonly dataContributor: string | null;
}): OpenDataTerms {
  const { dataLicence: licence, dataPublisher: publisher, dataContributor: contributorId } = settings;
  return { licence, publisher, contributorId };
}
