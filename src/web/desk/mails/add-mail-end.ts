import type { FastifyInstance } from "fastify";
import { endMails } from "#actions/jobs/mail-wish.ts";
import { html, type Html } from "#documents/html/html.ts";
import { NOBODYS_FRAME } from "#web/desk/desk-frame.ts";
import { sendPage } from "#web/routes/send-page.ts";
import type { Site } from "#web/site.ts";

const PATH = "/desk/mitteilungen/:secret";

type Asked = { readonly Params: { readonly secret: string } };

function page(title: string, body: Html, status = 200) {
  return {
    ...{ status, title, trail: [], authority: null, isHidden: true, desk: NOBODYS_FRAME },
    body: html`<h1 class="kern-heading-large">${title}</h1>
${body}`,
  };
}

/**
 * Ends the mails without signing in: the secret in the address is the proof, so no token is asked for. Only a form
 * ends them, because mail programs open addresses by themselves.
 */
export function addMailEnd(desk: FastifyInstance, site: Site): void {
  desk.get<Asked>(PATH, async (request, reply) => {
    const action = `/desk/mitteilungen/${encodeURIComponent(request.params.secret)}`;
    const body = html`<p class="kern-body">Sie erhalten dann keine Nachrichten mehr über Fälliges. Am Schreibtisch sehen Sie weiterhin alles, und Sie können die Nachrichten dort wieder einschalten.</p>
<form method="post" action="${action}"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">Nachrichten abbestellen</span></button></form>`;
    reply.header("referrer-policy", "no-referrer");
    return sendPage(site, reply, page("Erinnerungen abbestellen", body));
  });
  desk.post<Asked>(PATH, async (request, reply) => {
    const isEnded = await endMails(site.context, request.params.secret);
    const text = isEnded
      ? "Sie erhalten keine Erinnerungen mehr."
      : "Diese Adresse gilt nicht mehr. Am Schreibtisch können Sie die Nachrichten abbestellen.";
    const title = isEnded ? "Abbestellt" : "Das hat nicht geklappt";
    return sendPage(site, reply, page(title, html`<p class="kern-body">${text}</p>`, isEnded ? 200 : 404));
  });
}
