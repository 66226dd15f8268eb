import { html, type Html } from "#documents/html/html.ts";
import { chapter } from "#web/portal/chapter.ts";
import { fieldList } from "#web/parts/field-list.ts";
import type { SystemView } from "./system-view.ts";

type Class = NonNullable<SystemView["record"]["data"]["aiActClass"]>;

/** What the classes of Regulation (EU) 2024/1689 mean, in plain words. */
const MEANINGS: Readonly<Record<Class, readonly [german: string, english: string]>> = {
  prohibited: [
    "Solche Anwendungen verbietet die KI-Verordnung (Art. 5).",
    "The AI Act prohibits such systems (Art. 5).",
  ],
  highRiskAnnexIII: [
    "Die Anwendung wird in einem Bereich eingesetzt, in dem Fehler Menschen erheblich treffen können. Dafür gelten strenge Pflichten.",
    "The system is used where errors can seriously affect people. Strict duties apply.",
  ],
  highRiskAnnexI: [
    "Die Anwendung gehört zu einem Erzeugnis, für das besondere Sicherheitsregeln der EU gelten. Dafür gelten strenge Pflichten.",
    "The system belongs to a product under EU safety rules. Strict duties apply.",
  ],
  exemptArt6_3: [
    "Die Anwendung wird in einem empfindlichen Bereich eingesetzt, erledigt dort aber nur eine eng begrenzte oder vorbereitende Aufgabe. Deshalb gilt sie nach Art. 6 Abs. 3 nicht als Hochrisiko.",
    "The system is used in a sensitive area but only for a narrow or preparatory task. Under Art. 6(3) it does not count as high-risk.",
  ],
  transparency: [
    "Menschen müssen erkennen können, dass sie es mit KI oder mit Inhalten aus einer KI zu tun haben (Art. 50).",
    "People must be able to tell that they are dealing with AI or with content made by AI (Art. 50).",
  ],
  minimal: [
    "Die KI-Verordnung stellt an solche Anwendungen keine besonderen Anforderungen. Datenschutz und Fachrecht gelten trotzdem.",
    "The AI Act sets no special requirements for such systems. Data protection and sector law still apply.",
  ],
  notAi: [
    "Die Anwendung ist nach Einschätzung der Behörde kein KI-System im Sinne der KI-Verordnung.",
    "In the authority's view this is not an AI system within the meaning of the AI Act.",
  ],
  unclassified: [
    "Die Behörde hat die Anwendung noch nicht eingestuft.",
    "The authority has not classified the system yet.",
  ],
};

/** How risky an application is held to be, why, and what the class means. */
export function riskPart({ register, record, tongue }: SystemView): Html {
  const { say } = tongue;
  const code = record.data.aiActClass;
  const meaning = code == null ? undefined : MEANINGS[code];
  return chapter(
    "risiko",
    say("Wie hoch ist das Risiko?", "How high is the risk?"),
    html`${meaning !== undefined && html`<p class="kern-body">${say(...meaning)}</p>`}
${fieldList(register, record, ["aiActClass", "aiActReasoning", "aiActRole", "annexIIIArea", "isAiSystem", "classifiedOn", "classifiedBy", "euDatabaseUrl"])}`,
  );
}
