import { ENVELOPE } from "#catalogue/envelope.ts";
import { html, type Html } from "#documents/html/html.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordsOf } from "#records/snapshot.ts";
import { isInPreparation } from "#records/time.ts";
import { titleOf } from "#reports/record-title.ts";
import { recordAddress, registerAddress, withParameters } from "#web/addresses.ts";
import { badge } from "#web/parts/badge.ts";
import { fieldList, fieldWords } from "#web/parts/field-list.ts";
import { statusBadge } from "#web/parts/record-table.ts";
import { chapter, nothingEntered } from "#web/portal/chapter.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { tongueOf } from "#web/tongue/tongue.ts";

type Project = VersionedRecord<"project">;
type Involvement = VersionedRecord<"involvement">;

const byDay = (a: Involvement, b: Involvement): number => ((a.data.on ?? "") < (b.data.on ?? "") ? -1 : 1);

function stepHead(register: ShownRegister, { data }: Involvement): Html {
  const { code, day } = tongueOf(register);
  const { step: at, on, status } = data;
  const tone = status === "done" ? "success" : "info";
  return html`<p><strong>${at !== undefined && code("involvement", "step", at)}</strong> ${status !== undefined && badge(code("involvement", "status", status), tone)} <span class="muted">${on !== undefined && day(on)}</span></p>`;
}

/** A step at which the council is asked: what is asked, where, and what became of it. */
function step(register: ShownRegister, one: Involvement): Html {
  const { say, code } = tongueOf(register);
  const themes = (one.data.aspects ?? []).map((aspect) => code("involvement", "aspects", aspect)).join(", ");
  const words = (id: string): Html => fieldWords(register, one, id);
  return html`<li>
${stepHead(register, one)}
<p>${words("forum")}: ${words("rule")}</p>
${
  themes !== "" &&
  html`<p class="muted">${say("Ziele", "Aims")}: ${themes}</p>
`
}<p>${say("Was daraus wurde", "What became of it")}: ${words("result")}</p>
</li>
`;
}

/** At the desk the reader sees more than the public: then the sentence speaks of what they see. */
const noSteps = (register: ShownRegister): string =>
  register.desk
    ? "Eine Befassung der Gremien ist noch nicht eingetragen oder für Sie nicht einsehbar."
    : tongueOf(register).say(
        "Im öffentlichen Register ist dazu noch keine Befassung der Gremien eingetragen.",
        "The public register holds no involvement of the council in it yet.",
      );

function steps(register: ShownRegister, project: Project): Html {
  const own = referenceTo(project);
  const found = recordsOf(register.snapshot, "involvement").filter(({ data }) => data.subject === own);
  if (found.length === 0) return nothingEntered(noSteps(register));
  return html`<ol class="plain-list steps">
${found.toSorted(byDay).map((one) => step(register, one))}</ol>`;
}

/** Visitors may say something to a project; at the desk its own page is the place for that. */
function commentLink({ authority, desk, language }: ShownRegister, project: Project): Html {
  if (desk) return html``;
  const address = withParameters(`${registerAddress(authority)}/rueckmeldung`, { zu: referenceTo(project) });
  const { say } = tongueOf({ language });
  return html`<p><a class="kern-link" href="${address}">${say("Zu diesem Vorhaben etwas sagen oder fragen", "Comment or ask about this project")}</a></p>
`;
}

function projectPart(register: ShownRegister, project: Project): Html {
  const tongue = tongueOf(register);
  const { say, german } = tongue;
  const own = referenceTo(project);
  const address = register.desk?.addressOf(own) ?? recordAddress(register.authority, own);
  const seenBy = register.desk && badge(ENVELOPE.visibility.list[project.visibility][0], "info");
  return html`<article class="project">
<h3 class="kern-title"><a class="kern-link" href="${address}">${german(titleOf(register.snapshot, project))}</a> ${statusBadge(project, tongue)} ${seenBy}</h3>
<p class="kern-body">${fieldWords(register, project, "objective")}</p>
${fieldList(register, project, ["benefitCitizens", "fields", "startOn", "firstCouncilNoticeOn"])}<h4 class="kern-title kern-title--small">${say("Einbindung der Gremien", "Involvement of the council")}</h4>
${steps(register, project)}
${commentLink(register, project)}</article>
`;
}

/** Rules that hold for every project: how and when the council is asked. */
function rules(register: ShownRegister): Html {
  const { say } = tongueOf(register);
  const found = recordsOf(register.snapshot, "involvement").filter(({ data }) => data.subject === undefined);
  if (found.length === 0) return html``;
  return chapter(
    "regeln",
    say("Wie die Vertretung eingebunden wird", "How the council is involved"),
    html`<ol class="plain-list steps">
${found.toSorted(byDay).map((one) => step(register, one))}</ol>`,
  );
}

const isUndecided = ({ data }: Project): boolean => data.status === "idea" || data.status === "examination";

const noProject = (register: ShownRegister): string =>
  register.desk
    ? "Im Register, soweit Sie es einsehen können, ist derzeit kein Vorhaben vor der Entscheidung eingetragen."
    : tongueOf(register).say(
        "Im öffentlichen Register ist derzeit kein Vorhaben vor der Entscheidung eingetragen.",
        "The public register lists no project before its decision at present.",
      );

/** Projects with AI: those before the decision first, with what is asked of the council and what became of it. */
export function projectsContent(register: ShownRegister): Html {
  const { say } = tongueOf(register);
  const projects = recordsOf(register.snapshot, "project").filter(({ data }) => isInPreparation(data.status));
  const [before, after] = [projects.filter(isUndecided), projects.filter((one) => !isUndecided(one))];
  const list = (some: readonly Project[]): Html => html`${some.map((one) => projectPart(register, one))}`;
  return html`<h1 class="kern-heading-x-large">${say("Vorhaben und frühzeitige Einbindung", "Projects and early involvement")}</h1>
<p class="kern-body kern-body--large">${say("Welche KI geplant ist, was die politischen Gremien dazu gefragt werden, was sie gesagt haben und was daraus wurde.", "Which AI is planned, what the council is asked, what it said and what became of it.")}</p>
${chapter("vor-der-entscheidung", say("Vor der Entscheidung", "Before the decision"), before.length === 0 ? nothingEntered(noProject(register)) : list(before))}${after.length > 0 && chapter("beschlossen", say("Beschlossen und in Arbeit", "Decided and under way"), list(after))}${rules(register)}`;
}
