import type { Html } from "#documents/html/html.ts";
import type { AssetName } from "#web/assets.ts";
import type { Language } from "#web/tongue/tongue.ts";
import type { Key } from "#values/key.ts";

/** A step of the way from the start page to here; the last has no address. */
export type Crumb = { readonly label: string; readonly address: string | null };

/** The authority that a page belongs to. */
export type PageAuthority = {
  readonly key: Key;
  readonly name: string;
  /** Must stand on the page; null for a real authority. */
  readonly marking: string | null;
  /** Where citizens can turn, as the authority says; null where it does not. */
  readonly contact: string | null;
  readonly accessibilityContact: string | null;
};

/** A link of the main navigation. */
export type NavigationLink = {
  readonly label: string;
  readonly address: string;
  readonly isHere: boolean;
};

/** The frame of pages for people at work, instead of that for visitors. */
export type DeskFrame = {
  readonly navigation: readonly NavigationLink[];
  /** Places that are rarely gone to; they stand behind "Mehr". */
  readonly more: readonly NavigationLink[];
  /** Who is signed in, as they want to be greeted; null before signing in. */
  readonly name: string | null;
  /** Proves that a form was sent from this site; "" before signing in. */
  readonly token: string;
};

/** The language of what stands around a page, and where the page stands in the other language. */
export type PageFrame = { readonly language: Language; readonly twin: string };

/** A page before the frame that all pages share is put around it. */
export type Page = {
  /** HTTP status, 200 unless told otherwise. */
  readonly status?: number;
  readonly title: string;
  readonly trail: readonly Crumb[];
  readonly authority: PageAuthority | null;
  /** Search engines shall leave it out even if it belongs to no demonstration. */
  readonly isHidden?: boolean;
  /** The same for programs, told in the head: media type, address, title. */
  readonly alternates?: readonly (readonly [type: string, address: string, title: string])[];
  readonly section?: "start" | "inquiries" | "register" | "concern" | "projects" | "figures";
  /** It belongs to whoever asked for it alone, so nobody keeps it on the way. */
  readonly isPrivate?: true;
  /** The language of the body; German unless it says otherwise. */
  readonly language?: Language;
  /** The language that the frame speaks and the address of the same page in the other one; added by the route. */
  readonly frame?: PageFrame;
  /** Absent: the page is for visitors. */
  readonly desk?: DeskFrame;
  /** The browser asks again after so many seconds: something goes on by itself. */
  readonly refreshSeconds?: number;
  /** Modules of the browser that improve what works without them. */
  readonly scripts?: readonly AssetName[];
  readonly body: Html;
};

/** Shall search engines leave this page out? Errors and demonstrations they shall. */
export function isNoindex(page: Page): boolean {
  return page.isHidden === true || (page.status ?? 200) >= 400 || page.authority?.marking != null;
}
