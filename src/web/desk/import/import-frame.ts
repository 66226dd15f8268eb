import type { AtDesk } from "#actions/table-import/may-import.ts";
import { readImport, type BatchPlace, type OpenedBatch } from "#actions/table-import/read-import.ts";
import { html, type Html } from "#documents/html/html.ts";
import { deskAuthority } from "#web/desk/desk-authority.ts";
import type { Key } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import { withParameters, type Parameters } from "#web/addresses.ts";
import type { Asked, DeskAnswer } from "#web/desk/asked.ts";
import { absentPage } from "#web/desk/refusals.ts";
import type { Crumb } from "#web/parts/page.ts";

/** Steps of reading a list in, by their addresses. */
export type ImportStep =
  | "tabelle"
  | "zuordnung"
  | "werte"
  | "vorschau"
  | "start"
  | "fehler"
  | "zuruecknehmen"
  | "verwerfen";

/** The lists of an authority, one of them, or a step with it. */
export function importAddress(
  authority: Key,
  to: { readonly id?: string; readonly step?: ImportStep; readonly parameters?: Parameters } = {},
): string {
  const parts = ["/desk", encodeURIComponent(authority), "einlesen", to.id, to.step];
  return withParameters(parts.filter((part) => part !== undefined).join("/"), to.parameters ?? {});
}

type ImportPage = {
  readonly title: string;
  readonly body: Html;
  readonly trail?: readonly Crumb[];
  readonly status?: number;
  readonly refreshSeconds?: number;
};

/** A page of reading lists in, in its frame. */
export async function importPage({ context, authority }: Asked, page: ImportPage): Promise<DeskAnswer> {
  const owner = await deskAuthority(context, authority);
  const { trail = [], body, title, ...rest } = page;
  const above: readonly Crumb[] = [
    { label: owner.name, address: `/desk/${encodeURIComponent(authority)}` },
    { label: "Einlesen", address: trail.length === 0 ? null : importAddress(authority) },
  ];
  return {
    page: {
      ...{ ...rest, title, place: "Einlesen", trail: [...above, ...trail] },
      authority: owner,
      body: html`<h1 class="kern-heading-x-large">${title}</h1>
${body}`,
    },
  };
}

/** What is wrong and where on the page; `name` of a field, null for the whole. */
export type PageFault = { readonly name: string | null; readonly words: string };

/** What is wrong, at the top of a page; each fault leads to its field. Nothing if nothing is wrong. */
export function faultSummary(faults: readonly PageFault[]): Html {
  if (faults.length === 0) return html``;
  const line = ({ name, words }: PageFault): Html => {
    const said = name === null ? words : html`<a class="kern-link" href="#feld-${name}">${words}</a>`;
    return html`<li>${said}</li>
`;
  };
  return html`<div class="kern-alert kern-alert--danger form-errors" id="fehler" role="alert" tabindex="-1" autofocus>
<div class="kern-alert__header">
<span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
<h2 class="kern-title">${faults.length === 1 ? "Das geht so noch nicht" : `${faults.length} Angaben passen noch nicht`}</h2>
</div>
<div class="kern-alert__body">
<ul class="kern-list kern-list--bullet">
${faults.map(line)}</ul>
</div>
</div>
`;
}

/** Problems that belong to the page as a whole. */
export function wholeFaults(problems: readonly Problem[]): readonly PageFault[] {
  return problems.map(({ message }) => ({ name: null, words: message }));
}

/** Which list an address means. */
export function placeOf({ authority, parameters }: Pick<Asked, "authority" | "parameters">): BatchPlace {
  return { authority, id: parameters["id"] ?? "" };
}

/** Opens the list that an address means and shows it; a page of its own if there is none. */
export async function withBatch(
  asked: Asked,
  show: (opened: OpenedBatch, place: BatchPlace) => Promise<DeskAnswer>,
): Promise<DeskAnswer> {
  const place = placeOf(asked);
  const opened = await readImport(asked.context satisfies AtDesk, place);
  return opened.ok ? show(opened.value, place) : { page: absentPage() };
}

/** The way from the lists to one of them. */
export function batchTrail(authority: Key, { batch }: OpenedBatch, last?: string): readonly Crumb[] {
  const { id, fileName } = batch;
  if (last === undefined) return [{ label: fileName, address: null }];
  return [
    { label: fileName, address: importAddress(authority, { id }) },
    { label: last, address: null },
  ];
}
