import type { FIELDS_OF_USE } from "#catalogue/fields-of-use.ts";

type FieldOfUse = keyof typeof FIELDS_OF_USE;

/** Something that people turn to an authority for, in their words, and the fields of use that it falls into. */
export type Procedure = {
  readonly key: string;
  readonly german: string;
  readonly english: string;
  /** Other words for it, German. */
  readonly also: readonly string[];
  readonly fields: readonly FieldOfUse[];
};

type Place = { readonly fields: readonly FieldOfUse[]; readonly also?: readonly string[] };

const procedure = (
  key: string,
  [german, english]: readonly [string, string],
  { fields, also = [] }: Place,
): Procedure => ({ key, german, english, also, fields });

/** What people turn to an authority for, in groups that they recognise. */
export const PROCEDURES: readonly (readonly [
  group: readonly [string, string],
  procedures: readonly Procedure[],
])[] = [
  [
    ["Wohnen und Bauen", "Housing and building"],
    [
      procedure("wohngeld", ["Wohngeld", "Housing benefit"], {
        fields: ["housingBenefit"],
        also: ["Mietzuschuss", "Miete"],
      }),
      procedure("bauantrag", ["Bauantrag", "Building permit"], {
        fields: ["building"],
        also: ["Baugenehmigung", "Bauen", "Bauprüfung", "Umbau"],
      }),
      procedure("bebauungsplan", ["Bebauungsplan", "Development plan"], {
        fields: ["building"],
        also: ["Stadtplanung", "Einwendung"],
      }),
    ],
  ],
  [
    ["Ausweis und Meldung", "Identity papers and registration"],
    [
      procedure("anmeldung", ["Anmeldung der Wohnung", "Registering an address"], {
        fields: ["registry"],
        also: ["Ummeldung", "Abmeldung", "Umzug", "Einwohnermeldeamt", "Meldebescheinigung"],
      }),
      procedure("ausweis", ["Personalausweis und Reisepass", "Identity card and passport"], {
        fields: ["registry"],
        also: ["Pass", "Ausweis"],
      }),
      procedure("standesamt", ["Geburt, Heirat, Todesfall", "Birth, marriage, death"], {
        fields: ["registry"],
        also: ["Standesamt", "Urkunde", "Eheschließung"],
      }),
      procedure("fuehrungszeugnis", ["Führungszeugnis", "Certificate of conduct"], { fields: ["registry"] }),
    ],
  ],
  [
    ["Geld und Soziales", "Money and social matters"],
    [
      procedure("sozialhilfe", ["Sozialhilfe und Grundsicherung", "Social assistance"], {
        fields: ["socialBenefits"],
        also: ["Sozialamt", "Bürgergeld", "Rente", "Leistungen"],
      }),
      procedure("pflege", ["Hilfe zur Pflege", "Care assistance"], {
        fields: ["socialBenefits", "health"],
        also: ["Pflege", "Senioren"],
      }),
      procedure("eingliederungshilfe", ["Hilfen bei Behinderung", "Support for disabled people"], {
        fields: ["socialBenefits"],
        also: ["Eingliederungshilfe", "Schwerbehinderung", "Teilhabe"],
      }),
      procedure("gebuehren", ["Gebühren und Zahlungen", "Fees and payments"], {
        fields: ["finance"],
        also: ["Kasse", "Rechnung", "Mahnung"],
      }),
    ],
  ],
  [
    ["Kinder, Jugend, Familie", "Children, young people, families"],
    [
      procedure("jugendamt", ["Jugendamt", "Youth welfare office"], {
        fields: ["youth"],
        also: ["Familienhilfe", "Sorgerecht", "Beistandschaft"],
      }),
      procedure("kita", ["Kita und Tagespflege", "Nursery and childminding"], {
        fields: ["youth"],
        also: ["Kindergarten", "Kitagutschein", "Krippe"],
      }),
      procedure("unterhalt", ["Unterhaltsvorschuss", "Advance maintenance payments"], {
        fields: ["youth", "socialBenefits"],
        also: ["Unterhalt", "Alimente"],
      }),
      procedure("elterngeld", ["Elterngeld", "Parental allowance"], { fields: ["youth", "socialBenefits"] }),
    ],
  ],
  [
    ["Gesundheit", "Health"],
    [
      procedure("gesundheitsamt", ["Gesundheitsamt", "Public health office"], {
        fields: ["health"],
        also: ["Impfung", "Schuluntersuchung", "Belehrung", "Hygiene"],
      }),
    ],
  ],
  [
    ["Ankommen und Bleiben", "Arriving and staying"],
    [
      procedure("aufenthalt", ["Aufenthaltstitel", "Residence permit"], {
        fields: ["integration"],
        also: ["Ausländerbehörde", "Visum", "Asyl", "Duldung"],
      }),
      procedure("einbuergerung", ["Einbürgerung", "Naturalisation"], {
        fields: ["integration"],
        also: ["Staatsangehörigkeit"],
      }),
      procedure("dolmetschen", ["Beratung in einer anderen Sprache", "Advice in another language"], {
        fields: ["integration"],
        also: ["Dolmetschen", "Übersetzung", "Sprache"],
      }),
    ],
  ],
  [
    ["Straße, Grün, Verkehr", "Streets, parks, traffic"],
    [
      procedure("wegeschaden", ["Schaden auf Weg oder Straße melden", "Reporting damage to a path or road"], {
        fields: ["publicSpace"],
        also: ["Schlagloch", "Gehweg", "Mängelmelder", "Wegewart"],
      }),
      procedure("baeume", ["Bäume und Grünflächen", "Trees and parks"], {
        fields: ["publicSpace", "environment"],
        also: ["Baumfällung", "Park", "Spielplatz"],
      }),
      procedure("sondernutzung", ["Sondernutzung und Veranstaltung", "Use of public space, events"], {
        fields: ["publicSpace", "economy"],
        also: ["Straßenfest", "Außengastronomie", "Infostand"],
      }),
      procedure("verkehr", ["Parken und Verkehr", "Parking and traffic"], {
        fields: ["traffic"],
        also: ["Bewohnerparken", "Führerschein", "Bußgeld", "Blitzer"],
      }),
    ],
  ],
  [
    ["Gewerbe und Umwelt", "Business and environment"],
    [
      procedure("gewerbe", ["Gewerbeanmeldung", "Registering a business"], {
        fields: ["economy"],
        also: ["Gewerbe", "Gaststätte", "Konzession", "Firma"],
      }),
      procedure("verbraucherschutz", ["Lebensmittel und Verbraucherschutz", "Food and consumer protection"], {
        fields: ["environment"],
        also: ["Lebensmittelkontrolle", "Veterinäramt", "Lärm", "Abfall"],
      }),
    ],
  ],
  [
    ["Kontakt mit dem Amt", "Contact with the authority"],
    [
      procedure("frage", ["Frage an das Amt, Termin", "A question, an appointment"], {
        fields: ["communication", "registry"],
        also: ["Chatbot", "Termin", "Telefon", "Auskunft"],
      }),
      procedure("brief", ["Brief an das Amt", "A letter to the authority"], {
        fields: ["internalServices"],
        also: ["Post", "Schreiben", "E-Mail"],
      }),
      procedure("bewerbung", ["Bewerbung beim Amt", "Applying for a job"], {
        fields: ["personnel"],
        also: ["Job", "Ausbildung", "Stelle"],
      }),
      procedure("sitzung", ["Sitzungen der Vertretung", "Council meetings"], {
        fields: ["minutes"],
        also: ["Protokoll", "Niederschrift", "Ausschuss", "Bezirksversammlung"],
      }),
    ],
  ],
];

const ALL: readonly Procedure[] = PROCEDURES.flatMap(([, procedures]) => procedures);

/** Every procedure, in the order of its group. */
export function allProcedures(): readonly Procedure[] {
  return ALL;
}
