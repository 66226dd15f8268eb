import type { AnsweredInquiry, AnsweredItem, AnsweredQuestion, Gap } from "#answers/answer.ts";
import { heading, keyValue, note, pageBreak, paragraph, question, table } from "#documents/blocks.ts";
import { lineBreak, text } from "#documents/inlines.ts";
import type { Block, Document, Inline } from "#documents/model.ts";
import { inquiryProfile } from "#law/inquiry-profiles.ts";
import { dateInFigures, dateInWords } from "#language/dates.ts";
import { demonstrationMarking } from "#records/demonstration.ts";
import { recordAt, type Snapshot } from "#records/snapshot.ts";
import { recordsFor } from "#records/visibility.ts";
import { dayOf, type Instant } from "#values/instant.ts";
import { questionAnchor, setAnswerBlock, type Setting } from "./answer-blocks.ts";
import { earlierAnnex } from "./comparison/earlier-annex.ts";
import { evidenceAnnex } from "./evidence-annex.ts";
import { evidenceListOf } from "./evidence-list.ts";
import { titleOf } from "./record-title.ts";
import { wordingNote } from "./wording-note.ts";

/** What the paper needs besides the answer: the register it came from, when it is made, where public pages are. */
export type PaperSetting = {
  readonly snapshot: Snapshot;
  readonly createdAt: Instant;
  /** Address of the public site without a slash at its end; null leaves links out. */
  readonly baseUrl: string | null;
};

const paragraphsOf = (content: string): readonly Block[] =>
  content.split(/\n{2,}/u).flatMap((one) => (one.trim() === "" ? [] : [paragraph(one.trim())]));

function itemColumns(items: readonly AnsweredItem[]): readonly Inline[] {
  return items.flatMap((item) =>
    "column" in item ? [lineBreak(), text(`${item.no ?? "–"}) ${item.text}`)] : [],
  );
}

function setItem(item: AnsweredItem, no: string | null, setting: Setting): readonly Block[] {
  if ("column" in item) return [];
  const id = no === null ? undefined : questionAnchor(no, item.no ?? "");
  const mark = item.no === null ? {} : { number: `${item.no})` };
  return [
    question(item.text, { ...mark, ...(id === undefined ? {} : { id }) }),
    ...item.answer.flatMap((block) => setAnswerBlock(block, setting)),
  ];
}

function setQuestion(asked: AnsweredQuestion, setting: Setting): readonly Block[] {
  const head = asked.no === null ? {} : { number: `${asked.no}.`, id: questionAnchor(asked.no) };
  return [
    question([text(asked.text), ...itemColumns(asked.items)], head),
    ...asked.answer.flatMap((block) => setAnswerBlock(block, setting)),
    ...asked.items.flatMap((item) => setItem(item, asked.no, setting)),
  ];
}

function headData(inquiry: AnsweredInquiry): Block {
  const sittings = inquiry.consultations.map(({ date, body, item }) =>
    [body, date ? dateInFigures(date) : null, item ? `TOP ${item}` : null].filter(Boolean).join(", "),
  );
  const entries: readonly (readonly [string, string | null])[] = [
    ["Anfrage", [inquiry.kind, inquiry.number].filter(Boolean).join(" ") || null],
    ["Datum der Anfrage", inquiry.date ? dateInFigures(inquiry.date) : null],
    ["Gremium", inquiry.body],
    ["Beratungsfolge", sittings.join("; ") || null],
    ["Sachstand", dateInFigures(inquiry.on)],
    ["Stand des Registers", dateInFigures(dayOf(inquiry.asOf))],
    ["Ausfertigung", inquiry.copy === "internal" ? "intern – nicht zur Weitergabe" : null],
  ];
  return keyValue(entries.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const])));
}

type OpenPoint = { readonly place: string; readonly gap: Gap };

function gapsOf({ no, gaps, items }: AnsweredQuestion): readonly OpenPoint[] {
  const place = no ?? "–";
  const ofItems = items.flatMap((item) =>
    "gaps" in item ? item.gaps.map((gap) => ({ place: `${place} ${item.no ?? ""}`.trim(), gap })) : [],
  );
  return [...gaps.map((gap) => ({ place, gap })), ...ofItems];
}

function openPoints(inquiry: AnsweredInquiry, snapshot: Snapshot): readonly Block[] {
  if (inquiry.copy !== "internal") return [];
  const rows = inquiry.questions.flatMap(gapsOf).map(({ place, gap }) => {
    const unit = gap.unit === null ? undefined : recordAt(snapshot, gap.unit);
    return [place, gap.what, unit ? titleOf(snapshot, unit) : "noch zu bestimmen"];
  });
  const content =
    rows.length === 0
      ? paragraph("Es sind keine Punkte offen.")
      : table({ caption: "Was noch zuzuliefern ist", columns: ["Frage", "Was fehlt", "Zuständig"], rows });
  return [pageBreak(), heading(1, "Anlage 2: Offene Punkte", "offene-punkte"), content];
}

/** Lets anybody who keeps the paper prove later whether the register was changed behind it. */
function chainNote({ chain }: Snapshot): readonly Block[] {
  if (chain === undefined) return [];
  const { position, hash } = chain;
  return [paragraph(`Stand der Registerkette: Position ${position}, Prüfsumme ${hash}.`)];
}

function settingOf(inquiry: AnsweredInquiry, snapshot: Snapshot): Setting {
  return {
    evidence: evidenceListOf(inquiry),
    isInternal: (evidence) =>
      inquiry.copy === "internal" &&
      evidence.some(
        (one) => recordAt(snapshot, one.slice(0, one.lastIndexOf("@")))?.visibility === "internal",
      ),
  };
}

function answerPart(inquiry: AnsweredInquiry, who: Answering, setting: Setting): readonly Block[] {
  const remark = inquiry.preliminaryRemark.flatMap((block) => setAnswerBlock(block, setting));
  return [
    heading(1, `${who.lead} antwortet wie folgt:`, "antwort"),
    ...(remark.length > 0 ? [note("info", remark, who.remark)] : []),
    ...inquiry.questions.flatMap((asked) => setQuestion(asked, setting)),
    ...wordingNote(inquiry),
  ];
}

/** Who answers, and how the paper calls them and their preliminary remark. */
type Answering = { readonly name: string; readonly lead: string; readonly remark: string };

function answeringName(snapshot: Snapshot): Answering {
  const data = snapshot.owner?.data;
  const name = data?.name ?? snapshot.authority;
  const layout = inquiryProfile(data?.inquiryProfile ?? "")?.answerLayout;
  if (!layout) return { name, lead: name, remark: "Vorbemerkung" };
  const lead = layout.leadIn.replace("{authority}", name).replace(/ antwortet wie folgt:?.*$/u, "");
  return { name, lead, remark: layout.preliminaryRemark };
}

/**
 * The answer paper of a council inquiry in the layout of a Hamburg answer: head, facts of the case, preliminary
 * remark, each question repeated and answered, annex "Belege", in the internal copy annexes "Offene Punkte" and "Frühere Antworten",
 * and where the register's chain stood.
 */
export function answerPaper(inquiry: AnsweredInquiry, how: PaperSetting): Document {
  const { createdAt, baseUrl } = how;
  const { snapshot } = recordsFor(inquiry.copy, how.snapshot);
  const who = answeringName(snapshot);
  const setting = settingOf(inquiry, snapshot);
  const title = inquiry.title ?? inquiry.kind ?? "Anfrage";
  return {
    title,
    language: "de",
    author: who.name,
    subject: `Antwort auf eine Anfrage, Sachstand ${dateInWords(inquiry.on)}`,
    createdAt,
    marking: demonstrationMarking(snapshot),
    letterhead: { lines: [who.name], reference: [{ label: "Datum", text: dateInFigures(inquiry.on) }] },
    blocks: [
      headData(inquiry),
      ...(inquiry.preamble === "" ? [] : [heading(1, "Sachverhalt"), ...paragraphsOf(inquiry.preamble)]),
      ...(inquiry.leadIn === null ? [] : [paragraph(inquiry.leadIn)]),
      ...answerPart(inquiry, who, setting),
      ...evidenceAnnex(setting.evidence, { snapshot, copy: inquiry.copy, baseUrl }),
      ...openPoints(inquiry, snapshot),
      ...earlierAnnex(inquiry),
      ...chainNote(how.snapshot),
    ],
  };
}
