/** What the log says of an error. */
export type ErrorFacts = {
  readonly name: string;
  readonly code: string | null;
  /** Fixed words of the system or the database; never a message, which may quote an input. */
  readonly detail: string | null;
  /** The places in the source, innermost first. */
  readonly stack: readonly string[];
  readonly cause?: ErrorFacts;
};

const DEEPEST = 3;

const textOf = (error: object, name: string): string | null => {
  const value: unknown = Reflect.get(error, name);
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
};

/** The frames of a stack without its head, which repeats the message however many lines that has. */
function frames({ stack = "" }: Error): readonly string[] {
  return stack
    .split("\n")
    .filter((line) => /^ {4}at (?:.+ \()?(?:file:|node:|\/|[A-Z]:\\|<anonymous>|async )/u.test(line))
    .map((line) => line.trim().replace(/^at /u, ""));
}

/** An error as the log may show it: kind, code and places, without its message. */
export function errorFacts(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, code: null, detail: null, stack: [] };
  return {
    name: error.name,
    code: textOf(error, "code"),
    detail: textOf(error, "errstr") ?? textOf(error, "syscall"),
    stack: frames(error),
    ...(error.cause !== undefined && depth < DEEPEST ? { cause: errorFacts(error.cause, depth + 1) } : {}),
  };
}
