/** What a log entry may say besides its event: counts, codes and names of parts of the program. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Where the program writes what it does. An event is a fixed word; facts never hold what a person asked, wrote or
 * is: no addresses, names, search words or contents.
 */
export type Log = {
  readonly debug: (event: string, facts?: LogFacts) => void;
  readonly info: (event: string, facts?: LogFacts) => void;
  readonly warn: (event: string, facts?: LogFacts) => void;
  /** With the error's kind, code and places in the source; its message is left out, since it may quote an input. */
  readonly error: (event: string, error: unknown, facts?: LogFacts) => void;
};
