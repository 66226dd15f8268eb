import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Context, Paper } from "#actions/context.ts";
import type { Example } from "#actions/load-examples.ts";
import type { Program, Serving, Terminal } from "#cli/command.ts";
import { instantOf } from "#values/instant.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { settingLines, type Settings } from "./config.ts";

const EXAMPLES = fileURLToPath(new URL("../examples/", import.meta.url));
const EXAMPLE_KEYS = ["wandsbek", "musterstadt"];

const outerProblem = problemMaker({
  "file.read.failed": "Die Datei „{file}“ kann nicht gelesen werden ({detail}).",
  "file.write.failed": "Die Datei „{file}“ kann nicht geschrieben werden ({detail}).",
  "serve.port.taken":
    "Der Port {port} ist belegt; beenden Sie das andere Programm oder wählen Sie mit --port einen anderen.",
  "serve.address.invalid": "Unter {host}:{port} kann nicht gelauscht werden ({detail}).",
});

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

const DETAILS: Readonly<Record<string, string>> = {
  ENOENT: "nicht gefunden",
  EACCES: "kein Zugriff",
  EPERM: "kein Zugriff",
  EISDIR: "ist ein Ordner",
  ENOTDIR: "der Pfad führt durch eine Datei",
  ENOSPC: "der Datenträger ist voll",
};

async function readStandardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

async function read(file: string): Promise<Result<Uint8Array>> {
  try {
    return succeed(file === "-" ? await readStandardInput() : await readFile(file));
  } catch (error) {
    const code = codeOf(error);
    return fail(outerProblem("file.read.failed", "", { file, detail: DETAILS[code] ?? code }));
  }
}

/** Writes beside the target and renames, so that nobody finds half a file. */
async function write(file: string, content: Uint8Array | string): Promise<Result<string>> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, content);
    await rename(draft, file);
    return succeed(file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    const code = codeOf(error);
    return fail(outerProblem("file.write.failed", "", { file, detail: DETAILS[code] ?? code }));
  }
}

const terminal: Terminal = {
  print: (text) => void process.stdout.write(`${text}\n`),
  tell: (text) => void process.stderr.write(`${text}\n`),
  read,
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

async function open(folder: string): Promise<Result<Context & { readonly close: () => Promise<void> }>> {
  const { openSqliteStore } = await import("#store/sqlite/open-sqlite-store.ts");
  const opened = await openSqliteStore({ folder, now: () => Date.now() });
  if (!opened.ok) return opened;
  const papers = (await Promise.all(EXAMPLE_KEYS.map(paper))).flat();
  const store = opened.value;
  return succeed({ store, papers, now: () => instantOf(Date.now()), close: () => store.close() });
}

/** Resolves when the process is asked to stop. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

async function serve(
  context: Context,
  at: { readonly port: number; readonly host: string; readonly baseUrl: string },
): Promise<Result<Serving>> {
  const { makeSite } = await import("#web/make-site.ts");
  const site = await makeSite(context, { baseUrl: at.baseUrl });
  try {
    const address = await site.listen({ port: at.port, host: at.host });
    return succeed({ address, untilStopped: stopAsked().then(() => site.close()) });
  } catch (error) {
    await site.close();
    const code = codeOf(error);
    const facts = { port: at.port, host: at.host, detail: DETAILS[code] ?? code };
    return fail(
      outerProblem(code === "EADDRINUSE" ? "serve.port.taken" : "serve.address.invalid", "", facts),
    );
  }
}

/** Puts the program together from its settings; nothing is opened before a command asks for it. */
export function compose(
  settings: Settings,
  environment: Readonly<Record<string, string | undefined>>,
): Program {
  return {
    terminal,
    open: (folder) => open(folder ?? settings.data),
    serve: (context, at) =>
      serve(context, {
        port: at.port ?? settings.port,
        host: at.host ?? settings.host,
        baseUrl: settings.baseUrl,
      }),
    settings: () => settingLines(environment),
    baseUrl: settings.baseUrl,
    letterhead: settings.letterhead,
    examples: () => Promise.all(EXAMPLE_KEYS.map(example)),
  };
}
