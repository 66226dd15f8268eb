import type { ParseArgsConfig } from "node:util";
import type { Context } from "#actions/context.ts";
import type { ModelAccess } from "#actions/language-model/model-access.ts";
import type { Example } from "#actions/load-examples.ts";
import type { OpenDataTerms } from "#exchange/open-data/dcat-dataset.ts";
import type { Problem } from "#values/problem.ts";
import type { Result } from "#values/result.ts";

/** Exit codes (interfaces.md): done, faults in input or register, wrong usage, internal fault. */
export const EXIT = { done: 0, faults: 1, usage: 2, internal: 3 } as const;

/** How a command ended. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The world as a command sees it. */
export type Terminal = {
  /** Writes a line of the result to standard output. */
  readonly print: (text: string) => void;
  /** Writes a message to standard error. */
  readonly tell: (text: string) => void;
  /** The bytes of a file; `-` is standard input. */
  readonly read: (file: string) => Promise<Result<Uint8Array>>;
  /** The bytes of a file as they come, for files that need not fit into memory; `-` is standard input. */
  readonly stream: (file: string) => Promise<Result<AsyncIterable<Uint8Array>>>;
  /** Writes a file so that it is there whole or not at all; makes its folder. */
  readonly write: (
    file: string,
    content: Uint8Array | string | AsyncIterable<Uint8Array>,
  ) => Promise<Result<string>>;
};

/** What a running site tells. */
export type Serving = {
  readonly address: string;
  /** Where the first account is set up, once, within a day; null if there is an account already. */
  readonly firstStart: string | null;
  readonly untilStopped: Promise<void>;
};

/** What the program hands to its commands; each opens only what it needs. */
export type Program = {
  readonly terminal: Terminal;
  readonly open: (
    folder: string | undefined,
  ) => Promise<Result<Context & { readonly close: () => Promise<void> }>>;
  /** Why nothing is kept in the folder yet, so that a misspelt one is not taken for an empty register; none if it is. */
  readonly missingDatabase: (folder: string | undefined) => Promise<readonly Problem[]>;
  readonly serve: (
    context: Context,
    at: {
      readonly port?: number | undefined;
      readonly host?: string | undefined;
      /** A person at a desk reads along: the log is short. */
      readonly isDesk?: boolean;
    },
  ) => Promise<Result<Serving>>;
  readonly settings: () => readonly {
    readonly group: string;
    readonly variable: string;
    readonly value: string;
    readonly origin: string;
    readonly meaning: string;
  }[];
  readonly baseUrl: string;
  /** What the operator decided about the open data. */
  readonly terms: OpenDataTerms;
  /** Version of the program. */
  readonly version: () => string;
  /** Path of the office's letterhead file for Word; null: as the program ships. */
  readonly letterhead: string | null;
  /** The office's language model with its log in this data folder; null if none is set up. */
  readonly languageModel: (folder: string | undefined) => Promise<ModelAccess | null>;
  /** Register files and papers of the examples, in the order of loading. */
  readonly examples: () => Promise<readonly Example[]>;
};

/** What was given on the command line. */
export type Given = {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};

/** A command as the help lists it. */
export type CommandEntry = {
  /** One word or two. */
  readonly name: string;
  readonly summary: string;
  /** What stands behind the name, e.g. "DATEI --authority K". */
  readonly usage: string;
  readonly load: () => Promise<Command>;
};

/** What a command takes and does: `run` returns its exit code; wrong usage is told by `usageFault`. */
export type Command = {
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** One German line for each option. */
  readonly help: Readonly<Record<string, string>>;
  /** How many words it takes. */
  readonly takes: { readonly least: number; readonly most: number };
  readonly run: (given: Given, program: Program) => Promise<ExitCode>;
};

/**
 * Tells every problem on a line of its own, beginning with its pointer, and with --json also as one document on
 * standard output; the exit code is that of faults.
 */
export function refuse(given: Given, terminal: Terminal, problems: readonly Problem[]): ExitCode {
  if (given.options["json"]) terminal.print(problemsJson(problems));
  for (const { pointer, message, record } of problems) {
    terminal.tell([pointer, record ? `[${record}]` : "", message].filter(Boolean).join(" "));
  }
  return EXIT.faults;
}

/** Problems as scripts read them. */
function problemsJson(problems: readonly Problem[]): string {
  const faults = problems.map(({ pointer, code, message, record }) => ({
    ...{ pointer, code, message },
    ...(record === undefined ? {} : { record }),
  }));
  return JSON.stringify({ ok: false, faults }, null, 2);
}

/** Tells how the command is meant to be called; the exit code is that of wrong usage. */
export function usageFault(terminal: Terminal, fault: string): ExitCode {
  terminal.tell(`${fault} Die Hilfe zeigt „kontor --help“.`);
  return EXIT.usage;
}

/** A text option, if it was given. */
export function textOption({ options }: Given, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}
