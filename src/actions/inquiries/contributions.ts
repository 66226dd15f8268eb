import type { AnsweredInquiry, Gap } from "#answers/answer.ts";
import { FACETS } from "#catalogue/facets.ts";
import { dateInWords } from "#language/dates.ts";
import { recordAt, type Snapshot } from "#records/snapshot.ts";
import type { Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";

/** A thing that is missing, and for which question. */
export type MissingPoint = { readonly place: string; readonly what: string; readonly theme: string };

/** What one unit has to supply, with a text that can be sent to it. */
export type Contribution = {
  /** Null: nobody is known to be responsible. */
  readonly unit: Reference | null;
  readonly name: string | null;
  readonly points: readonly MissingPoint[];
  readonly message: string;
};

type Placed = { readonly place: string; readonly gap: Gap };

function gapsOf({ questions }: AnsweredInquiry): readonly Placed[] {
  return questions.flatMap(({ no, gaps, items }, at) => {
    const place = no ?? `(${at + 1}.)`;
    const own = gaps.map((gap) => ({ place, gap }));
    const below = items.flatMap((item) =>
      "gaps" in item
        ? item.gaps.map((gap) => ({ place: [place, item.no].filter(Boolean).join(" "), gap }))
        : [],
    );
    return [...own, ...below];
  });
}

function nameOf(snapshot: Snapshot, unit: Reference | null): string | null {
  const data = unit === null ? undefined : recordAt(snapshot, unit)?.data;
  return data !== undefined && "name" in data && typeof data.name === "string" ? data.name : null;
}

type Asking = { readonly title: string; readonly number: string | null; readonly until: LocalDate | null };

function messageTo(points: readonly MissingPoint[], { title, number, until }: Asking): string {
  const paper = number === null ? `„${title}“` : `„${title}“ (${number})`;
  const when = until === null ? "" : ` Die Antwort ist bis zum ${dateInWords(until)} fällig.`;
  return [
    "Guten Tag,",
    "",
    `für die Antwort auf die Anfrage ${paper} fehlen im KI-Register Angaben aus Ihrem Bereich:`,
    "",
    ...points.map(({ place, what }) => `- Frage ${place}: ${what}.`),
    "",
    `Bitte tragen Sie sie im Register ein oder teilen Sie mit, dass es dazu nichts gibt (Fehlanzeige).${when}`,
    "Sobald die Einträge stehen, ergänzt sich der Entwurf von selbst.",
  ].join("\n");
}

/** Who has to supply what so that an answer is complete; units in the order of the questions, nobody's points last. */
export function contributions(
  answer: AnsweredInquiry,
  snapshot: Snapshot,
  until: LocalDate | null,
): readonly Contribution[] {
  const byUnit = new Map<Reference | null, MissingPoint[]>();
  for (const { place, gap } of gapsOf(answer)) {
    const points = byUnit.get(gap.unit) ?? [];
    const point = { place, what: gap.what, theme: FACETS[gap.facet].title };
    if (points.every((one) => one.place !== place || one.what !== gap.what)) points.push(point);
    byUnit.set(gap.unit, points);
  }
  const asking = { title: answer.title ?? "Anfrage", number: answer.number, until };
  const all = [...byUnit].map(([unit, points]) => {
    return { unit, name: nameOf(snapshot, unit), points, message: messageTo(points, asking) };
  });
  return [...all.filter(({ unit }) => unit !== null), ...all.filter(({ unit }) => unit === null)];
}
