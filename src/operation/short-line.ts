type Entry = Readonly<Record<string, unknown>>;

/** A fact as it stands in the line: texts without quotes, the rest as JSON. */
function word(fact: unknown): string {
  return typeof fact === "string" ? fact : JSON.stringify(fact ?? null);
}

function factsOf(entry: Entry): string {
  return Object.entries(entry)
    .filter(([name]) => !["level", "time", "event"].includes(name))
    .map(([name, fact]) => `${name}=${word(fact)}`)
    .join(" ");
}

/** An entry of the log as one line for a person at a desk: time of day, then what happened. */
export function shortLine(json: string): string {
  const entry = JSON.parse(json) as Entry;
  const said = (name: string): string => word(entry[name]);
  const level = said("level") === "info" ? "" : `${said("level").toUpperCase()} `;
  const told =
    entry["event"] === "request"
      ? `${said("status")} ${said("method")} ${said("route")} ${said("ms")} ms`
      : `${said("event")} ${factsOf(entry)}`;
  return `${said("time").slice(11, 19)} ${level}${told}`.trimEnd();
}
