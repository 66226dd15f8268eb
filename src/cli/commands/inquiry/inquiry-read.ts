import { readPaper } from "#actions/read-paper.ts";
import { FACETS } from "#catalogue/facets.ts";
import { EXIT, refuse, type Command, type Terminal } from "#cli/command.ts";
import { dateInFigures } from "#language/dates.ts";

type Reading = Extract<Awaited<ReturnType<typeof readPaper>>, { ok: true }>["value"];

const endOf = (day: string | null): string => (day === null ? "offen" : dateInFigures(day));

function questionLines({ no, text, items, facets, window }: Reading["questions"][number]): readonly string[] {
  const about = facets.map(({ id }) => FACETS[id].title).join("; ") || "keinem Thema zugeordnet";
  const span = window ? ` · Zeitraum ${endOf(window.from)} bis ${endOf(window.to)}` : "";
  const itemLines = items.map((item) => `   ${item.no ?? "–"}) ${item.text}`);
  return [`\n${no ?? "–"}  ${text}`, ...itemLines, `   → ${about}${span}`];
}

function show({ title, kind, number, date, body, questions, warnings }: Reading, terminal: Terminal): void {
  const head = [kind, number, date && `vom ${dateInFigures(date)}`, body].filter(Boolean).join(", ");
  for (const line of [title ?? "(ohne Titel)", head].filter(Boolean)) terminal.print(line);
  terminal.print(questions.length === 1 ? "1 Frage:" : `${questions.length} Fragen:`);
  for (const line of questions.flatMap(questionLines)) terminal.print(line);
  for (const { message } of warnings) terminal.tell(`Hinweis: ${message}`);
}

export const inquiryRead: Command = {
  options: {},
  help: { "--json": "Ergebnis als JSON" },
  takes: { least: 1, most: 1 },
  run: async (given, { terminal }) => {
    const bytes = await terminal.read(given.words[0] ?? "");
    const reading = bytes.ok ? await readPaper(bytes.value) : bytes;
    if (!reading.ok) {
      return refuse(given, terminal, reading.problems);
    }
    if (given.options["json"]) terminal.print(JSON.stringify(reading.value, null, 2));
    else show(reading.value, terminal);
    return EXIT.done;
  },
};
