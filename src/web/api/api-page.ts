import { recordTypeIds } from "#catalogue/catalogue.ts";
import { html, type Html } from "#documents/html/html.ts";
import type { Page } from "#web/parts/page.ts";
import type { Site } from "#web/site.ts";
import { EXAMPLES } from "./examples.generated.ts";
import type { Operation } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import { PAGE, type Parameter } from "./parameter.ts";
import { API_TEXTS } from "./problems.ts";
import { problemAnchor } from "./send-problem.ts";

/** An example that is longer is cut off on the page; the description has it whole. */
const LONGEST_EXAMPLE = 2500;

const link = (address: string): Html => html`<a class="kern-link" href="${address}">${address}</a>`;

function parameterRow({ name, description, isMany }: Parameter): Html {
  return html`<tr><th class="kern-table__header" scope="row"><code>${name}</code></th><td data-label="Bedeutung">${description}${isMany && " Mehrfach möglich."}</td></tr>
`;
}

function parameterTable({ id, summary, parameters }: Operation): Html {
  if (parameters.length === 0) return html``;
  return html`<section class="kern-table-responsive" tabindex="0" aria-labelledby="angaben-${id}">
<table class="kern-table kern-table--small stacked">
<caption class="kern-title kern-title--small" id="angaben-${id}">Angaben: ${summary}</caption>
<thead>
<tr><th class="kern-table__header" scope="col">Angabe</th><th class="kern-table__header" scope="col">Bedeutung</th></tr>
</thead>
<tbody>
${parameters.map(parameterRow)}</tbody>
</table>
</section>
`;
}

function examplePart({ id, example, summary }: Operation): Html {
  const answer = EXAMPLES[id];
  const text = answer === undefined ? "" : JSON.stringify(answer, null, 2);
  const shown = text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}\n…` : text;
  return html`<p class="kern-body">Beispiel: <code>${example}</code></p>
${
  answer !== undefined &&
  html`<details><summary>Antwort darauf (${summary})</summary>
<pre class="command" tabindex="0"><code>${shown}</code></pre>
</details>
`
}`;
}

function operationPart(operation: Operation): Html {
  const { id, path, summary, description } = operation;
  return html`<section class="chapter" aria-labelledby="${id}">
<h3 class="kern-heading-medium" id="${id}">${summary}</h3>
<p class="kern-body"><code>GET ${path}</code></p>
<p class="kern-body">${description}</p>
${parameterTable(operation)}${examplePart(operation)}</section>
`;
}

function problemItem([code, text]: readonly [string, string]): Html {
  return html`<div class="group__item" id="${problemAnchor(code)}"><dt><code>${code}</code></dt><dd>${text}</dd></div>
`;
}

function filesPart(): Html {
  return html`<section class="chapter" aria-labelledby="dateien">
<h2 class="kern-heading-large" id="dateien">Dateien und Kataloge</h2>
<ul class="kern-list kern-list--bullet">
<li>Ganzes Register: <code>/ki/{behörde}/daten.json</code>, <code>.csv</code> und <code>.xlsx</code>; eine Art: <code>/ki/{behörde}/daten/system.csv</code> (${recordTypeIds().length} Arten)</li>
<li>Stand eines Tages: <code>?stand=2025-12-31</code>; CSV für Excel mit Bytereihenfolge-Marke: <code>?bom=ja</code></li>
<li>Änderungen als Atom: <code>/feeds/{behörde}.atom</code>, eingeschränkt mit <code>?art=system&amp;suche=Chatbot</code>; Antworten: <a class="kern-link" href="/feeds/anfragen.atom">/feeds/anfragen.atom</a></li>
<li>Datenkatalog nach DCAT-AP.de 3.0: ${link("/api/dcat.jsonld")} und ${link("/api/dcat.ttl")}. Beispiele stehen nicht darin, nur unter <code>/api/dcat.jsonld?beispiele=ja</code></li>
<li>Beschreibung für Programme (OpenAPI 3.1): ${link("/api/openapi.json")}</li>
</ul>
</section>
`;
}

function rules({ terms }: Site): Html {
  return html`<ul class="kern-list kern-list--bullet">
<li>Gelesen wird ohne Anmeldung und ohne Cookies, auch aus anderen Webseiten heraus (CORS). Enthalten ist nur, was auch auf den Seiten steht.</li>
<li>Listen enthalten höchstens ${PAGE.most} Einträge; wo es weitergeht, sagen „next“ und der Link-Kopf.</li>
<li>Jede Antwort hat einen ETag. Wer ihn mit If-None-Match zurückgibt, erfährt mit 304, dass sich nichts geändert hat.</li>
<li>Die Lizenz der Daten: <a class="kern-link" href="${terms.licence}" rel="noreferrer">${terms.licence}</a></li>
<li>Register mit „marking“ sind Beispiele und keine Auskunft einer Behörde.</li>
</ul>
`;
}

/** The page that explains the interface to people. */
export function apiPage(site: Site): Page {
  return {
    title: "Offene Daten und Schnittstelle",
    trail: [
      { label: "Register", address: "/" },
      { label: "Offene Daten und Schnittstelle", address: null },
    ],
    authority: null,
    body: html`<h1 class="kern-heading-x-large">Offene Daten und Schnittstelle</h1>
<p class="kern-body kern-body--large">Alles, was öffentlich im Register steht, gibt es auch für Programme: als Dateien, als Datenkatalog und über eine Schnittstelle, die nur liest.</p>
${rules(site)}${filesPart()}<section class="chapter" aria-labelledby="fragen">
<h2 class="kern-heading-large" id="fragen">Was die Schnittstelle beantwortet</h2>
${OPERATIONS.map(operationPart)}</section>
<section class="chapter" aria-labelledby="probleme">
<h2 class="kern-heading-large" id="probleme">Was schiefgehen kann</h2>
<p class="kern-body">Fehler kommen als <code>application/problem+json</code> (RFC 9457) mit Code und Zeiger auf die Angabe.</p>
<dl class="group">
${Object.entries(API_TEXTS).map(problemItem)}</dl>
</section>`,
  };
}
