import type { AnsweredInquiry } from "#answers/answer.ts";
import { note, paragraph } from "#documents/blocks.ts";
import type { Block } from "#documents/model.ts";
import { citationOf } from "./citation.ts";

/** How many paragraphs of an answer a language model reworded, and which model. */
function rewordedIn({ questions }: AnsweredInquiry): { readonly count: number; readonly models: string } {
  const blocks = questions.flatMap(({ answer, items }) => [
    ...answer,
    ...items.flatMap((item) => ("answer" in item ? item.answer : [])),
  ]);
  const by = blocks.flatMap((block) =>
    block.kind === "paragraph" && block.reworded ? [block.reworded.model] : [],
  );
  return { count: by.length, models: [...new Set(by)].join(", ") };
}

/** Says at the end of an answer that a language model helped with its wording; nothing if none did. */
export function wordingNote(inquiry: AnsweredInquiry): readonly Block[] {
  const { count, models } = rewordedIn(inquiry);
  if (count === 0) return [];
  const what = count === 1 ? "Bei einem Absatz" : `Bei ${count} Absätzen`;
  const text = `${what} dieser Antwort hat ein Sprachmodell (${models}) beim Formulieren geholfen; Inhalt und Belege stammen aus dem Register. Vor der Veröffentlichung ist die Antwort von einer verantwortlichen Funktion zu prüfen und zu zeichnen (${citationOf("law/ki-vo-50-4")}).`;
  return [note("info", [paragraph(text)], "Hinweis zur Formulierung")];
}
