import type { Head, HeadSource } from "./head.ts";
import { readAddressee } from "./read-addressee.ts";
import { readBody } from "./read-body.ts";
import { readConsultations } from "./read-consultations.ts";
import { readDate } from "./read-date.ts";
import { readKind } from "./read-kind.ts";
import { readNumber } from "./read-number.ts";
import { readTitle } from "./read-title.ts";

/** Head data as printed; null where the paper does not say. `behind` is the text between lead-in and first question. */
export function readHead(source: HeadSource, behind: string): Head {
  return {
    title: readTitle(source.lines),
    kind: readKind(source.lines, source.leadIn),
    number: readNumber(source.lines),
    date: readDate(source),
    body: readBody(source),
    addressee: readAddressee(source, behind),
    consultations: readConsultations(source.lines),
  };
}
