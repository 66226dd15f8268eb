import formbody from "@fastify/formbody";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { leaveMessage } from "#actions/messages/leave-message.ts";
import { readReceipt } from "#actions/messages/read-receipt.ts";
import { recordAt } from "#records/snapshot.ts";
import { isKey } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import { registerAddress } from "#web/addresses.ts";
import { notFoundPage } from "#web/pages/error-pages.ts";
import type { Page } from "#web/parts/page.ts";
import { portalProblem } from "#web/portal/problems.ts";
import { readRegister, type ShownRegister } from "#web/reading/read-register.ts";
import { sendPage } from "#web/routes/send-page.ts";
import type { Site } from "#web/site.ts";
import type { Language } from "#web/tongue/tongue.ts";
import { ENGLISH_PATH, framed } from "#web/tongue/twin-address.ts";
import { FEEDBACK_FIELDS, feedbackPage, type FeedbackInput } from "./feedback-page.ts";
import { formStamps, type FormStamps } from "./form-stamp.ts";
import { receiptPage } from "./receipt-page.ts";
import { visitorLimit, type VisitorLimit } from "./visitor-limit.ts";

const PATH = "/ki/:authority/rueckmeldung";
/** Three thousand letters of any kind, encoded as forms are. */
const MOST_BYTES = 60_000;

type Setting = {
  readonly site: Site;
  readonly language: Language;
  readonly stamps: FormStamps;
  readonly mayWrite: VisitorLimit;
};

const fieldIn = (from: unknown, name: string): string => {
  const value = (from as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  return typeof value === "string" ? value : "";
};

async function registerOf(
  { site, language }: Setting,
  request: FastifyRequest,
): Promise<ShownRegister | null> {
  const { authority } = request.params as { readonly authority: string };
  return isKey(authority) ? readRegister(site.context, { authority, stand: null, language }) : null;
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply };

/** What is asked for belongs to one person alone: nobody keeps it. */
function send({ site, language }: Setting, { request, reply }: Exchange, page: Page): FastifyReply {
  return sendPage(site, reply, framed({ ...page, isPrivate: true }, language, request.url));
}

const EMPTY: FeedbackInput = { kind: "", text: "", contact: "" };

function inputOf({ body }: FastifyRequest): FeedbackInput {
  const { kind, text, contact } = FEEDBACK_FIELDS;
  return { kind: fieldIn(body, kind), text: fieldIn(body, text), contact: fieldIn(body, contact) };
}

/** Who fills in what nobody sees, answers faster than people can, or writes on and on, is not heard. */
function suspicion({ site, stamps, mayWrite }: Setting, { body, ip }: FastifyRequest): readonly Problem[] {
  if (fieldIn(body, FEEDBACK_FIELDS.trap) !== "") return [portalProblem("web.feedback.trap", "")];
  const state = stamps.check(fieldIn(body, FEEDBACK_FIELDS.stamp), site.context.now());
  if (state !== "fine") return [portalProblem(`web.feedback.${state}`, "")];
  const at = Date.parse(site.context.now());
  return mayWrite(ip, at) ? [] : [portalProblem("web.feedback.often", "")];
}

const secretAddress = (register: ShownRegister, language: Language, secret: string): string =>
  `${language === "en" ? ENGLISH_PATH : ""}${registerAddress(register.authority)}/rueckmeldung/${secret}`;

async function receive(
  setting: Setting,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { site, language, stamps } = setting;
  const register = await registerOf(setting, request);
  if (!register) return send(setting, { request, reply }, notFoundPage());
  const about = fieldIn(request.body, FEEDBACK_FIELDS.about) || null;
  const input = inputOf(request);
  const refuse = (problems: readonly Problem[]): FastifyReply => {
    const known = about !== null && recordAt(register.snapshot, about) ? about : null;
    const stamp = stamps.make(site.context.now());
    return send(
      setting,
      { request, reply },
      feedbackPage({ register, about: known, input, problems, stamp }),
    );
  };
  const suspicious = suspicion(setting, request);
  if (suspicious.length > 0) return refuse(suspicious);
  const left = await leaveMessage(site.context, { ...input, authority: register.authority, about });
  if (!left.ok) return refuse(left.problems);
  return reply.redirect(`${secretAddress(register, language, left.value.secret)}?neu=ja`, 303);
}

async function showForm(
  setting: Setting,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const register = await registerOf(setting, request);
  if (!register) return send(setting, { request, reply }, notFoundPage());
  const asked = fieldIn(request.query, FEEDBACK_FIELDS.about);
  const about = recordAt(register.snapshot, asked) ? asked : null;
  const stamp = setting.stamps.make(setting.site.context.now());
  return send(
    setting,
    { request, reply },
    feedbackPage({ register, about, input: EMPTY, problems: [], stamp }),
  );
}

async function showReceipt(
  setting: Setting,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { site, language } = setting;
  const { secret } = request.params as { readonly secret: string };
  const register = await registerOf(setting, request);
  const receipt = register && (await readReceipt(site.context, { authority: register.authority, secret }));
  if (!register || !receipt) return send(setting, { request, reply }, notFoundPage());
  const address = site.baseUrl + secretAddress(register, language, secret);
  const isNew = fieldIn(request.query, "neu") === "ja";
  return send(setting, { request, reply }, receiptPage({ register, receipt, isNew, address }));
}

/** Takes messages of visitors and shows what became of them; `key` signs the forms. */
export function addFeedback(app: FastifyInstance, site: Site, key: Uint8Array | string): void {
  const shared = { site, stamps: formStamps(key), mayWrite: visitorLimit() };
  void app.register(async (feedback) => {
    await feedback.register(formbody, { bodyLimit: MOST_BYTES });
    for (const language of ["de", "en"] as const) {
      const setting: Setting = { ...shared, language };
      const path = language === "en" ? ENGLISH_PATH + PATH : PATH;
      feedback.get(path, (request, reply) => showForm(setting, request, reply));
      feedback.post(path, (request, reply) => receive(setting, request, reply));
      feedback.get(`${path}/:secret`, (request, reply) => showReceipt(setting, request, reply));
    }
  });
}
