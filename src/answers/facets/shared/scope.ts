import type { Ask } from "#answers/ask.ts";
import { windowInWords } from "#answers/facets/shared/time-asked.ts";
import { insideUnit } from "#answers/facets/shared/unit-in-words.ts";
import { plain } from "#answers/facets/shared/wording.ts";
import { joinSaid, type Said } from "#answers/speech/said.ts";
import { inFigures, listOf, quotedName } from "#answers/speech/speak.ts";
import { listInWords, quoted } from "#language/lists.ts";
import type { VersionedRecord } from "#records/record.ts";

/** The units that a question is limited to, as a place; null if it names none. */
function placeOf({ limits }: Ask): Said | null {
  if (!limits.units) return null;
  const { roots, all } = limits.units;
  const below = all.size > roots.length ? " mit den zugeordneten Einheiten" : "";
  return joinSaid([listOf(roots.map(insideUnit))], ([text = ""]) => `${text}${below}`);
}

/** What a record is called, without the unit that some names bear. */
function nameOf(ask: Ask, record: VersionedRecord): Said {
  if (record.type === "project") return inFigures(ask, record as VersionedRecord<"project">, "title");
  if (record.type === "publicTool") return inFigures(ask, record as VersionedRecord<"publicTool">, "tool");
  return inFigures(ask, record as VersionedRecord<"system">, "name");
}

/** The matters that a question is limited to, in quotation marks; null if it names none. */
function mattersOf(ask: Ask): Said | null {
  const { named, topics, isForCitizens } = ask.limits;
  const words = [...topics, ...(isForCitizens ? ["für Bürgerinnen und Bürger"] : [])];
  const pieces = [
    ...named.map((record) => joinSaid([nameOf(ask, record)], ([name = ""]) => quoted(name))),
    ...words.map((one) => plain(quoted(one))),
  ];
  return pieces.length === 0 ? null : joinSaid(pieces, (texts) => listInWords([...new Set(texts)]));
}

/**
 * To what a count is limited: the window, the units, and "im Sinne der Frage („Chatbot“)" where other filters
 * limit it, with a blank behind; empty if the count is of everything. Without these words a count under a
 * filter would be untrue by itself.
 */
export function scopeOf(ask: Ask): Said {
  const matters = mattersOf(ask);
  const pieces = [
    ...(ask.window ? [plain(windowInWords(ask.window, ask.on))] : []),
    ...[placeOf(ask) ?? []].flat(),
    ...(matters ? [joinSaid([matters], ([text = ""]) => `im Sinne der Frage (${text})`)] : []),
  ];
  return joinSaid(pieces, (texts) => texts.map((text) => `${text} `).join(""));
}

/** The limits alone, as words that stand by themselves; null without any. */
export function limitsInWords(ask: Ask): Said | null {
  const { units } = ask.limits;
  const names = units ? units.roots.map((unit) => quotedName(ask, unit)) : [];
  const pieces = [...names, ...[mattersOf(ask) ?? []].flat()];
  return pieces.length === 0 ? null : joinSaid(pieces, (texts) => listInWords(texts));
}
