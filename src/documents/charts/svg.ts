import { cleanText } from "#documents/clean-text.ts";

/** Markup of a picture, made by `tag` alone, so that no text can become markup. */
export type Svg = { readonly markup: string };

type Attributes = Readonly<Record<string, string | number>>;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(value: string): string {
  return cleanText(value).replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? "");
}

/** Two decimals are finer than any eye, and keep equal charts equal in bytes. */
const written = (value: string | number): string =>
  typeof value === "number" ? String(Math.round(value * 100) / 100) : escaped(value);

/** An element with presentation attributes and what it holds: elements, or one text. */
export function tag(name: string, attributes: Attributes, content: string | readonly Svg[] = []): Svg {
  const set = Object.entries(attributes).map(([key, value]) => ` ${key}="${written(value)}"`);
  const inner = typeof content === "string" ? escaped(content) : content.map(({ markup }) => markup).join("");
  return {
    markup: inner === "" ? `<${name}${set.join("")}/>` : `<${name}${set.join("")}>${inner}</${name}>`,
  };
}
