/** For tests only: what tests of records at the desk begin with. */
import { actorWith, grantOf, type TestDesk } from "#web/desk/testing.ts";

/** Somebody of the KI-Koordination. */
export const COORDINATION = actorWith(grantOf("coordination"));

/** The page of a record that everybody may read. */
export const BETA = "/desk/probe/register/system/beta";

/** A form with just what a new application needs. */
export const SYSTEM = {
  "d.name": "Gamma",
  "d.summary": "Gamma hilft.",
  "d.kinds": ["chatbot", "search"],
  "d.provider": "Amt",
  "d.origin": "own",
  "d.personalData": "none",
  "d.decisionRole": "assistive",
  "d.isAiSystem": "yes",
  "d.aiActClass": "minimal",
  art: "system",
  grund: "Neu aufgenommen",
};

/** The newest version of a record; undefined if there is none. */
export async function newest(desk: TestDesk, reference: string) {
  return (await desk.context.store.history("probe", reference)).at(-1);
}
