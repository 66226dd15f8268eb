/** The kinds of file that have a reader here, by media type; the rest is kept unread. */
export const READABLE = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  doc: "application/msword",
  odt: "application/vnd.oasis.opendocument.text",
  html: "text/html",
  email: "message/rfc822",
  text: "text/plain",
} as const;

/** What a file is that has a compound container (old Office), told by the names of its streams. */
export const COMPOUND = {
  encrypted: "application/x-encrypted-office",
  outlook: "application/vnd.ms-outlook",
  excel: "application/vnd.ms-excel",
  other: "application/x-cfb",
} as const;

/** For what no rule knows. */
export const UNKNOWN_TYPE = "application/octet-stream";
