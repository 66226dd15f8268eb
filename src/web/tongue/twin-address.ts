import { isRecordTypeId } from "#catalogue/catalogue.ts";
import { Html } from "#documents/html/html.ts";
import type { Page } from "#web/parts/page.ts";
import type { Language } from "./tongue.ts";

/** Under this path stand the pages in English; each German address has its twin there. */
export const ENGLISH_PATH = "/en";

const FIXED: ReadonlySet<string> = new Set(["", "anfragen", "barrierefreiheit", "impressum", "datenschutz"]);
const OF_AUTHORITY: ReadonlySet<string> = new Set(["betrifft-mich", "vorhaben", "rueckmeldung"]);

type Steps = { readonly place: string | undefined; readonly key: string | undefined };

/** Which pages of an authority below these first steps of a path have a twin? */
const ROOMS: Readonly<Partial<Record<string, (steps: Steps) => boolean>>> = {
  anfragen: ({ place, key }) => place !== undefined && key === undefined && !place.includes("."),
  ki: ({ place, key }) =>
    place === undefined || OF_AUTHORITY.has(place) || (key !== undefined && isRecordTypeId(place)),
};

/** Do pages in English stand under this German path? Files, interfaces and pages of the desk have none. */
function hasTwin(path: string): boolean {
  const [, room = "", authority, place, key, ...more] = path.split("/");
  if (authority === undefined) return FIXED.has(room);
  if (more.length > 0 || authority.includes(".")) return false;
  return ROOMS[room]?.({ place, key }) === true;
}

/** The address of a page in the other language: `/ki/amt` and `/en/ki/amt`. */
function twinAddress(language: Language, address: string): string {
  if (language === "en") return address.slice(ENGLISH_PATH.length) || "/";
  return address === "/" ? ENGLISH_PATH : `${ENGLISH_PATH}${address.replace(/^\/(?=\?)/u, "")}`;
}

/** A page in the frame of the language that its address asks for. */
export function framed(page: Page, language: Language, address: string): Page {
  return { ...page, frame: { language, twin: twinAddress(language, address) } };
}

const LINK = /(?<= (?:href|action)=")\/(?!\/)[^"#]*/gu;

/** Links of an English page lead to English pages wherever there are any. */
export function withEnglishLinks(part: Html): Html {
  const text = part.toString().replaceAll(LINK, (address) => {
    const path = address.split("?", 1)[0] ?? "";
    return hasTwin(path.replace(/(?<=.)\/$/u, "")) ? twinAddress("de", address) : address;
  });
  return new Html(text);
}
