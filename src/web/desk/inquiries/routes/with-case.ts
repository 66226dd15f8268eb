import { readCase } from "#actions/inquiries/inquiry-case.ts";
import type { Asked, DeskAnswer } from "#web/desk/asked.ts";
import { caseAddress } from "#web/desk/inquiries/addresses.ts";
import { frameOf, type ShownCase } from "#web/desk/inquiries/frame.ts";
import { absentPage } from "#web/desk/refusals.ts";

/** Does something with the inquiry at an address; "not here" if there is none. */
export async function withCase(
  asked: Asked,
  work: (shown: ShownCase) => Promise<DeskAnswer>,
): Promise<DeskAnswer> {
  const { context, authority, parameters } = asked;
  const known = await readCase(context, authority, parameters["key"] ?? "");
  if (!known.ok) return { page: absentPage() };
  return work({ frame: await frameOf(asked), known: known.value });
}

/** The same for what only a draft allows; anything further on leads back to the page of the inquiry. */
export function withDraft(
  asked: Asked,
  work: (shown: ShownCase) => Promise<DeskAnswer>,
): Promise<DeskAnswer> {
  return withCase(asked, async (shown) =>
    shown.known.step === "draft" ? work(shown) : { goTo: caseAddress(shown.known) },
  );
}
