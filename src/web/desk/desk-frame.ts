import { mayAnywhere } from "#actions/access/may.ts";
import type { Deed } from "#actions/access/policy.ts";
import type { DeskFrame, NavigationLink } from "#web/parts/page.ts";
import type { Asked, DeskPage } from "./asked.ts";

/** A place that the navigation of the desk leads to, for those who may do its deed. */
type Place = {
  readonly label: string;
  readonly path: string;
  readonly deed: Deed;
  /** Gone to now and then; stands behind "Mehr" where the line is full. */
  readonly isRare?: true;
};

const PLACES: readonly Place[] = [
  { label: "Übersicht", path: "", deed: "desk.open" },
  { label: "Register", path: "/register", deed: "record.read" },
  { label: "Vorhaben", path: "/vorhaben", deed: "record.read" },
  { label: "Neuer KI-Einsatz", path: "/meldung", deed: "use.report", isRare: true },
  { label: "Aufgaben", path: "/aufgaben", deed: "task.close" },
  { label: "Anfragen", path: "/anfragen", deed: "inquiry.answer" },
  { label: "Rückmeldungen", path: "/rueckmeldungen", deed: "message.handle", isRare: true },
  { label: "Zahlen", path: "/zahlen", deed: "record.read", isRare: true },
  { label: "Berichte", path: "/berichte", deed: "report.make", isRare: true },
  { label: "Einlesen", path: "/einlesen", deed: "register.import", isRare: true },
  { label: "Konten", path: "/konten", deed: "account.manage", isRare: true },
  { label: "Zugriffe", path: "/zugriffe", deed: "readLog.read", isRare: true },
];

/** So many places fit into one line of a usual screen. */
const MOST_IN_LINE = 7;

/** The frame of pages that are shown before anybody has signed in. */
export const NOBODYS_FRAME: DeskFrame = { navigation: [], more: [], name: null, token: "" };

/** Navigation, greeting and token of a page at the desk. */
export function deskFrame({ actor, authority, token }: Asked, page: DeskPage): DeskFrame {
  const places = authority === "" ? [] : PLACES.filter(({ deed }) => mayAnywhere(actor, deed, authority));
  const linkTo = ({ label, path }: Place): NavigationLink => ({
    label,
    address: `/desk/${encodeURIComponent(authority)}${path}`,
    isHere: label === page.place,
  });
  const isFull = places.length > MOST_IN_LINE;
  const isBehind = ({ label, isRare }: Place): boolean => isFull && isRare === true && label !== page.place;
  const [navigation, more] = [false, true].map((is) =>
    places.filter((place) => isBehind(place) === is).map(linkTo),
  );
  return { navigation: navigation ?? [], more: more ?? [], name: actor.name, token };
}
