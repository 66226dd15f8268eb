import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Form, FormFile } from "./asked.ts";

type Sent = { readonly form: Form; readonly files: readonly FormFile[] };

/** Most bytes of all that a form may bring, files together. */
export const MOST_FORM_BYTES = 30_000_000;

/** A form that brings more than may be held. */
function tooMuch(): Error {
  return Object.assign(new Error("the form brings too much"), { statusCode: 413 });
}

const NOTHING: Sent = { form: {}, files: [] };
const received = new WeakMap<FastifyRequest, Sent>();

function addField(form: Map<string, string | readonly string[]>, name: string, value: string): void {
  const before = form.get(name);
  form.set(name, before === undefined ? value : [before, value].flat());
}

/** Reads a form with files to its end; a file field in which nothing was chosen leaves no trace. */
async function receiveParts(request: FastifyRequest): Promise<Sent> {
  const form = new Map<string, string | readonly string[]>();
  const files: FormFile[] = [];
  let size = 0;
  for await (const part of request.parts()) {
    if (part.type === "field") addField(form, part.fieldname, String(part.value));
    else {
      const bytes = await part.toBuffer();
      size += bytes.length;
      if (size > MOST_FORM_BYTES) throw tooMuch();
      if (part.filename !== "") files.push({ field: part.fieldname, name: part.filename, bytes });
    }
  }
  return { form: Object.fromEntries(form), files };
}

/** Makes forms of both kinds arrive the same way, before anything asks for their fields. */
export function receiveForms(desk: FastifyInstance): void {
  desk.addHook("preValidation", async (request) => {
    if (request.method !== "POST") return;
    const sent: Sent = request.isMultipart()
      ? await receiveParts(request)
      : { form: { ...(request.body as Form | null) }, files: [] };
    received.set(request, sent);
    request.body = sent.form;
  });
}

/** The fields and files that came with a request; empty if it was no form. */
export function formOf(request: FastifyRequest): Sent {
  return received.get(request) ?? NOTHING;
}
