import { requireAuthority } from "#actions/keeping/require-authority.ts";
import { searchRegister, type SearchHit } from "#actions/search-register.ts";
import { isRecordTypeId, recordType } from "#catalogue/catalogue.ts";
import { VISIBILITY } from "#catalogue/envelope.ts";
import {
  EXIT,
  refuse,
  textOption,
  usageFault,
  type Command,
  type Given,
  type Program,
} from "#cli/command.ts";
import { withContext } from "#cli/with-context.ts";

type Wish = Parameters<typeof searchRegister>[1];

const USUAL_LIMIT = 20;
const MOST = 1000;

function limitOf(given: Given): number | null {
  const limit = Number(textOption(given, "limit") ?? USUAL_LIMIT);
  return Number.isInteger(limit) && limit >= 1 && limit <= MOST ? limit : null;
}

function wishOf(given: Given): Wish | string {
  const authority = textOption(given, "authority");
  const reader = textOption(given, "reader") ?? "public";
  const type = textOption(given, "type");
  const limit = limitOf(given);
  if (given.words.join("").trim() === "") return "Es fehlt das Wort, das gesucht wird.";
  if (authority === undefined) return "Es fehlt --authority mit dem Schlüssel der Behörde.";
  if (!Object.hasOwn(VISIBILITY, reader))
    return `--reader ist eines von ${Object.keys(VISIBILITY).join(", ")}.`;
  if (type !== undefined && !isRecordTypeId(type))
    return `Die Art „${type}“ gibt es nicht; ein Beispiel ist system.`;
  if (limit === null) return `--limit ist eine Zahl von 1 bis ${MOST}.`;
  return {
    ...{ authority, reader: reader as Wish["reader"], query: given.words.join(" "), limit, offset: 0 },
    types: type === undefined ? undefined : [type],
    ended: given.options["ended"] === true,
  };
}

const textOf = (fragments: SearchHit["title"]): string => fragments.map(({ text }) => text).join("");

function tell(
  { terminal }: Program,
  { total, hits, corrected }: Awaited<ReturnType<typeof searchRegister>>,
): void {
  for (const { asked, used } of corrected) {
    terminal.tell(
      `„${asked}“ steht in keinem Eintrag; gezeigt wird, was ${used.map((one) => `„${one}“`).join(", ")} enthält.`,
    );
  }
  for (const { type, reference, title, passage } of hits) {
    terminal.print(`${reference}  ${textOf(title)} (${recordType(type).label.one})`);
    if (passage.length > 0) terminal.print(`    ${textOf(passage)}`);
  }
  if (total === 0)
    terminal.tell(
      "Kein Treffer. Versuchen Sie einen Wortanfang oder lassen Sie Angaben wie --type weg; ohne --reader werden nur öffentliche Einträge durchsucht.",
    );
  else if (total > hits.length)
    terminal.tell(`${hits.length} von ${total} Treffern gezeigt; --limit zeigt mehr.`);
  else terminal.tell(`${total} Treffer.`);
}

export const searchCommand: Command = {
  options: {
    authority: { type: "string" },
    reader: { type: "string" },
    type: { type: "string" },
    limit: { type: "string" },
    ended: { type: "boolean" },
  },
  help: {
    "--authority K": "Schlüssel der Behörde",
    "--reader WER": "was dieser Leser öffnen darf: public (Vorgabe), council, internal, confidential",
    "--type ART": "nur Einträge dieser Art, zum Beispiel system",
    "--limit N": `höchstens so viele Treffer zeigen; Vorgabe ${USUAL_LIMIT}`,
    "--ended": "auch beendete Einträge",
  },
  takes: { least: 1, most: 50 },
  run: (given, program) => {
    const wish = wishOf(given);
    if (typeof wish === "string") return Promise.resolve(usageFault(program.terminal, wish));
    return withContext(given, program, async (context) => {
      const known = await requireAuthority(context, wish.authority);
      if (!known.ok) return refuse(given, program.terminal, known.problems);
      const found = await searchRegister(context, wish);
      if (given.options["json"]) program.terminal.print(JSON.stringify({ ok: true, ...found }, null, 2));
      else tell(program, found);
      return EXIT.done;
    });
  },
};
