import type { Deed } from "#actions/access/policy.ts";
import type { DeskRoute } from "#web/desk/asked.ts";
import { handOut, sendFile, showCase, showSupply, takeStep } from "./routes/case.ts";
import { receiveHead, showHead } from "./routes/head.ts";
import { receiveNew, showList, showNew } from "./routes/list-and-new.ts";
import {
  receiveFacet,
  receiveNewQuestion,
  receiveQuestion,
  showNewQuestion,
  showQuestion,
} from "./routes/questions.ts";

const BASE = "/desk/:authority/anfragen";
const deed: Deed = "inquiry.answer";

/** Inquiries at the desk: from the paper that came in to the published answer. */
export const inquiriesRoutes: readonly DeskRoute[] = [
  { method: "get", path: BASE, deed, handle: showList },
  { method: "get", path: `${BASE}/neu`, deed, handle: showNew },
  { method: "post", path: `${BASE}/neu`, deed, handle: receiveNew },
  { method: "get", path: `${BASE}/:key`, deed, handle: showCase },
  { method: "get", path: `${BASE}/:key/kopf`, deed, handle: showHead },
  { method: "post", path: `${BASE}/:key/kopf`, deed, handle: receiveHead },
  { method: "get", path: `${BASE}/:key/zulieferung`, deed, handle: showSupply },
  { method: "post", path: `${BASE}/:key/zulieferung`, deed: "task.assign", handle: handOut },
  { method: "get", path: `${BASE}/:key/datei`, deed, handle: sendFile },
  { method: "post", path: `${BASE}/:key/thema`, deed, handle: receiveFacet },
  { method: "post", path: `${BASE}/:key/stand`, deed, handle: takeStep },
  { method: "get", path: `${BASE}/:key/fragen/neu`, deed, handle: showNewQuestion },
  { method: "post", path: `${BASE}/:key/fragen/neu`, deed, handle: receiveNewQuestion },
  { method: "get", path: `${BASE}/:key/fragen/:place`, deed, handle: showQuestion },
  { method: "post", path: `${BASE}/:key/fragen/:place`, deed, handle: receiveQuestion },
];
