import { FACETS, isFacetId } from "#catalogue/facets.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import type { EvidenceList } from "#reports/evidence-list.ts";
import type { AnsweredItem, AnsweredQuestion } from "#web/answer/answered.ts";
import { anchorOf, questionName } from "#web/answer/question-part.ts";
import { answerBlock, type AnswerSetting } from "#web/answer/answer-blocks.ts";
import { STATE_BADGES } from "#web/answer/state-badges.ts";
import { badge } from "#web/parts/badge.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { caseAddress, questionAddress } from "#web/desk/inquiries/addresses.ts";
import { earlierPart } from "./earlier-part.ts";
import { sendButton } from "#web/desk/inquiries/fields.ts";
import type { ShownCase } from "#web/desk/inquiries/frame.ts";

type Setting = Pick<ShownCase, "known"> & {
  readonly place: number;
  readonly token: string;
  readonly evidence: EvidenceList;
  readonly isUnsure: boolean;
};

const titleOf = (id: string): string => (isFacetId(id) ? FACETS[id].title : id);

function readAs({ facets, window, filters }: AnsweredQuestion): Html {
  const span =
    window === null
      ? null
      : [
          window.from === null ? null : `ab ${dateInFigures(window.from)}`,
          window.to === null ? null : `bis ${dateInFigures(window.to)}`,
        ]
          .filter(Boolean)
          .join(" ");
  const parts = [
    `Themen: ${facets.map(({ id }) => titleOf(id)).join("; ") || "nicht erkannt"}`,
    span === null ? null : `Zeitraum: ${span}`,
    filters.length === 0 ? null : `nur: ${filters.join(", ")}`,
  ];
  return html`<p class="kern-body kern-body--small muted">${parts.filter((part) => part !== null).join(" · ")}</p>
`;
}

/** The choice between what the reader thinks and what came close. */
function proposals({ facets, alternatives = [] }: AnsweredQuestion, setting: Setting): Html | false {
  if (!setting.isUnsure) return false;
  const { known, place, token } = setting;
  const [first] = facets;
  return html`<form class="desk-choice" method="post" action="${caseAddress(known, "/thema")}">
${tokenField(token)}<input type="hidden" name="version" value="${known.version}" /><input type="hidden" name="stelle" value="${place}" />
<p class="kern-body"><strong>Das Thema ist nicht sicher erkannt.</strong> Wonach wird gefragt?</p>
<div class="desk-actions">
${first !== undefined && sendButton({ label: titleOf(first.id), tone: "secondary", name: "thema", value: first.id })}${alternatives
    .slice(0, 3)
    .map(({ id }) =>
      sendButton({ label: titleOf(id), tone: "secondary", name: "thema", value: id }),
    )}<a class="kern-link" href="${questionAddress(known, place)}">anderes Thema</a>
</div>
</form>
`;
}

function itemPart(item: AnsweredItem, setting: AnswerSetting): Html {
  if ("column" in item)
    return html`<p class="kern-body kern-body--small">${item.no !== null && `${item.no}) `}${item.text}</p>
`;
  const { word, tone } = STATE_BADGES[item.state];
  const inner = { ...setting, place: `${setting.place} ${item.no ?? item.text}` };
  return html`<section class="sub-question">
<h3 class="asked asked--item">${item.no !== null && `${item.no}) `}${item.text} ${badge(word, tone)}</h3>
${item.answer.map((block) => answerBlock(block, inner))}${earlierPart("earlier" in item ? item.earlier : undefined)}</section>
`;
}

/** A question at the desk: how it was read, what is answered, what was answered before. */
export function questionCard(asked: AnsweredQuestion, setting: Setting): Html {
  const { known, place, evidence } = setting;
  const id = anchorOf(asked, place);
  const { word, tone } = STATE_BADGES[asked.state];
  const name = questionName(asked);
  const answer: AnswerSetting = { authority: known.authority, evidence, place: name, isAtDesk: true };
  return html`<article class="question" id="${id}" aria-labelledby="${id}-name">
<header class="question__head">
<h2 class="kern-title" id="${id}-name">${name}</h2>
${badge(word, tone)}
${known.step === "draft" && html`<a class="kern-link kern-link--small" href="${questionAddress(known, place)}">Bearbeiten<span class="kern-sr-only">: ${name}</span></a>`}
</header>
<div class="asked">
<p class="as-written">${asked.text}</p>
${readAs(asked)}</div>
${proposals(asked, setting)}<div class="question__answer">
${asked.answer.map((block) => answerBlock(block, answer))}${asked.items.map((item) => itemPart(item, answer))}${earlierPart(asked.earlier)}</div>
</article>
`;
}
