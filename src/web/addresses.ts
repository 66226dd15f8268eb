import { splitReference, type Key, type Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";

/** Parameters of an address; those without a value leave no trace. */
export type Parameters = Readonly<Record<string, string | number | null | undefined>>;

/** A path with its parameters. */
export function withParameters(path: string, parameters: Parameters): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === null || value === undefined || value === ""
      ? []
      : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  );
  return given.length === 0 ? path : `${path}?${given.join("&")}`;
}

/** The list of an authority's public records. */
export function registerAddress(authority: Key, parameters: Parameters = {}): string {
  return withParameters(`/ki/${encodeURIComponent(authority)}`, parameters);
}

/** Which version of a record an address leads to, and as of which day it looks at the register around it. */
export type RecordMoment = { readonly version?: number | null; readonly stand?: LocalDate | null };

/** The page of a record. */
export function recordAddress(authority: Key, reference: Reference, moment: RecordMoment = {}): string {
  const { type, key } = splitReference(reference) ?? { type: reference, key: "" };
  const path = `/ki/${encodeURIComponent(authority)}/${encodeURIComponent(type)}/${encodeURIComponent(key)}`;
  return withParameters(path, { fassung: moment.version, stand: moment.stand });
}

/** The page of a record in exactly the version that an evidence `type/key@version` cites. */
export function evidenceAddress(authority: Key, evidence: string): string {
  const at = evidence.lastIndexOf("@");
  return recordAddress(authority, evidence.slice(0, at), { version: Number(evidence.slice(at + 1)) });
}

/** The same record at the desk. */
export function deskEvidenceAddress(authority: Key, evidence: string): string {
  const at = evidence.lastIndexOf("@");
  const [type = "", key = ""] = evidence.slice(0, at).split("/");
  const path = `/desk/${encodeURIComponent(authority)}/register/${encodeURIComponent(type)}/${encodeURIComponent(key)}`;
  return withParameters(path, { fassung: evidence.slice(at + 1) });
}

/** The page of an answered inquiry; with a format, its file. */
export function paperAddress(
  paper: { readonly authority: Key; readonly slug: Key },
  format?: string,
): string {
  const path = `/anfragen/${encodeURIComponent(paper.authority)}/${encodeURIComponent(paper.slug)}`;
  return format === undefined ? path : `${path}.${format}`;
}
