import {
  BorderStyle,
  Footer,
  Header,
  ImageRun,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from "docx";
import { cleanText } from "#documents/clean-text.ts";
import type { Document } from "#documents/model.ts";
import type { Letterhead } from "./letterhead.ts";
import { pictureType } from "./picture-type.ts";
import { PAGE_SIZE, textWidth, twips } from "./word-setting.ts";
import { STYLE } from "./word-styles.ts";

const LONGEST_FOOTER_TITLE = 90;
const PIXELS_PER_MM = 96 / 25.4;

/** What the pages of one section need to know. */
export type Pages = { readonly document: Document; readonly looks: Letterhead; readonly landscape: boolean };

function line(style: string, text: string): Paragraph {
  return new Paragraph({ style, text: cleanText(text) });
}

function header({ document, looks }: Pages): Header {
  const { marking } = document;
  const border = { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: looks.colours.rule } };
  const run = marking === null ? null : new TextRun({ text: cleanText(marking), bold: true });
  const marked = run === null ? [] : [new Paragraph({ style: STYLE.marking, border, children: [run] })];
  return new Header({ children: [...looks.headerLines.map((one) => line(STYLE.pageLine, one)), ...marked] });
}

function footer({ document, looks, landscape }: Pages): Footer {
  const title = document.title.length <= LONGEST_FOOTER_TITLE ? cleanText(document.title) : "";
  const number = ["Seite ", PageNumber.CURRENT, " von ", PageNumber.TOTAL_PAGES];
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth(looks, landscape) }];
  const children = [new TextRun({ children: [title, new Tab(), ...number] })];
  return new Footer({
    children: [
      ...looks.footerLines.map((one) => line(STYLE.pageLine, one)),
      new Paragraph({ style: STYLE.pageLine, tabStops, children }),
    ],
  });
}

/** The section options of upright pages or pages on their side, marked and numbered on each page. */
export function wordSection(pages: Pages, children: readonly FileChild[]): ISectionOptions {
  const { top, right, bottom, left } = pages.looks.marginsMm;
  const margin = { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left) };
  const orientation = pages.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      page: {
        size: { ...PAGE_SIZE, orientation },
        margin: { ...margin, header: twips(12), footer: twips(11) },
      },
    },
    headers: { default: header(pages) },
    footers: { default: footer(pages) },
    children,
  };
}

function logo({ logo: picture, logoFile }: Letterhead): readonly Paragraph[] {
  const type = logoFile === null ? null : pictureType(logoFile);
  if (picture === null || logoFile === null || type === null) return [];
  const transformation = { width: picture.widthMm * PIXELS_PER_MM, height: picture.heightMm * PIXELS_PER_MM };
  const altText = { name: "Logo", title: "Logo", description: cleanText(picture.description) };
  return [new Paragraph({ children: [new ImageRun({ type, data: logoFile, transformation, altText })] })];
}

/** Logo, sender's lines and reference data at the top of the first page. */
export function wordLetterhead(document: Document, looks: Letterhead): readonly Paragraph[] {
  const { lines = [], reference = [] } = document.letterhead ?? {};
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth(looks, false) }];
  const rows = Array.from({ length: Math.max(lines.length, reference.length) }, (_, index) => {
    const data = reference[index];
    const right = data === undefined ? [] : [new Tab(), cleanText(`${data.label}: ${data.text}`)];
    const children = [
      new TextRun({ text: cleanText(lines[index] ?? ""), bold: index === 0 }),
      new TextRun({ children: right }),
    ];
    return new Paragraph({ style: STYLE.sender, tabStops, children });
  });
  return [...logo(looks), ...rows];
}
