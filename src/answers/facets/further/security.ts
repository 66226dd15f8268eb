import { asked, asksFor, type Ask } from "#answers/ask.ts";
import type { FacetBuilder, FacetPart } from "#answers/facet-part.ts";
import { checksOfKind } from "#answers/facets/protection/checks-of-kind.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { leadFor, opened, verb } from "#answers/facets/shared/wording.ts";
import { sentence } from "#answers/speech/sentence.ts";
import { countOf } from "#answers/speech/speak.ts";
import { tableOf } from "#answers/speech/table.ts";
import { covers } from "#values/period.ts";

const NOUN = { one: "Sicherheitsvorfall", many: "Sicherheitsvorfälle", gender: "masculine" } as const;
const EVENTS = ["vorfall", "vorfäll", "angriff", "attacke", "cyber", "hacker", "datenleck", "zwischenf"];

const checks = checksOfKind("securityConcept", {
  one: "Prüfung der Informationssicherheit",
  many: "Prüfungen der Informationssicherheit",
  gender: "feminine",
});

/** Security incidents until the day and in the window, where the question asks for such. */
function events(ask: Ask): FacetPart["says"] {
  const rows = asked(ask, "incident").filter(
    ({ data }) =>
      data.kind === "securityIncident" &&
      (data.on === undefined ? ask.window === null : data.on <= ask.on && covers(ask.window ?? {}, data.on)),
  );
  if (rows.length === 0) return [];
  const column = columnsOf<"incident">(ask);
  const columns = [
    column("on", "Datum", { asks: ["wann"], names: true }),
    column("tool", "Anwendung", { asks: ["anwendung"], always: true }),
    column("description", "Sachverhalt", { asks: ["welche"], always: true }),
    column("prevention", "Maßnahmen", { asks: ["maßnahme", "schutz"], always: true }),
  ];
  const lead = sentence`festgestellt ${verb(rows.length, "wurde", "wurden")} ${scopeOf(ask)}${countOf(rows, NOUN)}.`;
  return [
    ...leadFor(ask, columns, opened(ask, lead)),
    tableOf(ask, "Sicherheitsvorfälle", { columns, rows }),
  ];
}

/** X1: which applications were checked for information security, with what result, and (if asked) what happened. */
export const security: FacetBuilder = (ask) => {
  const asksEvents = asksFor(ask, EVENTS);
  const told = asksEvents ? events(ask) : [];
  const isHidden = [...ask.hidden].some((one) => one.startsWith("incident/"));
  const isOpen = asksEvents && told.length === 0 && !isHidden;
  return {
    says: [...told, ...checks(ask).says],
    ...(told.length > 0 ? { verdict: "yes" as const } : {}),
    ...(isOpen ? { unrecorded: ["Angaben zu Sicherheitsvorfällen"] } : {}),
  };
};
