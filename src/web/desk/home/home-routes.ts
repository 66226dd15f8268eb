import { readOverview } from "#actions/tasks/read-overview.ts";
import { html } from "#documents/html/html.ts";
import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { refusedPage } from "#web/desk/refusals.ts";
import { overviewPage } from "./overview-page.ts";

const deskAddress = (authority: string): string => `/desk/${encodeURIComponent(authority)}`;

/** Leads to the only authority somebody works for, or lets them choose. */
async function chooseAuthority({ actor, context }: Asked): Promise<DeskAnswer> {
  const keys = [...new Set(actor.grants.map(({ authority }) => authority))].toSorted();
  const [only] = keys;
  if (only === undefined) return { goTo: "/desk/konto" };
  if (keys.length === 1) return { goTo: deskAddress(only) };
  const entries = await Promise.all(keys.map((key) => context.store.authorityOf(key)));
  const named = keys.map((key, at) => ({ key, name: entries[at]?.record?.data.name ?? key }));
  const title = "Für welche Behörde arbeiten Sie?";
  return {
    page: {
      title,
      trail: [],
      authority: null,
      body: html`<h1 class="kern-heading-x-large">${title}</h1>
<ul class="kern-list kern-list--bullet">
${named.map(
  ({ key, name }) => html`<li><a class="kern-link" href="${deskAddress(key)}">${name}</a></li>
`,
)}</ul>`,
    },
  };
}

async function openOverview({ context, actor, authority, query }: Asked): Promise<DeskAnswer> {
  const overview = await readOverview(context, authority);
  const notice = typeof query["meldung"] === "string" ? query["meldung"] : undefined;
  return { page: overview ? overviewPage({ overview, actor, notice }) : refusedPage() };
}

/** The first pages of the desk. */
export const homeRoutes: readonly DeskRoute[] = [
  { method: "get", path: "/desk", deed: null, handle: chooseAuthority },
  { method: "get", path: "/desk/:authority", deed: "desk.open", handle: openOverview },
];
