import { changeHead, type CaseHead } from "#actions/inquiries/change-head.ts";
import { dueDate } from "#actions/inquiries/deadline.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Asked, DeskAnswer, Form } from "#web/desk/asked.ts";
import { caseAddress } from "#web/desk/inquiries/addresses.ts";
import type { Faults } from "#web/desk/inquiries/faults.ts";
import { dayIn, numberOf, textOf } from "#web/desk/inquiries/form-input.ts";
import type { ShownCase } from "#web/desk/inquiries/frame.ts";
import { HEAD_FIELDS, headForm, headPage } from "#web/desk/inquiries/pages/head-page.ts";
import { withDraft } from "./with-case.ts";

function pageOf(
  asked: Asked,
  shown: ShownCase,
  { form, faults }: { form: Form; faults: Faults },
): DeskAnswer {
  const { profile, kind, receivedOn } = shown.known.data;
  const due = dueDate(profile, kind, receivedOn);
  return { page: headPage(shown, { form, faults, due, token: asked.token }) };
}

/** The form for the head data. */
export function showHead(asked: Asked): Promise<DeskAnswer> {
  return withDraft(asked, async (shown) => pageOf(asked, shown, { form: headForm(shown), faults: [] }));
}

/** The head data as they were sent. */
function readHead(form: Form): Result<CaseHead> {
  const days = HEAD_FIELDS.filter(([, , type]) => type === "date").map(
    ([name, label]) => [name, label, dayIn(form, name)] as const,
  );
  const wrong = days.filter(([, , day]) => day === null);
  if (wrong.length > 0)
    return fail(
      ...wrong.map(([name, label]) => ({
        code: "web.desk.date",
        pointer: `/${name}`,
        message: `„${label}“ ist kein Datum; schreiben Sie es wie 30.01.2026.`,
      })),
    );
  const texts = HEAD_FIELDS.filter(([, , type]) => type !== "date").map(
    ([name]) => [name, textOf(form, name) || undefined] as const,
  );
  const given = Object.fromEntries([...texts, ...days.map(([name, , day]) => [name, day ?? undefined])]);
  return succeed({ ...given, title: textOf(form, "title") });
}

/** Keeps the head data that were sent. */
export function receiveHead(asked: Asked): Promise<DeskAnswer> {
  return withDraft(asked, async (shown) => {
    const { form, authority, context } = asked;
    const place = { authority, key: shown.known.key, version: numberOf(form, "version") };
    const head = readHead(form);
    const kept = head.ok ? await changeHead(context, place, head.value) : head;
    if (!kept.ok) return pageOf(asked, shown, { form, faults: kept.problems });
    return { goTo: caseAddress(place, "", { meldung: "kopf" }) };
  });
}
