import type { Random } from "./random.ts";

/** Pieces that have broken readers of texts and files before. */
const NASTY = [
  ...["\0", "\ufffd", "\ud800", "\u202e", "\u00ad", "\ufeff", "\r", "\u2028"],
  ...["__proto__", "constructor", "1e999", "-0", "9".repeat(400), "null", "[[[[[[[[[[", '{"a":'],
  ...["<script>alert(1)</script>", "';drop table version;--", "../../../etc/passwd", "%s%n", "${7*7}"],
  ...["1. 2. 3. 4. 5. ", "a) b) c) ", "§§§§", "(((((((((", "-".repeat(500), "ß".repeat(300), "?".repeat(200)],
];

/** Cuts, doubles, swaps and spoils a text in one place. */
export function mutateText(random: Random, text: string): string {
  const [one = 0, other = 0] = [random.below(text.length + 1), random.below(text.length + 1)].toSorted(
    (a, b) => a - b,
  );
  const part = text.slice(one, Math.min(other, one + 2000));
  return random.pick([
    () => text.slice(0, one) + text.slice(one + part.length),
    () => text.slice(0, one),
    () => text.slice(0, one) + part + text.slice(one),
    () => text.slice(0, one) + random.pick(NASTY) + text.slice(one),
    () => text.slice(0, one) + random.pick(NASTY).repeat(1 + random.below(60)) + text.slice(other),
    () => text.slice(0, one) + String.fromCharCode(random.below(65_536)) + text.slice(one + 1),
    () => text.slice(0, one) + part.toUpperCase() + text.slice(one + part.length),
    () => text.slice(0, one) + part.replaceAll(/\s/gu, "") + text.slice(one + part.length),
  ])();
}

/** Flips, cuts and doubles bytes. */
export function mutateBytes(random: Random, bytes: Uint8Array): Uint8Array {
  const spoilt = Buffer.from(bytes);
  const at = random.below(spoilt.length);
  const kind = random.below(4);
  if (kind === 0) return spoilt.subarray(0, at);
  if (kind === 1)
    return Buffer.concat([spoilt.subarray(0, at), spoilt.subarray(random.below(spoilt.length))]);
  const flips = 1 + random.below(kind === 2 ? 3 : 200);
  for (let nth = 0; nth < flips; nth += 1) spoilt[random.below(spoilt.length)] = random.below(256);
  return spoilt;
}

const VALUES: readonly unknown[] = [
  ...[null, true, "", 0, -1, 1.5, 1e308, [], {}, [[]], "2026-02-30", "system/gibt-es-nicht"],
  ...["x".repeat(30_000), { cents: -1, currency: "EUR" }, { from: "2026-01-02", to: "2026-01-01" }],
];

type Parent = Record<string, unknown> | unknown[];

/** Every place in a JSON value whose value can be replaced. */
function placesIn(value: unknown, found: (readonly [Parent, string])[] = []): (readonly [Parent, string])[] {
  if (typeof value !== "object" || value === null) return found;
  for (const name of Object.keys(value)) {
    found.push([value as Parent, name]);
    placesIn((value as Record<string, unknown>)[name], found);
  }
  return found;
}

/** Puts wrong values, other records' values and unknown names into a JSON text. */
export function mutateJson(random: Random, text: string): string {
  const value = JSON.parse(text) as unknown;
  const places = placesIn(value);
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const [parent, name] = random.pick(places);
    const holder = parent as Record<string, unknown>;
    const [source, other] = random.pick(places);
    const kind = random.below(4);
    if (kind === 0) holder[name] = random.pick(VALUES);
    else if (kind === 1) holder[name] = structuredClone((source as Record<string, unknown>)[other]);
    else if (kind === 2) delete holder[name];
    else holder[random.pick(NASTY)] = random.pick(VALUES);
  }
  return JSON.stringify(value);
}
