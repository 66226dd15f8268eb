/** What was wrong, for people and programs: expected trouble is data, a bug is a thrown `Error`. */
export type Problem = {
  /** `room.subject.trouble`, stable for programs. */
  readonly code: string;
  /** JSON pointer into the input, "" for the whole. */
  readonly pointer: string;
  /** One German sentence that says what to do. */
  readonly message: string;
  /** The record concerned as `type/key`, where one is. */
  readonly record?: string;
};

/** Texts of a room's problems; `{name}` is replaced by the fact of that name. */
export type ProblemTexts = Readonly<Record<string, string>>;

type Facts = Readonly<Record<string, string | number>>;

/** Puts facts into a text with `{name}` places. A place without a fact is a bug and throws. */
function fill(template: string, facts: Facts): string {
  return template.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`problem text lacks the fact ${name}: ${template}`);
    return String(fact);
  });
}

/**
 * Makes the problems of one room from its table of German texts.
 * @throws if a text has a place without a fact (a bug, never an input's fault)
 */
export function problemMaker<Texts extends ProblemTexts>(texts: Texts) {
  return (code: keyof Texts & string, pointer: string, facts: Facts = {}): Problem => ({
    code,
    pointer,
    message: fill(texts[code] ?? code, facts),
  });
}
