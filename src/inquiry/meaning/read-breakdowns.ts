import type { InquiryItem } from "#inquiry/inquiry.ts";
import { isColumnList } from "#inquiry/is-column-list.ts";
import { baseForm } from "./base-form.ts";

const STOP =
  "(?=\\s+(?:aufschlüsseln|aufgeschlüsselt|auflisten|aufgelistet|differenzieren|differenziert|unterscheiden|angeben|angegeben|getrennt|gliedern|gegliedert|darstellen|ausweisen|benennen|nennen|aufführen|unterteilen|unterteilt|kurz|jeweils|sortieren|gebeten)(?![A-Za-zÀ-ɏ])|[);?:]|\\.(?:\\s|$)|$|\\s[–-]\\s)";
const DEMANDS: readonly RegExp[] = [
  new RegExp(
    `(?:getrennt|aufgeschlüsselt|differenziert|gegliedert|unterteilt|sortiert|Unterscheidung|Aufschlüsselung|Aufstellung|ausweisen|unterschieden) nach\\s+([^?]{2,300}?)${STOP}`,
    "giu",
  ),
  new RegExp(`bitte(?: [A-Za-zÀ-ɏ]+){0,3}? nach\\s+([^?]{2,300}?)${STOP}`, "giu"),
  new RegExp(`bitte(?: jeweils)? (?:je|pro)\\s+([^?]{2,160}?)${STOP}`, "giu"),
  new RegExp(
    `bitte\\s+(?:für (?:jede[ns]?|alle) [A-Za-zÀ-ɏ]+ )?(?:jeweils )?((?:(?:den|die|das|deren) )?[^?.]{2,300}?)\\s+(?:angeben|nennen|benennen|auflisten|aufführen|darstellen|ausweisen|kurz|jeweils|konkret)`,
    "giu",
  ),
  /\(bitte (\p{Lu}[A-Za-zÀ-ɏ-]+(?:(?:, | und | sowie )\p{Lu}[A-Za-zÀ-ɏ-]+)*)\)/giu,
];
const BRACKET = /\s*\([^()]*\)/gu;
const SEPARATOR = /\s*,\s*|\s+(?:und|sowie|bzw\.|oder)\s+(?:nach\s+)?/u;
const NOUN =
  /^(?:\p{Ll}[A-Za-zÀ-ɏ-]*\s+){0,3}\p{Lu}[A-Za-zÀ-ɏ*:-]+(?:\s+(?:der|des|von|für)\s+[A-Za-zÀ-ɏ -]{2,40})?$/u;
const MOST_WORDS = 6;

/** Remarks in brackets, unless the bracket itself makes the demand. */
const REMARK = /\s*\((?!\s*(?:bitte|getrennt|aufgeschlüsselt|differenziert|unterteilt))[^()]*\)/giu;
const SPECIFIED = /\s(?:für|wie|gemäß|laut)\s(?:(?!\s(?:sowie|und) (?:den|die|das|deren) )[^,])+/gu;
const HEADS =
  /(?:ausschuss|ausschüssen?|aufwand|mittel|kosten|bereich|behörde|stelle|programm|antrag|zahl|ebene)[A-Za-z]{0,2}$/u;

/** "Haupt- und Fachausschuss": the part left out comes from the noun that has it. */
function completed(parts: readonly string[]): readonly string[] {
  return parts.map((part, at) => {
    if (!part.endsWith("-")) return part;
    const whole = parts.slice(at + 1).find((later) => !later.endsWith("-"));
    const head = whole ? HEADS.exec(whole)?.[0] : undefined;
    return head ? part.slice(0, -1) + head : part;
  });
}

function nounsIn(list: string): readonly string[] {
  const parts = list.replaceAll(BRACKET, "").replaceAll(SPECIFIED, "").split(SEPARATOR);
  return completed(parts.map((part) => part.trim()))
    .filter((part) => NOUN.test(part) && part.split(" ").length <= MOST_WORDS)
    .map(baseForm);
}

function columnOf({ text }: InquiryItem): string {
  const bare = text.replaceAll(BRACKET, "").replace(/[,;.]$/u, "");
  return baseForm(bare.split(/\s*(?:\/|,| bzw\. )/u)[0] ?? bare);
}

/** The dimensions and columns a question demands, in the order of the text, nouns in basic form, each once. */
export function readBreakdowns(question: {
  readonly text: string;
  readonly items: readonly InquiryItem[];
}): readonly string[] {
  const columns = isColumnList(question) ? question.items.map(columnOf) : [];
  const texts = [question.text, ...(columns.length > 0 ? [] : question.items.map(({ text }) => text))];
  const demanded = texts.flatMap((text) =>
    DEMANDS.flatMap((pattern) =>
      Array.from(text.replaceAll(REMARK, "").matchAll(pattern), (match) => match[1] ?? "").flatMap(nounsIn),
    ),
  );
  return [...new Set([...demanded, ...columns])].filter((noun) => noun !== "");
}
