import { saidBy, type Said } from "#answers/speech/said.ts";
import { gives } from "#answers/speech/speak.ts";
import { quoted } from "#language/lists.ts";
import type { VersionedRecord } from "#records/record.ts";

type Unit = VersionedRecord<"unit">;

/** "im" or "in der" by the first word of a unit's name. */
const ARTICLES: readonly (readonly [first: RegExp, inside: string])[] = [
  [
    /(?:amt|dezernat|büro|team|referat|sachgebiet|zentrum|sekretariat|archiv|bereich|service|betrieb)$/iu,
    "im",
  ],
  [/(?:stelle|abteilung|kanzlei|leitung|gruppe|kasse|verwaltung|koordination)$/iu, "in der"],
];

/** A unit as a place: "im Fachamt Soziales", "in der Wohngeldstelle", "in der Organisationseinheit „Datenschutz“". */
export function insideUnit(unit: Unit): Said {
  const name = gives(unit, "name") ? (unit.data.name ?? "") : unit.key;
  const [first = ""] = name.split(" ");
  const article = ARTICLES.find(([pattern]) => pattern.test(first))?.[1];
  return saidBy(article ? `${article} ${name}` : `in der Organisationseinheit ${quoted(name)}`, unit);
}
