import { releaseRule, type Release } from "#actions/inquiries/releasing/release-answer.ts";
import { may } from "#actions/access/may.ts";
import type { Actor } from "#actions/access/actor.ts";
import { html, type Html } from "#documents/html/html.ts";
import { paperAddress } from "#web/addresses.ts";
import { alert } from "#web/parts/alert.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { caseAddress } from "#web/desk/inquiries/addresses.ts";
import { lineField, sendButton } from "#web/desk/inquiries/fields.ts";
import type { ShownCase } from "#web/desk/inquiries/frame.ts";

/** What the person at the desk may do with the answer, and what has changed since it was checked. */
export type ReleaseView = {
  readonly actor: Actor;
  readonly isExample: boolean;
  /** Marks of the questions that the register would answer otherwise today. */
  readonly changed: readonly string[];
};

/** Everything that can be done with an answer as a whole. */
export type Deed = Release | "check";

type Setting = ShownCase & { readonly token: string };

const LABELS: Readonly<Record<Deed, string>> = {
  check: "Prüfung abschließen",
  sign: "Zeichnen",
  publish: "Veröffentlichen",
  withdraw: "Von der Website nehmen",
  reopen: "Zurück in Bearbeitung",
  revoke: "Zeichnung zurücknehmen",
};

/** Taking back is explained in the history. */
const WITH_REASON: readonly Deed[] = ["withdraw", "revoke"];

/** What can be done with the answer as it stands, by this person. */
function deedsFor({ known }: ShownCase, { actor, isExample }: ReleaseView): readonly Deed[] {
  const aim = { authority: known.authority };
  if (known.step === "draft") return may(actor, "inquiry.answer", aim) ? ["check"] : [];
  const all: readonly Release[] = ["sign", "publish", "reopen", "revoke", "withdraw"];
  return all.filter((release) => {
    const { deed, from, isForExamples } = releaseRule(release);
    return from.includes(known.step) && may(actor, deed, aim) && (isForExamples || !isExample);
  });
}

function formFor(deed: Deed, { known, token }: Setting, isFirst: boolean): Html {
  const needsReason = WITH_REASON.includes(deed);
  return html`<form class="desk-choice" method="post" action="${caseAddress(known, "/stand")}">
${tokenField(token)}<input type="hidden" name="version" value="${known.version}" /><input type="hidden" name="schritt" value="${deed}" />
${needsReason && lineField({ name: `grund-${deed}`, label: "Grund", value: "", hint: "Steht in der Geschichte der Anfrage" })}${sendButton({ label: LABELS[deed], tone: isFirst ? "primary" : "secondary" })}</form>
`;
}

const HINTS = {
  draft:
    "Nach der Prüfung steht der Wortlaut fest, bis jemand die Antwort zurücknimmt. Zur Antwort gehören Titel, Sachverhalt und Fragen der Anfrage: Streichen Sie darin vorher, was Privatpersonen erkennen lässt.",
  checked: "Der Wortlaut steht fest. Gezeichnet wird durch die Leitung.",
  signed:
    "Die Antwort ist gezeichnet. Veröffentlicht wird die öffentliche Ausfertigung: Sie nennt aus dem Register nur, was öffentlich ist, dazu Sachverhalt und Fragen der Anfrage und Ihre Ergänzungen.",
  published: "Die öffentliche Ausfertigung steht auf der Website.",
} as const;

function changedPart({ changed }: ReleaseView): Html | false {
  if (changed.length === 0) return false;
  const which = changed.length === 1 ? `Frage ${changed[0]}` : `die Fragen ${changed.join(", ")}`;
  return alert(
    "warning",
    "Das Register hat sich seit der Prüfung geändert",
    html`<p class="kern-body">Heute lautete die Antwort anders auf ${which}. Nehmen Sie die Antwort zurück in Bearbeitung, wenn sie neu gezogen werden soll.</p>`,
  );
}

/** How far the answer is and what comes next. */
export function releasePart(setting: Setting, view: ReleaseView): Html {
  const { known } = setting;
  const deeds = deedsFor(setting, view);
  const address = paperAddress({ authority: known.authority, slug: known.key });
  return html`<section class="desk-release" aria-labelledby="freigabe">
<h2 class="kern-heading-medium" id="freigabe">Freigabe</h2>
<p class="kern-body">${HINTS[known.step]}</p>
${view.isExample && html`<p class="kern-body">Dies ist ein Beispielregister: Gezeichnet und veröffentlicht werden kann daraus nichts.</p>`}
${known.step === "published" && html`<p class="kern-body"><a class="kern-link" href="${address}">Zur veröffentlichten Antwort</a></p>`}
${changedPart(view)}
<div class="desk-actions">
${deeds.map((deed, at) => formFor(deed, setting, at === 0 && !WITH_REASON.includes(deed)))}</div>
</section>`;
}
