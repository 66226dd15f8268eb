import { addAuthority, closeAuthority } from "#actions/add-authority.ts";
import { listAuthorities } from "#actions/list-authorities.ts";
import { codeLabels } from "#catalogue/catalogue.ts";
import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
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

export const authorityList: Command = {
  options: {},
  help: {},
  takes: { least: 0, most: 0 },
  run: (given, program) =>
    withContext(given, program, async (context) => {
      const authorities = await listAuthorities(context);
      if (given.options["json"]) program.terminal.print(JSON.stringify(authorities, null, 2));
      else if (authorities.length === 0) program.terminal.print("Noch ist keine Behörde angelegt.");
      else {
        for (const { key, name, isClosed, isDemonstration } of authorities) {
          const marks = [isClosed ? "geschlossen" : "", isDemonstration ? "Beispiel" : ""].filter(Boolean);
          program.terminal.print(`${key}  ${name}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`);
        }
      }
      return EXIT.done;
    }),
};

/** The text given, if it is a code of the list; null if it is not, undefined if nothing was given. */
function codeOption(given: Given, field: "kind" | "state"): string | null | undefined {
  const value = textOption(given, field);
  if (value === undefined) return undefined;
  return codeLabels("authority", field).some(({ code }) => code === value) ? value : null;
}

function dataOf(given: Given): RecordDataMap["authority"] | string {
  const name = textOption(given, "name");
  if (name === undefined) return "Es fehlt --name mit dem Namen der Behörde.";
  const [kind, state] = [codeOption(given, "kind"), codeOption(given, "state")];
  if (kind === null)
    return `--kind ist eines von ${codeLabels("authority", "kind")
      .map(({ code }) => code)
      .join(", ")}.`;
  if (state === null) return "--state ist ein Land wie DE-HH.";
  return {
    ...{ name, shortName: textOption(given, "short") ?? name },
    ...(kind === undefined ? {} : { kind: kind as never }),
    ...(state === undefined ? {} : { state: state as never }),
  };
}

function tellDone(
  given: Given,
  { terminal }: Program,
  { authority, message }: { readonly authority: string; readonly message: string },
): void {
  if (given.options["json"]) terminal.print(JSON.stringify({ ok: true, authority }, null, 2));
  terminal.tell(message);
}

export const authorityAdd: Command = {
  options: {
    name: { type: "string" },
    short: { type: "string" },
    kind: { type: "string" },
    state: { type: "string" },
  },
  help: {
    "--name NAME": "voller Name, zum Beispiel „Bezirksamt Musterstadt“",
    "--short NAME": "kurzer Name",
    "--kind ART": "district, municipality, county, city, state, federal oder agency",
    "--state LAND": "Land, zum Beispiel DE-HH",
  },
  takes: { least: 1, most: 1 },
  run: (given, program) => {
    const data = dataOf(given);
    if (typeof data === "string") return Promise.resolve(usageFault(program.terminal, data));
    return withContext(given, program, async (context) => {
      const key = given.words[0] ?? "";
      const added = await addAuthority(context, { key, data });
      if (!added.ok) return refuse(given, program.terminal, added.problems);
      tellDone(given, program, { authority: key, message: `Die Behörde „${key}“ ist angelegt.` });
      return EXIT.done;
    });
  },
};

export const authorityClose: Command = {
  options: { reason: { type: "string" } },
  help: { "--reason GRUND": "warum die Behörde geschlossen wird" },
  takes: { least: 1, most: 1 },
  run: (given, program) => {
    const reason = textOption(given, "reason");
    if (reason === undefined)
      return Promise.resolve(usageFault(program.terminal, "Es fehlt --reason mit dem Grund."));
    return withContext(given, program, async (context) => {
      const key = given.words[0] ?? "";
      const closed = await closeAuthority(context, { key, reason });
      if (!closed.ok) return refuse(given, program.terminal, closed.problems);
      tellDone(given, program, { authority: key, message: `Die Behörde „${key}“ ist geschlossen.` });
      return EXIT.done;
    });
  },
};
