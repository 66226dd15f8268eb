import { heading, keyValue, list, note, paragraph, table } from "#documents/blocks.ts";
import type { Block, Document } from "#documents/model.ts";
import { dateInFigures } from "#language/dates.ts";
import type { Instant } from "#values/instant.ts";
import type { SystemProfile } from "./profile.ts";

/** More than these would not fit on one page; the rest is named by its number. */
const MOST = { duties: 8, tasks: 8, uses: 5, reasons: 4 } as const;

function cut(lines: readonly string[], most: number, where: string): readonly string[] {
  const rest = lines.length - most;
  return rest > 0 ? [...lines.slice(0, most), `und ${rest} weitere, siehe ${where}`] : lines;
}

function dutyLines({ duties }: SystemProfile): readonly string[] {
  return duties.map(({ title, citation, state }) => `${title} (${citation}): ${state}`);
}

function taskTable({ tasks }: SystemProfile): readonly Block[] {
  if (tasks.length === 0) return [paragraph("Dazu sind keine Aufgaben angelegt.")];
  const rest = tasks.length - MOST.tasks;
  return [
    table({
      caption: "Noch zu tun",
      columns: ["Bis", "Aufgabe", "Wer"],
      rows: tasks.slice(0, MOST.tasks).map(({ dueOn, title, who }) => [dateInFigures(dueOn), title, who]),
    }),
    ...(rest > 0 ? [paragraph(`Und ${rest} weitere in der Aufgabenliste.`)] : []),
  ];
}

/** A profile as a paper of one page. */
export function profilePaper(
  profile: SystemProfile,
  {
    authority,
    createdAt,
    marking,
  }: { readonly authority: string; readonly createdAt: Instant; readonly marking: string | null },
): Document {
  const { name, summary, facts, uses, reasons, isSuspicion, on } = profile;
  const classLine = `Einstufung: ${profile.classWords}. Rolle: ${profile.roleWords}.`;
  return {
    ...{ title: `Steckbrief: ${name}`, language: "de", author: authority, createdAt, marking },
    subject: `KI-Anwendung im Register, Stand ${dateInFigures(on)}, intern`,
    blocks: [
      paragraph(`${authority} · intern · Stand ${dateInFigures(on)}`),
      paragraph(summary),
      keyValue(facts),
      ...(uses.length > 0 ? [heading(1, "Wo sie genutzt wird"), list(cut(uses, MOST.uses, "Register"))] : []),
      heading(1, "KI-Verordnung"),
      note(isSuspicion ? "warning" : "info", [paragraph(classLine)]),
      ...(reasons.length > 0 ? [list(cut(reasons, MOST.reasons, "Register"))] : []),
      ...(profile.duties.length > 0
        ? [heading(1, "Was daraus folgt"), list(cut(dutyLines(profile), MOST.duties, "Register"))]
        : []),
      heading(1, "Noch zu tun"),
      ...taskTable(profile),
      ...(profile.confirmation === "" ? [] : [paragraph(profile.confirmation)]),
    ],
  };
}
