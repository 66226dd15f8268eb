import { compareAnswerFiles, type NamedFile } from "#actions/comparing/compare-answer-files.ts";
import { DOCUMENT_FORMATS, makeDocumentFile, type DocumentFormat } from "#actions/make-document-file.ts";
import {
  EXIT,
  refuse,
  textOption,
  usageFault,
  type Command,
  type ExitCode,
  type Given,
  type Program,
} from "#cli/command.ts";
import { comparisonLines } from "#reports/comparison/comparison-lines.ts";
import { comparisonPaper } from "#reports/comparison/comparison-paper.ts";
import { instantOf } from "#values/instant.ts";
import { fail, succeed, type Result } from "#values/result.ts";

type Comparison = Extract<ReturnType<typeof compareAnswerFiles>, { ok: true }>["value"];

const isFormat = (text: string): text is DocumentFormat =>
  (DOCUMENT_FORMATS as readonly string[]).includes(text);

function formatsOf(given: Given): readonly DocumentFormat[] | string {
  const formats = (textOption(given, "format") ?? "").split(",").map((one) => one.trim());
  const wanted = formats.filter((one) => one !== "");
  const unknown = wanted.find((one) => !isFormat(one));
  if (unknown === undefined) return wanted.filter(isFormat);
  return `Das Format „${unknown}“ gibt es nicht; möglich sind ${DOCUMENT_FORMATS.join(", ")}.`;
}

async function readBoth(
  { words }: Given,
  { terminal }: Program,
): Promise<Result<readonly [NamedFile, NamedFile]>> {
  const [one = "", other = ""] = words;
  const [first, second] = [await terminal.read(one), await terminal.read(other)];
  if (!first.ok || !second.ok)
    return fail(...[first, second].flatMap((read) => (read.ok ? [] : read.problems)));
  return succeed([
    { name: one, bytes: first.value },
    { name: other, bytes: second.value },
  ]);
}

async function writeAll(
  comparison: Comparison,
  { formats, folder }: { readonly formats: readonly DocumentFormat[]; readonly folder: string },
  { terminal }: Program,
): Promise<Result<null>> {
  const paper = comparisonPaper(comparison, {
    createdAt: instantOf(Date.now()),
    marking: comparison.marking,
  });
  for (const format of formats) {
    const content = await makeDocumentFile(paper, format);
    const written = await terminal.write(`${folder}/vergleich.${format}`, content);
    if (!written.ok) return written;
    terminal.tell(`geschrieben: ${written.value}`);
  }
  return succeed(null);
}

async function compare(given: Given, program: Program): Promise<ExitCode> {
  const { terminal } = program;
  const formats = formatsOf(given);
  if (typeof formats === "string") return usageFault(terminal, formats);
  if (given.words.every((word) => word === "-"))
    return usageFault(terminal, "Nur eine der beiden Antworten kann von der Standardeingabe kommen.");
  const files = await readBoth(given, program);
  if (!files.ok) return refuse(given, terminal, files.problems);
  const compared = compareAnswerFiles(...files.value);
  if (!compared.ok) return refuse(given, terminal, compared.problems);
  if (given.options["json"]) terminal.print(JSON.stringify(compared.value, null, 2));
  else for (const line of comparisonLines(compared.value)) terminal.print(line);
  const folder = textOption(given, "out") ?? "out";
  const written = await writeAll(compared.value, { formats, folder }, program);
  return written.ok ? EXIT.done : refuse(given, terminal, written.problems);
}

export const inquiryCompare: Command = {
  options: { format: { type: "string" }, out: { type: "string" } },
  help: {
    "--format LISTE": "html, docx, pdf, md; mehrere mit Komma",
    "--out ORDNER": "wohin die Dateien geschrieben werden (Vorgabe: out)",
    "--json": "den Vergleich als JSON auf der Standardausgabe",
  },
  takes: { least: 2, most: 2 },
  run: compare,
};
