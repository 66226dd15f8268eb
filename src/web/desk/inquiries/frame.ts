import type { InquiryCase } from "#actions/inquiries/inquiry-case.ts";
import type { Html } from "#documents/html/html.ts";
import { deskAuthority } from "#web/desk/desk-authority.ts";
import type { Asked, DeskPage } from "#web/desk/asked.ts";
import type { Crumb, PageAuthority } from "#web/parts/page.ts";
import { casesAddress } from "./addresses.ts";

/** What pages of this folder need to know of the authority. */
export type CaseFrame = { readonly authority: PageAuthority };

/** Reads whose desk this is. */
export async function frameOf({ context, authority }: Asked): Promise<CaseFrame> {
  return { authority: await deskAuthority(context, authority) };
}

/** What a page of this folder says. */
export type CasePage = {
  readonly title: string;
  readonly body: Html;
  readonly status?: number | undefined;
  /** The way from the list of inquiries to here; without it the page is the list. */
  readonly trail?: readonly Crumb[];
};

/** A page of this folder in its frame. */
export function framedPage({ authority }: CaseFrame, page: CasePage): DeskPage {
  const { title, body, status = 200, trail = [] } = page;
  const list = { label: "Anfragen", address: trail.length === 0 ? null : casesAddress(authority.key) };
  return { title, status, body, place: "Anfragen", authority, trail: [list, ...trail] };
}

/** A case with its place in the pages. */
export type ShownCase = { readonly frame: CaseFrame; readonly known: InquiryCase };
