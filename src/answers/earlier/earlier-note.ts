import { dateInFigures } from "#language/dates.ts";
import { endedSentence, quoted } from "#language/lists.ts";
import type { ChangeSince, Contradiction, EarlierAnswer } from "./earlier-answer.ts";
import type { Explanation } from "./explain-change.ts";

const MOST_CHANGES = 8;

type Named = Pick<EarlierAnswer, "answeredOn" | "number" | "fileNumber" | "no" | "status">;

/** When and where the earlier answer was given: "13.10.2025 (Drs. 22-1234, Frage 5)". */
function earlierPlace({ answeredOn, number, fileNumber, no, status }: Named): string {
  const parts = [
    number === null ? null : `Drs. ${number}`,
    fileNumber === null ? null : `Az. ${fileNumber}`,
    no === null ? null : `Frage ${no}`,
    status === "signed" ? null : "nicht gezeichnet",
  ].filter((part) => part !== null);
  return `${dateInFigures(answeredOn)}${parts.length > 0 ? ` (${parts.join(", ")})` : ""}`;
}

function explained(explanation: Explanation | null): string {
  if (explanation === null) return "ohne Änderung der Belege";
  if (explanation.by === "question") return "die Frage lautet anders";
  if (explanation.by === "time")
    return `Zeitablauf: ${explanation.record} nennt den ${dateInFigures(explanation.on)}`;
  const { record, version, on } = explanation;
  if (version === null || on === null) return `${record} ist nicht mehr vorhanden`;
  return `${record}, Fassung ${version} vom ${dateInFigures(on)}`;
}

/** A change with what explains it. */
export function changeInWords({ what, explanation }: ChangeSince): string {
  return `${what} [${explained(explanation)}]`;
}

function changesInWords(changes: readonly ChangeSince[]): string {
  if (changes.length === 0) return "Seitdem ist nichts geändert.";
  const told = changes.slice(0, MOST_CHANGES).map(changeInWords);
  const more = changes.length - told.length;
  return `Seitdem geändert: ${told.join("; ")}${more > 0 ? `; dazu ${more} weitere` : ""}.`;
}

type Noted = Omit<EarlierAnswer, "note">;

/** "Am 13.10.2025 (Drs. …) wurde geantwortet: „…“." */
export function earlierSaid(earlier: Noted): string {
  const said = earlier.said === "" ? "geantwortet." : `geantwortet: ${endedSentence(quoted(earlier.said))}`;
  const from = earlier.asOf === null ? " Die Antwort stammt von anderer Stelle und hat keine Belege." : "";
  return `Am ${earlierPlace(earlier)} wurde ${said}${from}`;
}

/** "Am 13.10.2025 (Drs. …) wurde geantwortet: „…“. Seitdem geändert: …" */
export function earlierNote(earlier: Noted): string {
  return earlierSaid(earlier) + (earlier.asOf === null ? "" : ` ${changesInWords(earlier.changes)}`);
}

/** The warning that both answers cannot be right. */
export function contradictionNote(no: string | null, earlier: Named, one: Contradiction): string {
  const question = no === null ? "Frage ohne Nummer" : `Frage ${no}`;
  return `${question}: Die Antwort widerspricht der vom ${earlierPlace(earlier)}: bisher ${quoted(one.before)}, jetzt ${quoted(one.after)} in ${one.place}; das Register erklärt den Unterschied nicht. Bitte klären Sie ihn vor der Zeichnung.`;
}
