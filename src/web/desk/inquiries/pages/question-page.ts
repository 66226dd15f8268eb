import type { AskedData } from "#actions/inquiries/asked-content.ts";
import type { ApprovedStatement } from "#actions/inquiries/statements-for.ts";
import { FACETS, isFacetId, type FacetId } from "#catalogue/facets.ts";
import { html, type Html } from "#documents/html/html.ts";
import type { DeskPage, Form } from "#web/desk/asked.ts";
import { shortened } from "#web/parts/shortened.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { caseAddress, questionAddress } from "#web/desk/inquiries/addresses.ts";
import { faultAt, faultSummary, meanwhilePart, statusFor, type Faults } from "#web/desk/inquiries/faults.ts";
import { areaField, lineField, sendButton, tickField } from "#web/desk/inquiries/fields.ts";
import { textOf, ticked } from "#web/desk/inquiries/form-input.ts";
import { framedPage, type ShownCase } from "#web/desk/inquiries/frame.ts";

/** A question on its own page; `form` is what stands in the fields. */
export type QuestionView = ShownCase & {
  readonly place: number;
  readonly form: Form;
  readonly statements: readonly ApprovedStatement[];
  /** Facets that the reader sees in the question, first those that it kept. */
  readonly near: readonly FacetId[];
  readonly token: string;
  readonly faults: Faults;
};

const FIELDS = [
  ["no", "Nummer"],
  ["text", "Wortlaut"],
  ["items", "Unterpunkte"],
  ["facets", "Themen"],
  ["windowFrom", "Zeitraum ab"],
  ["windowTo", "Zeitraum bis"],
  ["filters", "Nur für"],
  ["addition", "Ergänzung der Behörde"],
] as const;

const named = (form: Form): Form => ({ ...form, facets: ticked(form, "facets").map(titleOf) });

/** What somebody else has made of the question that stands at this place now. */
function meanwhile({ known, place, form, faults }: QuestionView): Html | false {
  const kept = questionForm(known.data.asked?.[place - 1] ?? {});
  return meanwhilePart(faults, { kept: named(kept), sent: named(form), names: FIELDS });
}

/** What stands in the form when it is opened. */
export function questionForm(asked: AskedData): Form {
  const { items = [], filters = [], isSettled = false, ...said } = asked;
  const empty = { no: "", text: "", windowFrom: "", windowTo: "", addition: "", facets: [], statements: [] };
  return {
    ...empty,
    ...(said as Form),
    items: items.map(itemLine).join("\n"),
    filters: filters.join("\n"),
    settled: isSettled ? "ja" : "",
  };
}

function itemLine({ no, text = "" }: { readonly no?: string; readonly text?: string }): string {
  return no === undefined ? text : `${no}) ${text}`;
}

function facetsPart({ form, near, faults }: QuestionView): Html {
  const chosen = ticked(form, "facets").filter(isFacetId);
  const close = [...new Set([...chosen, ...near])];
  const others = (Object.keys(FACETS) as FacetId[]).filter((id) => !close.includes(id));
  const tick = (id: FacetId): Html =>
    tickField({ name: "facets", value: id, label: FACETS[id].title, isChecked: chosen.includes(id) });
  const fault = faultAt(faults, "facets");
  return html`<fieldset class="kern-fieldset" id="feld-facets">
<legend class="kern-label">Themen</legend>
<div class="kern-hint">Keines angekreuzt: Die Themen werden aus dem Wortlaut gelesen.</div>
${fault !== undefined && html`<p class="kern-error"><span class="kern-body">${fault}</span></p>`}
<div class="kern-fieldset__body">
${close.map(tick)}</div>
<details class="contents">
<summary>Alle anderen Themen</summary>
<div class="kern-fieldset__body">
${others.map(tick)}</div>
</details>
</fieldset>
`;
}

const titleOf = (id: string): string => (isFacetId(id) ? FACETS[id].title : id);

const LONGEST = 220;

function statementsPart({ form, statements }: QuestionView): Html {
  if (statements.length === 0)
    return html`<p class="kern-body muted">Es gibt keine freigegebenen Textbausteine. Was öfter gesagt wird, legt die Leitung im Register als Textbaustein an; dann hat es einen Beleg.</p>
`;
  const chosen = ticked(form, "statements");
  return html`<fieldset class="kern-fieldset">
<legend class="kern-label">Freigegebene Textbausteine</legend>
<div class="kern-hint">Bausteine zu den Themen der Frage stehen von selbst in der Antwort. Hier nehmen Sie weitere hinzu.</div>
<div class="kern-fieldset__body">
${statements.map(({ reference, data, isPublic }) =>
  tickField({
    name: "statements",
    value: reference,
    isChecked: chosen.includes(reference),
    label: html`<strong>${data.facet === undefined ? "Textbaustein" : titleOf(data.facet)}:</strong> ${shortened(data.text ?? "", LONGEST)}${!isPublic && html` <span class="muted">(nicht in der öffentlichen Ausfertigung)</span>`}`,
  }),
)}</div>
</fieldset>
`;
}

function wordingPart({ form, faults }: QuestionView): Html {
  return html`${areaField({
    name: "text",
    label: "Wortlaut",
    hint: "Zum Teilen setzen Sie eine Leerzeile dorthin, wo die nächste Frage beginnt, und wählen „Teilen“.",
    rows: 5,
    value: textOf(form, "text"),
    fault: faultAt(faults, "text"),
  })}${areaField({
    name: "items",
    label: "Unterpunkte",
    hint: "Je Zeile einer, wie „a) Bezeichnung der Anwendung“",
    rows: 4,
    value: textOf(form, "items"),
    fault: faultAt(faults, "items"),
  })}`;
}

function limitsPart({ form, faults }: QuestionView): Html {
  const day = (name: string, label: string): Html =>
    lineField({ name, label, type: "date", value: textOf(form, name), fault: faultAt(faults, name) });
  return html`${day("windowFrom", "Zeitraum ab")}${day("windowTo", "Zeitraum bis")}${areaField({
    name: "filters",
    label: "Nur für",
    hint: "Je Zeile eine Anwendung, Stelle oder Art, auf die sich die Frage beschränkt",
    rows: 2,
    value: textOf(form, "filters"),
    fault: faultAt(faults, "filters"),
  })}`;
}

function additionPart({ form, faults }: QuestionView): Html {
  return html`${areaField({
    name: "addition",
    label: "Ergänzung der Behörde",
    hint: "Nur für das, was sich nicht im Register erfassen lässt. Der Absatz steht in allen Ausfertigungen, auch der öffentlichen, und trägt den Vermerk „ohne Beleg im Register“ mit Ihrer Funktion. Keine Namen von Personen.",
    rows: 4,
    value: textOf(form, "addition"),
    fault: faultAt(faults, "addition"),
  })}${tickField({
    name: "settled",
    value: "ja",
    label: "Mit Textbausteinen und Ergänzung ist die Frage vollständig beantwortet",
    isChecked: textOf(form, "settled") === "ja",
  })}`;
}

const STEPS = [
  ["speichern", "Speichern", "primary"],
  ["teilen", "Teilen", "secondary"],
  ["verbinden", "Mit der vorigen Frage verbinden", "secondary"],
  ["streichen", "Frage streichen", "tertiary"],
] as const;

/** The page on which a question is set right. */
export function questionPage(view: QuestionView): DeskPage {
  const { frame, known, place, form, token, faults } = view;
  const no = textOf(form, "no");
  const name = no === "" ? `${place}. Frage` : `Frage ${no}`;
  return framedPage(frame, {
    title: `${name} bearbeiten`,
    status: faults.length === 0 ? 200 : statusFor(faults),
    trail: [
      { label: known.data.title ?? "Anfrage", address: caseAddress(known) },
      { label: name, address: null },
    ],
    body: html`<h1 class="kern-heading-x-large">${name} bearbeiten</h1>
${faultSummary(
  faults,
  FIELDS.map(([id]) => id),
)}
${meanwhile(view)}
<form class="desk-form" method="post" action="${questionAddress(known, place)}">
${tokenField(token)}<input type="hidden" name="version" value="${known.version}" />
${lineField({ name: "no", label: "Nummer", value: no })}${wordingPart(view)}${facetsPart(view)}${limitsPart(view)}${statementsPart(view)}${additionPart(view)}<div class="desk-actions">
${STEPS.map(([value, label, tone]) => (value !== "verbinden" || place > 1) && sendButton({ label, tone, name: "schritt", value }))}</div>
</form>`,
  });
}
