/**
 * The rooms of src/, lowest first: what lives in each and what it may import.
 * Read by oxlint.config.ts, by test/architecture and by the room READMEs (npm run generate).
 */
export type Room = {
  /** One sentence: what lives here. */
  readonly holds: string;
  readonly mayImport: readonly string[];
  /** A pure room names no clock, no network and no disk; the caller reads and writes. */
  readonly pure?: boolean;
  /** Folders of a pure room that name the machine all the same, and why. */
  readonly impureFolders?: Readonly<Record<string, string>>;
};

const KNOWLEDGE = ["values", "law", "catalogue"];
const READING = ["values", "language", "catalogue"];

export const ROOMS: Readonly<Record<string, Room>> = {
  values: {
    holds: "Types without subject matter: dates, instants, money, periods, keys, results and problems.",
    mayImport: [],
    pure: true,
  },
  language: {
    holds:
      "German as a tool: folding, stemming, compounds; dates, numbers, money, lists and plurals in words.",
    mayImport: ["values"],
    pure: true,
  },
  law: {
    holds: "Legal sources, duties, deadlines and inquiry profiles as dated data with source and certainty.",
    mayImport: ["values"],
    pure: true,
  },
  catalogue: {
    holds: "Record types, field kinds, closed lists, facets, labels and visibility, as data.",
    mayImport: ["values", "law"],
    pure: true,
  },
  records: {
    holds: "What a record, a version and a snapshot are: JSON Schema, parsing, checks, difference.",
    mayImport: KNOWLEDGE,
    pure: true,
  },
  duties: {
    holds: "Which duties follow from a snapshot and what is missing; AI Act classification.",
    mayImport: [...KNOWLEDGE, "records"],
    pure: true,
  },
  inquiry: {
    holds: "Reading an inquiry: text out of files, cleaning, questions, time windows, routing to facets.",
    mayImport: READING,
    pure: true,
    impureFolders: {
      files: "Files of strangers are parsed in a thread of their own, with an end to time and memory.",
    },
  },
  answers: {
    holds: "One file per facet: a snapshot and a question become an answer with evidence for every sentence.",
    mayImport: [...KNOWLEDGE, "language", "records", "duties", "inquiry"],
    pure: true,
  },
  documents: {
    holds:
      "A document model, charts and the makers (HTML, Markdown, Word, PDF); knows nothing of AI or councils.",
    mayImport: ["values"],
  },
  reports: {
    holds: "The answer paper, the annual report, profiles: answers and snapshots become documents.",
    mayImport: [...KNOWLEDGE, "language", "records", "duties", "inquiry", "answers", "documents"],
    pure: true,
  },
  exchange: {
    holds: "Machine formats of register and answers, read and written.",
    mayImport: [...KNOWLEDGE, "language", "records", "inquiry", "answers"],
    pure: true,
    impureFolders: {
      "table-files":
        "Lists of strangers are parsed in a thread of their own, with an end to time and memory.",
    },
  },
  store: {
    holds: "Keeping: versions, as-of reads, migrations and the database drivers.",
    mayImport: [...READING, "law", "records"],
  },
  outside: {
    holds: "Everything that talks to others, each behind a small typed face.",
    mayImport: ["values"],
  },
  operation: {
    holds: "How a running program is watched and ended: log, figures, limits, the orderly stop.",
    mayImport: ["values"],
  },
  actions: {
    holds: "All a person or program can do, one deed per file; the only way to read or write the store.",
    mayImport: [
      ...KNOWLEDGE,
      ...["language", "records", "duties", "inquiry", "answers", "documents", "reports", "exchange", "store"],
      ...["outside", "operation"],
    ],
  },
  jobs: {
    holds: "What runs by itself and when.",
    mayImport: ["values", "operation", "actions"],
  },
  web: {
    holds: "Pages and the HTTP interface: parse, call an action, show.",
    mayImport: [...READING, "records", "documents", "reports", "exchange", "operation", "actions"],
  },
  cli: {
    holds: "Commands: parse, call an action, show.",
    mayImport: [...READING, "records", "documents", "reports", "exchange", "actions"],
  },
  mcp: {
    holds: "Tools for language models: parse, call an action, show.",
    mayImport: [...READING, "records", "documents", "reports", "exchange", "actions"],
  },
};

/** Folders that may hold more than the usual twenty files, each with the reason. */
export const CROWDED_FOLDERS: Readonly<Record<string, string>> = {
  "src/catalogue/record-types": "One file per record type: the list grows with what the register keeps.",
};

/** Most files, tests and READMEs aside, that may stand side by side in any other folder. */
export const MOST_FILES = 20;

/** Most commands in package.json; hooks such as `pretest` count. */
export const MOST_SCRIPTS = 12;
