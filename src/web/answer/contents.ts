import { html, type Html } from "#documents/html/html.ts";
import { shortened } from "#web/parts/shortened.ts";
import type { AnsweredQuestion } from "./answered.ts";
import { STATE_BADGES } from "./state-badges.ts";
import { anchorOf, questionName } from "./question-part.ts";

/** A question with its place in the paper, counted from 1. */
export type PlacedQuestion = { readonly asked: AnsweredQuestion; readonly place: number };

const LONGEST = 120;

/** Links to every question of a paper with the state of its answer. */
export function contents(questions: readonly PlacedQuestion[]): Html {
  const line = ({
    asked,
    place,
  }: PlacedQuestion): Html => html`<li><a class="kern-link" href="#${anchorOf(asked, place)}">${questionName(asked)}</a> ${shortened(asked.text, LONGEST)} <span class="muted">(${STATE_BADGES[asked.state].word})</span></li>
`;
  return html`<details class="contents">
<summary>Inhalt: ${questions.length === 1 ? "eine Frage" : `${questions.length} Fragen`}</summary>
<nav aria-label="Inhalt">
<ul class="plain-list">
${questions.map(line)}</ul>
</nav>
</details>`;
}
