import { listConfidentialReads } from "#actions/access/read-log.ts";
import { html } from "#documents/html/html.ts";
import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { momentText } from "#web/desk/account/moment-text.ts";
import { refusedPage } from "#web/desk/refusals.ts";

async function showReads({ context, authority, query }: Asked): Promise<DeskAnswer> {
  const record = typeof query["eintrag"] === "string" ? query["eintrag"] : undefined;
  const read = await listConfidentialReads(context, authority, record);
  if (!read.ok) return { page: refusedPage() };
  const title = "Zugriffe auf Vertrauliches";
  const rows = read.value.map(
    ({ moment, who, record: of }) => html`<tr>
<td data-label="Wann">${momentText(moment)}</td><td data-label="Konto">${who}</td><td data-label="Eintrag"><a class="kern-link" href="/desk/${encodeURIComponent(authority)}/register/${of}">${of}</a></td>
</tr>
`,
  );
  return {
    page: {
      ...{ title, place: "Zugriffe", trail: [], authority: null },
      body: html`<h1 class="kern-heading-x-large">${title}</h1>
<p class="kern-body desk-narrow">Wer einen vertraulichen Eintrag am Schreibtisch öffnet, wird hier vermerkt. Nach zwölf Monaten werden die Vermerke gelöscht.</p>
${
  rows.length === 0
    ? html`<p class="kern-body">Noch hat niemand einen vertraulichen Eintrag geöffnet.</p>`
    : html`<div class="kern-table-responsive"><table class="kern-table kern-table--small stacked">
<thead><tr><th class="kern-table__header" scope="col">Wann</th><th class="kern-table__header" scope="col">Konto</th><th class="kern-table__header" scope="col">Eintrag</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>`
}`,
    },
  };
}

/** Who opened confidential records; for administration and data protection. */
export const readLogRoute: DeskRoute = {
  ...{ method: "get", path: "/desk/:authority/zugriffe", deed: "readLog.read", handle: showReads },
};
