import { html, type Html } from "#documents/html/html.ts";
import { questionAnchor } from "#reports/answer-blocks.ts";
import type { AnsweredItem, AnsweredQuestion } from "./answered.ts";
import { STATE_BADGES } from "./state-badges.ts";
import { answerBlock, type AnswerSetting } from "./answer-blocks.ts";
import { badge } from "#web/parts/badge.ts";

/** The anchor of a question; one without a number is named by its place, counted from 1. */
export function anchorOf({ no }: AnsweredQuestion, place: number): string {
  return questionAnchor(no ?? `ohne-nummer-${place}`);
}

/** "Frage 5", or "Frage ohne Nummer" where the paper prints none. */
export function questionName({ no }: AnsweredQuestion): string {
  return no === null ? "Frage ohne Nummer" : `Frage ${no}`;
}

function columnsAsked(items: readonly AnsweredItem[]): Html {
  const columns = items.filter((item) => "column" in item);
  if (columns.length === 0) return html``;
  return html`<ul class="asked__items">
${columns.map(
  ({ no, text }) => html`<li>${no !== null && `${no}) `}${text}</li>
`,
)}</ul>
`;
}

function itemPart(item: AnsweredItem, no: string | null, setting: AnswerSetting): Html {
  if ("column" in item) return html``;
  const { word, tone } = STATE_BADGES[item.state];
  const id = no !== null && item.no !== null && html` id="${questionAnchor(no, item.no)}"`;
  const inner = { ...setting, place: `${setting.place} ${item.no ?? item.text}` };
  return html`<section class="sub-question"${id}>
<h3 class="asked asked--item">${item.no !== null && `${item.no}) `}${item.text} ${badge(word, tone)}</h3>
${item.answer.map((block) => answerBlock(block, inner))}</section>
`;
}

/** A question with its answer, under an anchor of its own. */
export function questionPart(
  asked: AnsweredQuestion,
  place: number,
  shared: Omit<AnswerSetting, "place">,
): Html {
  const id = anchorOf(asked, place);
  const { word, tone } = STATE_BADGES[asked.state];
  const name = questionName(asked);
  const setting = { ...shared, place: name };
  return html`<article class="question" id="${id}" aria-labelledby="${id}-name">
<header class="question__head">
<h2 class="kern-title" id="${id}-name"><a class="question__link" href="#${id}" title="Adresse dieser Frage">${name}</a></h2>
${badge(word, tone)}
</header>
<div class="asked">
<p class="as-written">${asked.text}</p>
${columnsAsked(asked.items)}</div>
<div class="question__answer">
${asked.answer.map((block) => answerBlock(block, setting))}${asked.items.map((item) => itemPart(item, asked.no, setting))}</div>
</article>
`;
}
