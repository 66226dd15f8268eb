import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { RecordContent } from "#records/record.ts";
import type { Change } from "#store/store.ts";
import { randomFrom } from "../trial/random.ts";

const EXAMPLE = fileURLToPath(new URL("../examples/musterstadt/", import.meta.url));

/** Words of the Musterstadt register, and compounds of its nouns, most frequent first. */
export async function registerWords(): Promise<readonly string[]> {
  const files = (await readdir(EXAMPLE)).filter((file) => file.startsWith("register-"));
  const texts = await Promise.all(files.map((file) => readFile(`${EXAMPLE}${file}`, "utf8")));
  const counts = new Map<string, number>();
  for (const [word] of texts.join(" ").matchAll(/(?<![\p{L}"/])\p{L}{4,}(?![\p{L}"/])/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
  const nouns = words.filter((word) => /^\p{Lu}\p{Ll}{3,8}$/u.test(word)).slice(0, 130);
  const compounds = nouns.flatMap((first) => nouns.map((head) => first + head.toLowerCase()));
  return [...words, ...compounds];
}

const TYPES = ["system", "deployment", "project", "policy"] as const;

type Texts = { readonly title: string; readonly summary: string; readonly long: string };

function dataOf(type: (typeof TYPES)[number], authority: string, { title, summary, long }: Texts): object {
  if (type === "system") return { name: title, summary, description: long, kinds: ["chatbot"] };
  if (type === "project") return { title, objective: summary, benefitStaff: long, unit: "unit/amt" };
  if (type === "policy") return { title, summary: long, issuer: summary };
  return { task: title, purpose: summary, note: long, unit: `authority/${authority}`, status: "pilot" };
}

/** The changes that make a register of so many records with words as unevenly frequent as in speech. */
export function* registerChanges(
  authority: string,
  size: number,
  words: readonly string[],
): Generator<Change> {
  const { next } = randomFrom(authority.length * 7919 + size);
  const word = (): string => words[Math.floor(words.length ** next()) - 1] ?? "";
  const text = (count: number): string => Array.from({ length: count }, word).join(" ");
  const bare = {
    withhold: [],
    sources: [],
    attachments: [],
    unknown: {},
    notCollected: {},
    notApplicable: {},
  };
  const visibilities = ["public", "public", "public", "internal"] as const;
  for (let nth = 0; nth < size; nth += 1) {
    const type = TYPES[nth % TYPES.length] ?? "system";
    const data = dataOf(type, authority, { title: text(3), summary: text(14), long: text(45) });
    const visibility = visibilities[Math.floor(next() * visibilities.length)] ?? "public";
    const content = { ...bare, type, key: `eintrag-${nth}`, visibility, data } as RecordContent;
    yield { content, reason: "Messung", expectedVersion: 0 };
  }
}

/** The change that founds an authority. */
export function founding(authority: string): Change {
  const bare = {
    withhold: [],
    sources: [],
    attachments: [],
    unknown: {},
    notCollected: {},
    notApplicable: {},
  };
  const data = { name: authority, shortName: authority };
  const content = { ...bare, type: "authority", key: authority, visibility: "public", data } as RecordContent;
  return { content, reason: "Messung", expectedVersion: 0 };
}
