/** A place where a file names a file of a room: `#room/path.ts`. */
export type Specifier = {
  readonly room: string;
  /** Path inside `src/`. */
  readonly target: string;
  /** Names taken from it; empty where the text does not show them. */
  readonly names: readonly string[];
};

const NAMED = /(?:import|export)\s+(?:type\s+)?\{([^{}]*)\}\s+from\s+"#([a-z]+)\/([^"]+)"/gu;
const LATER_FIELD = /\(await import\("#([a-z]+)\/([^"]+)"\)\)\.(\w+)/gu;
const LATER_NAMED = /\{([^{}]*)\}\s*=\s*await import\("#([a-z]+)\/([^"]+)"\)/gu;

const namesIn = (list: string): readonly string[] =>
  list
    .split(",")
    .map((part) =>
      part
        .trim()
        .replace(/^type\s+/u, "")
        .replace(/\s*(?:as\s|:).*$/u, ""),
    )
    .filter((name) => name !== "");

/** Every `#room/…` in a source text that is followed by a path, however it is imported. */
export function roomsNamed(source: string): readonly string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, "");
  return [...code.matchAll(/["'`]#([a-z]+)\//gu)].map(([, room = ""]) => room);
}

/** What a source text imports by name from rooms. */
export function specifiersIn(source: string): readonly Specifier[] {
  const listed = [...source.matchAll(NAMED), ...source.matchAll(LATER_NAMED)].map(
    ([, names = "", room = "", path = ""]) => ({ room, target: `${room}/${path}`, names: namesIn(names) }),
  );
  const single = [...source.matchAll(LATER_FIELD)].map(([, room = "", path = "", name = ""]) => ({
    room,
    target: `${room}/${path}`,
    names: [name],
  }));
  return [...listed, ...single];
}
