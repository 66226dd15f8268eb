/** Text that is already safe HTML. Only `html` makes it, so nothing else passes unescaped. */
export class Html {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** What can stand in a template: text is escaped, nothing leaves no trace. */
export type Part = Html | string | number | bigint | false | null | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  let at = text.search(/[&<>"']/);
  if (at < 0) return text;
  let safe = "";
  let from = 0;
  for (; at < text.length; at++) {
    const entity = ENTITIES[text.charAt(at)];
    if (entity === undefined) continue;
    safe += text.slice(from, at) + entity;
    from = at + 1;
  }
  return safe + text.slice(from);
}

function render(part: Part): string {
  if (typeof part === "string") return escape(part);
  if (part instanceof Html) return part.toString();
  if (part === false || part === null || part === undefined) return "";
  if (typeof part !== "object") return String(part);
  let text = "";
  for (const one of part) text += render(one);
  return text;
}

/** Writes HTML; every value is escaped unless it is itself `html`. Nothing, `null` and `false` leave no trace. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = strings[0] ?? "";
  for (let i = 0; i < parts.length; i++) text += render(parts[i]) + (strings[i + 1] ?? "");
  return new Html(text);
}
