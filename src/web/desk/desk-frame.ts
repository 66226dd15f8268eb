import { mayAnywhere } from "#actions/access/may.ts";
import type { Deed } from "#actions/access/policy.ts";
import type { DeskFrame, NavigationLink } from "#web/parts/page.ts";
import type { Asked, DeskPage } from "./asked.ts";

/** A place that the navigation of the desk leads to, for those who may do its deed. */
type Place = { readonly label: string; readonly path: string; readonly deed: Deed };

const PLACES: readonly Place[] = [
  { label: "Übersicht", path: "", deed: "desk.open" },
  { label: "Register", path: "/register", deed: "record.read" },
  { label: "Neuer KI-Einsatz", path: "/meldung", deed: "use.report" },
  { label: "Aufgaben", path: "/aufgaben", deed: "task.close" },
  { label: "Anfragen", path: "/anfragen", deed: "inquiry.answer" },
  { label: "Rückmeldungen", path: "/rueckmeldungen", deed: "message.handle" },
  { label: "Berichte", path: "/berichte", deed: "report.make" },
  { label: "Einlesen", path: "/einlesen", deed: "register.import" },
  { label: "Konten", path: "/konten", deed: "account.manage" },
];

/** The frame of pages that are shown before anybody has signed in. */
export const NOBODYS_FRAME: DeskFrame = { navigation: [], name: null, token: "" };

/** Navigation, greeting and token of a page at the desk. */
export function deskFrame({ actor, authority, token }: Asked, page: DeskPage): DeskFrame {
  const places = authority === "" ? [] : PLACES.filter(({ deed }) => mayAnywhere(actor, deed, authority));
  const navigation: readonly NavigationLink[] = places.map(({ label, path }) => ({
    label,
    address: `/desk/${encodeURIComponent(authority)}${path}`,
    isHere: label === page.place,
  }));
  return { navigation, name: actor.name, token };
}
