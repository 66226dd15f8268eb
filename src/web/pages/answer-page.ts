import { ANSWER_FORMATS, type AnswerFormat } from "#actions/make-answer-file.ts";
import { html, type Html } from "#documents/html/html.ts";
import { evidenceListOf } from "#reports/evidence-list.ts";
import { paperAddress, registerAddress } from "#web/addresses.ts";
import type { AnswerState } from "#web/answer/answered.ts";
import { registerBehind, type AnsweredPaper } from "#web/answer/read-papers.ts";
import { STATE_BADGES } from "#web/answer/state-badges.ts";
import { answerBlock, type AnswerSetting } from "#web/answer/answer-blocks.ts";
import { answerHead } from "#web/answer/answer-head.ts";
import { authorityOf } from "#web/parts/authority-of.ts";
import { contents, type PlacedQuestion } from "#web/answer/contents.ts";
import { evidencePart } from "#web/answer/evidence-part.ts";
import type { Page } from "#web/parts/page.ts";
import { questionPart } from "#web/answer/question-part.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";

/** What the page of an answered inquiry shows; with a state only the questions that are in it. */
export type AnswerView = {
  readonly answered: AnsweredPaper;
  readonly register: ShownRegister;
  readonly state: AnswerState | null;
};

const FORMAT_WORDS: Readonly<Record<AnswerFormat, string>> = {
  pdf: "PDF",
  docx: "Word",
  html: "HTML",
  md: "Markdown",
  json: "JSON",
};

function downloads({ answered }: AnswerView): Html {
  const order = ANSWER_FORMATS.toSorted((a, b) =>
    FORMAT_WORDS[a] === "PDF" ? -1 : Number(FORMAT_WORDS[b] === "PDF"),
  );
  const link = (format: AnswerFormat): Html =>
    html`<li><a class="kern-link" href="${paperAddress(answered.paper, format)}" download>${FORMAT_WORDS[format]}</a></li>
`;
  return html`<nav class="downloads" aria-label="Antwort herunterladen">
<p>Antwort herunterladen:</p>
<ul>
${order.map(link)}</ul>
</nav>`;
}

/** How many questions are in each state, each a link that shows only these. */
function summary({ answered: { answer, paper }, state }: AnswerView): Html {
  const states = (Object.keys(STATE_BADGES) as AnswerState[]).filter((one) => answer.summary[one] > 0);
  const [only] = states;
  if (states.length === 1 && only !== undefined && state === null && answer.questions.length > 1)
    return html`<p class="kern-body">Stand aller ${answer.questions.length} Fragen: <strong>${STATE_BADGES[only].word}</strong></p>`;
  const line = (one: AnswerState): Html => {
    const { word, code } = STATE_BADGES[one];
    const here = one === state && html` aria-current="true"`;
    return html`<li><a class="summary__link" href="${paperAddress(paper)}?zustand=${code}"${here}><strong>${answer.summary[one]}</strong> ${word}</a></li>
`;
  };
  const all =
    state !== null &&
    html`<li><a class="summary__link" href="${paperAddress(paper)}">alle Fragen</a></li>
`;
  return html`<nav class="summary" aria-label="Fragen nach dem Stand der Antwort">
<ul>
${states.map(line)}${all}</ul>
</nav>`;
}

function preamble({ answered: { answer } }: AnswerView): Html {
  if (answer.preamble === "") return html``;
  const paragraphs = answer.preamble.split(/\n+/u).filter((one) => one.trim() !== "");
  return html`<details class="preamble">
<summary>Sachverhalt der Anfrage</summary>
<div class="prose">
${paragraphs.map(
  (one) => html`<p class="kern-body">${one}</p>
`,
)}</div>
</details>`;
}

function remark({ answered: { answer } }: AnswerView, setting: AnswerSetting): Html {
  if (answer.preliminaryRemark.length === 0) return html``;
  return html`<section class="remark" aria-labelledby="vorbemerkung">
<h2 class="kern-heading-medium" id="vorbemerkung">Vorbemerkung</h2>
${answer.preliminaryRemark.map((block) => answerBlock(block, setting))}</section>`;
}

function shownQuestions({ answered: { answer }, state }: AnswerView): readonly PlacedQuestion[] {
  const placed = answer.questions.map((asked, at) => ({ asked, place: at + 1 }));
  return state === null ? placed : placed.filter(({ asked }) => asked.state === state);
}

/** An inquiry with its answer, drawn from what is public of the register. */
export function answerPage(view: AnswerView): Page {
  const { answered, register } = view;
  const { answer, paper } = answered;
  const title = answer.title ?? answer.kind ?? "Anfrage";
  const setting = { authority: paper.authority, evidence: evidenceListOf(answer) };
  const questions = shownQuestions(view);
  return {
    title,
    trail: [
      { label: "Anfragen", address: "/anfragen" },
      { label: register.name, address: registerAddress(paper.authority) },
      { label: title, address: null },
    ],
    authority: authorityOf(register),
    section: "inquiries",
    isHidden: view.state !== null,
    body: html`<p class="kern-preline">${[answer.kind ?? "Anfrage", answer.number].filter((one) => one !== null).join(" ")}</p>
<h1 class="kern-heading-x-large">${title}</h1>
${answerHead(answer)}
${downloads(view)}
<p class="kern-body kern-body--small kern-body--muted">Die Antworten entstehen aus den öffentlichen Einträgen des KI-Registers. Die Zahlen in Kästchen sind Belege: Sie führen zu dem Eintrag in der Fassung, auf die sich die Aussage stützt.</p>
${preamble(view)}
${summary(view)}
${contents(questions)}
${view.state === null && remark(view, { ...setting, place: "Vorbemerkung" })}
<div class="questions">
${questions.map(({ asked, place }) => questionPart(asked, place, setting))}</div>
${evidencePart(setting.evidence.inOrder, registerBehind(answered, register))}`,
  };
}
