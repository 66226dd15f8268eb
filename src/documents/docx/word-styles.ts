import { LineRuleType, type IParagraphStyleOptions, type IPropertiesOptions } from "docx";
import type { Letterhead } from "./letterhead.ts";
import { twips } from "./word-setting.ts";

type StyleOptions = NonNullable<IPropertiesOptions["styles"]>;
type HeadingSize = "title" | "heading1" | "heading2" | "heading3" | "heading4";

/** Names of the paragraph styles an office finds in Word's list of styles. */
export const STYLE = {
  question: "Frage",
  headData: "Kopfdaten",
  tableText: "Tabellentext",
  tableSmall: "TabellentextKlein",
  marking: "Kennzeichnung",
  pageLine: "Seitenzeile",
  sender: "Absender",
} as const;

const halfPoints = (points: number): number => Math.round(points * 2);

function headingStyle({ fonts, sizesPt, colours }: Letterhead, size: HeadingSize, beforePt: number) {
  return {
    run: { font: fonts.headings, size: halfPoints(sizesPt[size]), bold: true, color: colours.text },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before: beforePt * 20, after: 120, line: 264, lineRule: LineRuleType.AUTO },
    },
  };
}

function titleStyle(looks: Letterhead) {
  const { run, paragraph } = headingStyle(looks, "title", 26);
  return { run, paragraph: { ...paragraph, spacing: { ...paragraph.spacing, after: 280 } } };
}

function questionStyle(): IParagraphStyleOptions {
  const indent = { left: twips(9), hanging: twips(9) };
  return {
    id: STYLE.question,
    name: "Frage",
    basedOn: "Normal",
    next: "Normal",
    quickFormat: true,
    run: { bold: true },
    // questions stand in the navigation pane below the headings of the paper
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: 1,
      spacing: { before: 320, after: 120 },
      indent,
    },
  };
}

function headDataStyle(): IParagraphStyleOptions {
  const indent = { left: twips(50), hanging: twips(50) };
  return {
    id: STYLE.headData,
    name: "Kopfdaten",
    basedOn: "Normal",
    quickFormat: true,
    paragraph: { spacing: { before: 0, after: 60 }, indent },
  };
}

function smallStyle(id: string, name: string, run: IParagraphStyleOptions["run"]): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    ...(run === undefined ? {} : { run }),
    paragraph: { spacing: { before: 40, after: 40, line: 252, lineRule: LineRuleType.AUTO } },
  };
}

/** The styles of a Word document in an office's looks. */
export function wordStyles(looks: Letterhead): StyleOptions {
  const { fonts, sizesPt, colours } = looks;
  const text = { font: fonts.text, size: halfPoints(sizesPt.text), color: colours.text };
  const pageText = { size: halfPoints(sizesPt.small), color: colours.quiet };
  return {
    default: {
      document: {
        run: { ...text, language: { value: "de-DE", eastAsia: "de-DE", bidirectional: "ar-SA" } },
        paragraph: { spacing: { before: 0, after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: titleStyle(looks),
      heading1: headingStyle(looks, "heading1", 20),
      heading2: headingStyle(looks, "heading2", 16),
      heading3: headingStyle(looks, "heading3", 13),
      heading4: headingStyle(looks, "heading4", 12),
      caption: {
        run: { size: halfPoints(sizesPt.table), bold: true, italics: false, color: colours.text },
        paragraph: { keepNext: true, spacing: { before: 240, after: 80 } },
      },
      hyperlink: { run: { color: colours.link, underline: { type: "single", color: colours.link } } },
    },
    paragraphStyles: [
      questionStyle(),
      headDataStyle(),
      smallStyle(STYLE.tableText, "Tabellentext", { size: halfPoints(sizesPt.table) }),
      smallStyle(STYLE.tableSmall, "Tabellentext klein", { size: halfPoints(sizesPt.tableSmall) }),
      smallStyle(STYLE.marking, "Kennzeichnung", pageText),
      smallStyle(STYLE.pageLine, "Seitenzeile", pageText),
      smallStyle(STYLE.sender, "Absender", { size: halfPoints(sizesPt.table) }),
    ],
  };
}
