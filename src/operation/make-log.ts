import { pino } from "pino";
import { errorFacts } from "./error-facts.ts";
import type { Log } from "./log.ts";
import { shortLine } from "./short-line.ts";

/** How much is logged, in which form, and where the lines go. */
export type LogOptions = {
  readonly level: "error" | "warn" | "info" | "debug" | "silent";
  /** JSON lines for programs, or short ones for a person at a desk. */
  readonly form: "json" | "short";
  /** Takes one line with its line break. */
  readonly write: (line: string) => void;
};

/** A log of lines `{"level","time","event",…facts}`; times are UTC. */
export function makeLog({ level, form, write }: LogOptions): Log {
  const out = { write: form === "json" ? write : (line: string) => write(`${shortLine(line)}\n`) };
  const base = pino(
    {
      level,
      base: null,
      messageKey: "event",
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    out,
  );
  return {
    debug: (event, facts = {}) => base.debug(facts, event),
    info: (event, facts = {}) => base.info(facts, event),
    warn: (event, facts = {}) => base.warn(facts, event),
    error: (event, error, facts = {}) => base.error({ ...facts, error: errorFacts(error) }, event),
  };
}
