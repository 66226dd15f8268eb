import type { Ask } from "#answers/ask.ts";
import { plain } from "#answers/facets/shared/wording.ts";
import { saidBy, type Said } from "#answers/speech/said.ts";
import { gives } from "#answers/speech/speak.ts";
import { recordOf } from "#records/snapshot.ts";

/** The answering authority as a sentence names it: "das Bezirksamt …", "im Bezirksamt …", "des Bezirksamtes …". */
export type House = { readonly is: Said; readonly inside: Said; readonly of: Said };

type Sort = {
  readonly first: RegExp;
  readonly is: string;
  readonly inside: string;
  readonly of: (word: string) => string;
};

/** Articles by the first word of a name; other names are called "die Behörde". */
const SORTS: readonly Sort[] = [
  { first: /amt$/iu, is: "das", inside: "im", of: (word) => `des ${word}es` },
  { first: /(?:ministerium|präsidium)$/iu, is: "das", inside: "im", of: (word) => `des ${word}s` },
  {
    first: /(?:stadt|gemeinde|behörde|kanzlei|verwaltung)$/iu,
    is: "die",
    inside: "in der",
    of: (word) => `der ${word}`,
  },
  { first: /(?:kreis|bezirk|verband|betrieb)$/iu, is: "der", inside: "im", of: (word) => `des ${word}es` },
];

/** How sentences name the answering authority; all three begin with a small letter. */
export function houseOf(ask: Ask): House {
  const record = recordOf(ask.snapshot, "authority", `authority/${ask.snapshot.authority}`);
  const name = record && gives(record, "name") ? (record.data.name ?? "") : "";
  const [first = "", ...others] = name.split(" ");
  const sort = SORTS.find((one) => one.first.test(first));
  if (!record || !sort) {
    return { is: plain("die Behörde"), inside: plain("in der Behörde"), of: plain("der Behörde") };
  }
  const rest = others.map((word) => ` ${word}`).join("");
  return {
    is: saidBy(`${sort.is} ${name}`, record),
    inside: saidBy(`${sort.inside} ${name}`, record),
    of: saidBy(`${sort.of(first)}${rest}`, record),
  };
}
