import { existsSync } from "node:fs";
import { mkdir, open as openFile, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Context, Paper } from "#actions/context.ts";
import type { Example } from "#actions/load-examples.ts";
import type { Program, Terminal } from "#cli/command.ts";
import type { FileStore } from "#store/files/file-store.ts";
import type { Store } from "#store/store.ts";
import { instantOf } from "#values/instant.ts";
import { problemMaker } from "#values/problem.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { fileKeeping } from "./compose-file-keeping.ts";
import { modelAccess } from "./compose-language-model.ts";
import { loginRules } from "./compose-login.ts";
import { openDataTerms } from "./config-open-data.ts";
import { settingLines, type Settings } from "./config.ts";
import { programVersion } from "./program-version.ts";
import { systemFault } from "./system-fault.ts";

const EXAMPLES = fileURLToPath(new URL("../examples/", import.meta.url));
const EXAMPLE_KEYS = ["wandsbek", "musterstadt"];

const outerProblem = problemMaker({
  "database.missing":
    "Im Ordner „{folder}“ liegt keine Datenbank; prüfen Sie --data, KONTOR_DATA und DATABASE_URL.",
  "file.read.failed": "Die Datei „{file}“ kann nicht gelesen werden ({detail}).",
  "file.write.failed": "Die Datei „{file}“ kann nicht geschrieben werden ({detail}).",
});

async function readStandardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

async function read(file: string): Promise<Result<Uint8Array>> {
  try {
    return succeed(file === "-" ? await readStandardInput() : await readFile(file));
  } catch (error) {
    return fail(outerProblem("file.read.failed", "", { file, detail: systemFault(error).detail }));
  }
}

async function stream(file: string): Promise<Result<AsyncIterable<Uint8Array>>> {
  if (file === "-") return succeed(process.stdin);
  try {
    return succeed((await openFile(file)).createReadStream());
  } catch (error) {
    return fail(outerProblem("file.read.failed", "", { file, detail: systemFault(error).detail }));
  }
}

/** Writes beside the target and renames, so that nobody finds half a file. */
async function write(file: string, content: Parameters<Terminal["write"]>[1]): Promise<Result<string>> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, content);
    await rename(draft, file);
    return succeed(file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    return fail(outerProblem("file.write.failed", "", { file, detail: systemFault(error).detail }));
  }
}

const terminal: Terminal = {
  print: (text) => void process.stdout.write(`${text}\n`),
  tell: (text) => void process.stderr.write(`${text}\n`),
  read,
  stream,
  write,
};

type ExampleFile = {
  readonly authority: string;
  readonly inquiry: string;
  readonly on: string;
  readonly register?: string;
  readonly steps?: readonly { readonly file: string; readonly recordedAt: string; readonly reason: string }[];
};

async function exampleFile(key: string): Promise<ExampleFile> {
  return JSON.parse(await readFile(join(EXAMPLES, key, "example.json"), "utf8")) as ExampleFile;
}

async function example(key: string): Promise<Example> {
  const { authority, register, steps = [] } = await exampleFile(key);
  const files =
    register === undefined ? steps : [{ file: register, reason: "Beispiel aus öffentlichen Quellen" }];
  const texts = files.map(async ({ file, ...step }) => ({
    ...step,
    text: await readFile(join(EXAMPLES, key, file), "utf8"),
  }));
  return { authority, steps: await Promise.all(texts) };
}

async function paper(key: string): Promise<readonly Paper[]> {
  try {
    const { authority, inquiry, on } = await exampleFile(key);
    const slug = inquiry.replace(/\.\w+$/u, "");
    return [{ authority, slug, on, text: await readFile(join(EXAMPLES, key, inquiry), "utf8") }];
  } catch {
    return []; // an installation without the examples shows none
  }
}

/** The store that the settings name; a folder on the command line goes before them. */
async function openStore(
  folder: string | undefined,
  settings: Settings,
  files: FileStore,
): Promise<Result<Store>> {
  const { databaseUrl: url, readDatabaseUrl, data } = settings;
  const { now } = Date;
  if (url !== null && folder === undefined) {
    const { openPostgresStore } = await import("#store/postgres/open-postgres-store.ts");
    const onCopyTrouble = ({ message }: Problem): void =>
      terminal.tell(`Lesekopie nicht benutzbar, gelesen wird aus der Datenbank: ${message}`);
    return openPostgresStore({ url, readUrl: readDatabaseUrl ?? undefined, now, files, onCopyTrouble });
  }
  if (url !== null)
    terminal.tell("Hinweis: --data geht vor, DATABASE_URL bleibt bei diesem Aufruf unbeachtet.");
  const { openSqliteStore } = await import("#store/sqlite/open-sqlite-store.ts");
  return openSqliteStore({ folder: folder ?? data, now, files });
}

async function missingDatabase(
  folder: string | undefined,
  { databaseUrl, data }: Settings,
): Promise<readonly Problem[]> {
  if (databaseUrl !== null && folder === undefined) return [];
  const { databaseFile } = await import("#store/sqlite/sqlite-driver.ts");
  const place = folder ?? data;
  return existsSync(databaseFile(place)) ? [] : [outerProblem("database.missing", "", { folder: place })];
}

type Open = Result<Context & { readonly close: () => Promise<void> }>;

async function open(folder: string | undefined, settings: Settings): Promise<Open> {
  const keeping = await fileKeeping(settings, folder);
  const opened = await openStore(folder, settings, keeping.files);
  if (!opened.ok) return opened;
  const papers = (await Promise.all(EXAMPLE_KEYS.map(paper))).flat();
  const store = opened.value;
  const login = loginRules(settings, folder);
  return succeed({
    store,
    papers,
    keeping,
    login,
    now: () => instantOf(Date.now()),
    close: () => store.close(),
  });
}

/** Puts the program together from its settings; nothing is opened before a command asks for it. */
export function compose(
  settings: Settings,
  environment: Readonly<Record<string, string | undefined>>,
): Program {
  return {
    terminal,
    open: (folder) => open(folder, settings),
    missingDatabase: (folder) => missingDatabase(folder, settings),
    serve: async (context, at) => {
      const { serve } = await import("./serve.ts");
      const { port = settings.port, host = settings.host, isDesk = false } = at;
      return serve(context, settings, { port, host, isDesk });
    },
    settings: () => settingLines(environment),
    baseUrl: settings.baseUrl,
    terms: openDataTerms(settings),
    version: programVersion,
    letterhead: settings.letterhead,
    languageModel: (folder) => modelAccess(settings, folder),
    examples: () => Promise.all(EXAMPLE_KEYS.map(example)),
  };
}
