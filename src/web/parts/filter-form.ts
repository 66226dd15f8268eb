import { codeLabels, recordType, recordTypeIds } from "#catalogue/catalogue.ts";
import { CHAPTERS } from "#catalogue/record-type.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { html, type Html } from "#documents/html/html.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import { registerAddress } from "#web/addresses.ts";
import { registerParameters, scopeCode, type RegisterQuery } from "#web/input/read-register-query.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { tongueOf, type Tongue } from "#web/tongue/tongue.ts";
import { hiddenFields, inputField, selectField, type Option, type OptionGroup } from "./form-fields.ts";

const any = ({ say }: Tongue): Option => ({ value: "", label: say("alle", "all") });

const codeOptions = (type: RecordTypeId, path: string, tongue: Tongue): readonly Option[] => [
  any(tongue),
  ...codeLabels(type, path).map(({ code }) => ({ value: code, label: tongue.code(type, path, code) })),
];

const CHAPTERS_IN_ENGLISH: Readonly<Record<keyof typeof CHAPTERS, string>> = {
  who: "Authority and responsibility",
  rules: "Rules and principles",
  use: "AI in use and planned",
  benefit: "Effects",
  protection: "Protection",
  people: "People and money",
  self: "What the register says of itself",
};

/** The types that the register holds, by chapter; a chapter itself is the first choice among its types. */
function scopeGroups(snapshot: Snapshot, tongue: Tongue): readonly OptionGroup[] {
  const held = recordTypeIds().filter((type) => type === "system" || snapshot.byType.has(type));
  const chapters = Object.keys(CHAPTERS) as (keyof typeof CHAPTERS)[];
  return chapters.flatMap((chapter) => {
    const label = tongue.say(CHAPTERS[chapter], CHAPTERS_IN_ENGLISH[chapter]);
    const types = held.filter((type) => recordType(type).chapter === chapter);
    const options = types.map((type) => ({
      value: type,
      label: tongue.type(type, recordType(type).label.many),
    }));
    const whole = { value: chapter, label: `${tongue.say("Alles zu", "All about")} „${label}“` };
    return types.length === 0 ? [] : [{ label, options: [...options, whole] }];
  });
}

function unitOptions(snapshot: Snapshot, tongue: Tongue): readonly Option[] {
  const units = [...recordsOf(snapshot, "unit"), ...recordsOf(snapshot, "authority")];
  const options = units.map((unit) => ({ value: unit.key, label: titleOf(snapshot, unit) }));
  return [any(tongue), ...options.toSorted((a, b) => a.label.localeCompare(b.label, "de-DE"))];
}

type Offered = { readonly groups: readonly OptionGroup[]; readonly units: readonly Option[] };

/** What the register itself offers for choice, by its records and the language; gone through once. */
const offers = new WeakMap<Snapshot["records"], Map<Tongue, Offered>>();

function offered(snapshot: Snapshot, tongue: Tongue): Offered {
  const known = offers.get(snapshot.records) ?? new Map<Tongue, Offered>();
  const offer = known.get(tongue) ?? {
    groups: scopeGroups(snapshot, tongue),
    units: unitOptions(snapshot, tongue),
  };
  offers.set(snapshot.records, known.set(tongue, offer));
  return offer;
}

/** Is anything asked for that stands among the further filters? */
function hasFurther(query: RegisterQuery): boolean {
  const { status, kind, unit, field, personalData, risk, forCitizens } = query;
  return [status, kind, unit, field, personalData, risk, forCitizens].some((one) => one !== null);
}

function audienceField({ forCitizens }: RegisterQuery, tongue: Tongue): Html {
  const { say } = tongue;
  const value = forCitizens === null ? null : { true: "ja", false: "nein" }[`${forCitizens}`];
  const options = [
    any(tongue),
    { value: "ja", label: say("Bürgerinnen und Bürger begegnen ihr", "Citizens meet it") },
    { value: "nein", label: say("nur innerhalb der Verwaltung", "Within the administration only") },
  ];
  return selectField({ name: "buerger", label: say("Für wen", "For whom"), value, options });
}

function furtherFilters(query: RegisterQuery, snapshot: Snapshot, tongue: Tongue): Html {
  const { status, kind, unit, field, personalData, risk } = query;
  const { say } = tongue;
  const codes = (type: RecordTypeId, path: string): readonly Option[] => codeOptions(type, path, tongue);
  return html`<details class="filter__more"${hasFurther(query) && html` open`}>
<summary>${say("Weitere Filter", "More filters")}</summary>
<div class="filter__grid">
${selectField({ name: "status", label: say("Status", "Status"), value: status, options: codes("deployment", "status") })}${selectField({ name: "ki", label: say("Art der KI", "Kind of AI"), value: kind, options: codes("system", "kinds") })}${selectField({ name: "einheit", label: say("Organisationseinheit", "Department"), value: unit, options: offered(snapshot, tongue).units })}${selectField({ name: "feld", label: say("Aufgabenfeld", "Field"), value: field, options: codes("deployment", "fields") })}${selectField({ name: "personenbezug", label: say("Personenbezug", "Personal data"), value: personalData, options: codes("system", "personalData") })}${selectField({ name: "risiko", label: say("Risikoklasse", "Risk class"), value: risk, options: codes("system", "aiActClass") })}${audienceField(query, tongue)}</div>
</details>
`;
}

/** Search and filters of the register's list; works without any script. */
export function filterForm(register: ShownRegister, query: RegisterQuery): Html {
  const { authority, snapshot } = register;
  const tongue = tongueOf(register);
  const { say } = tongue;
  const everything = {
    label: say("Alles", "Everything"),
    options: [{ value: "alle", label: say("Alle Einträge", "All entries") }],
  };
  const { sortierung, ansicht } = registerParameters(query);
  const groups = [...offered(snapshot, tongue).groups, everything];
  return html`<form class="filter" method="get" action="${registerAddress(authority)}" role="search" aria-label="${say("Register durchsuchen", "Search the register")}">
<div class="filter__main">
${selectField({ name: "art", label: say("Was suchen Sie?", "What are you looking for?"), value: scopeCode(query.scope), groups })}${inputField({ name: "suche", label: say("Suchbegriff", "Search term"), value: query.text, type: "search" })}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">${say("Suchen", "Search")}</span></button>
</div>
${furtherFilters(query, snapshot, tongue)}${hiddenFields({ stand: query.stand, sortierung, ansicht })}</form>`;
}
