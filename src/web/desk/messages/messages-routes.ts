import { answerMessage } from "#actions/messages/answer-message.ts";
import { assignMessage } from "#actions/messages/assign-message.ts";
import { closeMessage } from "#actions/messages/close-message.ts";
import { listMessages } from "#actions/messages/list-messages.ts";
import { noteMessage } from "#actions/messages/note-message.ts";
import { readMessage } from "#actions/messages/read-message.ts";
import { reopenMessage } from "#actions/messages/reopen-message.ts";
import type { Problem } from "#values/problem.ts";
import type { Result } from "#values/result.ts";
import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { absentPage, refusedPage } from "#web/desk/refusals.ts";
import { messagePage, messagesAddress, messagesPage } from "./messages-pages.ts";

const textIn = (from: Asked["form"], name: string): string => {
  const value = from[name];
  return typeof value === "string" ? value : "";
};

const placeOf = ({ authority, parameters }: Asked) => ({ authority, number: parameters["number"] ?? "" });

async function list(asked: Asked): Promise<DeskAnswer> {
  const listed = await listMessages(asked.context, asked.authority);
  return { page: listed.ok ? messagesPage(listed.value) : refusedPage() };
}

async function show(asked: Asked, problems: readonly Problem[] = []): Promise<DeskAnswer> {
  const read = await readMessage(asked.context, placeOf(asked));
  if (!read.ok) return { page: absentPage() };
  const notice = textIn(asked.query, "meldung") || undefined;
  const kept = Object.fromEntries(Object.keys(asked.form).map((name) => [name, textIn(asked.form, name)]));
  return { page: messagePage({ message: read.value, token: asked.token, notice, problems, kept }) };
}

type Deed = {
  readonly path: string;
  /** What the next page says. */
  readonly notice: string;
  readonly act: (asked: Asked) => Promise<Result<null>>;
};

const DEEDS: readonly Deed[] = [
  {
    path: "zuweisen",
    notice: "zugewiesen",
    act: (asked) => assignMessage(asked.context, placeOf(asked), textIn(asked.form, "assignedTo")),
  },
  {
    path: "antworten",
    notice: "beantwortet",
    act: (asked) => answerMessage(asked.context, placeOf(asked), textIn(asked.form, "reply")),
  },
  {
    path: "vermerken",
    notice: "vermerkt",
    act: (asked) => noteMessage(asked.context, placeOf(asked), textIn(asked.form, "note")),
  },
  {
    path: "abschliessen",
    notice: "abgeschlossen",
    act: (asked) => closeMessage(asked.context, placeOf(asked)),
  },
  { path: "oeffnen", notice: "geoeffnet", act: (asked) => reopenMessage(asked.context, placeOf(asked)) },
];

const PATH = "/desk/:authority/rueckmeldungen";

function deedRoute({ path, notice, act }: Deed): DeskRoute {
  return {
    method: "post",
    path: `${PATH}/:number/${path}`,
    deed: "message.handle",
    handle: async (asked) => {
      const done = await act(asked);
      if (!done.ok) return show(asked, done.problems);
      const { authority, number } = placeOf(asked);
      return { goTo: `${messagesAddress(authority, number)}?meldung=${notice}` };
    },
  };
}

/** Looking after what people outside wrote. */
export const messagesRoutes: readonly DeskRoute[] = [
  { method: "get", path: PATH, deed: "message.handle", handle: list },
  { method: "get", path: `${PATH}/:number`, deed: "message.handle", handle: (asked) => show(asked) },
  ...DEEDS.map(deedRoute),
];
