import { readAttachment } from "#actions/attachments/read-attachment.ts";
import { attachToRecord } from "#actions/editing/files/attach-to-record.ts";
import { detachFromRecord } from "#actions/editing/files/detach-from-record.ts";
import { attachmentOf } from "#records/attachment.ts";
import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { absentPage } from "#web/desk/refusals.ts";
import { textIn } from "#web/desk/text-in.ts";
import { deskRecordAddress } from "./desk-addresses.ts";
import { openRecord, referenceIn } from "./open-record.ts";
import { deskRecordPage } from "./record-page.ts";

async function attach(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, files } = asked;
  const reference = referenceIn(asked);
  const file = files.find(({ field }) => field === "datei");
  const attached = file && (await attachToRecord(context, { authority, reference, file }));
  if (attached?.ok)
    return { goTo: deskRecordAddress(authority, reference, { parameters: { meldung: "angehaengt" } }) };
  const refusals = attached
    ? attached.problems.map(({ message }) => message)
    : ["Sie haben keine Datei ausgewählt; wählen Sie zuerst eine aus."];
  const view = await openRecord(asked, refusals);
  return view ? deskRecordPage(view) : { page: absentPage() };
}

async function detach(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, form } = asked;
  const reference = referenceIn(asked);
  const done = await detachFromRecord(context, { authority, reference, entry: textIn(form, "anlage") });
  if (done.ok)
    return { goTo: deskRecordAddress(authority, reference, { parameters: { meldung: "abgehaengt" } }) };
  const view = await openRecord(
    asked,
    done.problems.map(({ message }) => message),
  );
  return view ? deskRecordPage(view) : { page: absentPage() };
}

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

/** Hands out a file of a record that the reader may open; always as a file, never as a page. */
async function fetchFile(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, query } = asked;
  const view = await openRecord({ ...asked, query: {} });
  const hash = typeof query["datei"] === "string" ? query["datei"] : "";
  const versions = view?.found.versions.flatMap(({ record }) => record?.attachments ?? []) ?? [];
  const named = [...(view?.record.attachments ?? []), ...versions];
  const isNamed = named.some((entry) => attachmentOf(entry)?.hash === hash);
  if (!view || !isNamed) return { page: absentPage() };
  const opened = await readAttachment(context, { authority, hash, rank: view.register.rank });
  if (!opened.ok) return { page: absentPage() };
  const { name, mediaType, bytes } = opened.value;
  return { file: { name, mediaType, content: await bytesOf(bytes) } };
}

const PATH = "/desk/:authority/register/:type/:key/anlagen";

/** Files that belong to records. */
export const attachmentRoutes: readonly DeskRoute[] = [
  { method: "post", path: PATH, deed: "file.attach", handle: attach },
  { method: "post", path: `${PATH}/entfernen`, deed: "file.attach", handle: detach },
  { method: "get", path: PATH, deed: "record.read", handle: fetchFile },
];
