/** A kind of file that may be attached: how people call it and the endings of its names, the usual one first. */
export type AttachableType = { readonly label: string; readonly endings: readonly [string, ...string[]] };

/**
 * What may be attached, by media type as the content tells it. Nothing that a browser or an office program would run stands
 * here: web pages, pictures with scripts (SVG), programs, packed folders.
 */
export const ATTACHABLE_TYPES: Readonly<Record<string, AttachableType>> = {
  "application/pdf": { label: "PDF", endings: ["pdf"] },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
    label: "Word",
    endings: ["docx"],
  },
  "application/msword": { label: "Word (alt)", endings: ["doc"] },
  "application/vnd.oasis.opendocument.text": { label: "OpenDocument", endings: ["odt"] },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { label: "Excel", endings: ["xlsx"] },
  "text/plain": { label: "Text", endings: ["txt", "md", "log"] },
  "text/csv": { label: "CSV", endings: ["csv"] },
  "image/png": { label: "PNG", endings: ["png"] },
  "image/jpeg": { label: "JPEG", endings: ["jpg", "jpeg"] },
  "message/rfc822": { label: "E-Mail", endings: ["eml"] },
};
