import { html, type Html } from "#documents/html/html.ts";
import type { Assets } from "#web/assets.ts";
import { registerAddress } from "#web/addresses.ts";
import { headerPart } from "./header.ts";
import { shortened } from "./shortened.ts";
import { marking } from "./marking.ts";
import { isNoindex, type Crumb, type Page } from "./page.ts";

/** Search engines and tabs cut titles that are longer. */
const LONGEST_TITLE = 68;

/** A drawn open book; within the page, so that browsers need not ask for it. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#1e43aa" d="M0 2h7v11H0zm9 0h7v11H9zM7.5 3h1v12h-1z"/></svg>',
)}`;

function alternateLink([type, address, title]: readonly [string, string, string]): Html {
  return html`<link rel="alternate" type="${type}" href="${address}" title="${title}" />
`;
}

function headPart(page: Page, assets: Assets): Html {
  const title = shortened(page.title, LONGEST_TITLE);
  return html`<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
${
  isNoindex(page) &&
  html`<meta name="robots" content="noindex" />
`
}<title>${title}</title>
<link rel="icon" href="${ICON}" />
<link rel="preload" href="${assets.addressOf("fira-sans-400.woff2")}" as="font" type="font/woff2" crossorigin />
<link rel="preload" href="${assets.addressOf("fira-sans-600.woff2")}" as="font" type="font/woff2" crossorigin />
<link rel="stylesheet" href="${assets.addressOf("kern.css")}" />
<link rel="stylesheet" href="${assets.addressOf("site.css")}" />
${(page.alternates ?? []).map(alternateLink)}${(page.scripts ?? []).map(
    (name) => html`<script type="module" src="${assets.addressOf(name)}"></script>
`,
  )}</head>`;
}

function crumb({ label, address }: Crumb): Html {
  if (address === null)
    return html`<li aria-current="page">${label}</li>
`;
  return html`<li><a class="kern-link kern-link--small" href="${address}">${label}</a></li>
`;
}

function trailPart(trail: readonly Crumb[]): Html {
  return html`<nav class="breadcrumb" aria-label="Sie sind hier">
<ol>
${trail.map(crumb)}</ol>
</nav>`;
}

function footerPart({ authority }: Page): Html {
  const named = authority && [
    html`<p>${authority.name}</p>
`,
    authority.contact &&
      html`<p>Kontakt: ${authority.contact}</p>
`,
    authority.accessibilityContact &&
      html`<p>Barriere melden: ${authority.accessibilityContact}</p>
`,
  ];
  return html`<footer class="site-footer">
<div class="site-width site-footer__row">
<div>${named || html`<p>KI-Kontor</p>`}</div>
<ul>
<li><a class="kern-link kern-link--small" href="/">Alle Register</a></li>
${
  authority &&
  html`<li><a class="kern-link kern-link--small" href="${registerAddress(authority.key, { art: "alle" })}">Alle Einträge</a></li>
`
}<li><a class="kern-link kern-link--small" href="/anfragen">Beantwortete Anfragen</a></li>
<li><a class="kern-link kern-link--small" href="/api">Offene Daten und Schnittstelle</a></li>
</ul>
</div>
</footer>`;
}

/** The whole page: its body within the frame that all pages share. */
export function layout(page: Page, assets: Assets): string {
  const { authority, trail, body } = page;
  return html`<!doctype html>
<html lang="de">
${headPart(page, assets)}
<body>
<a class="skip-link" href="#inhalt">Zum Inhalt springen</a>
${headerPart(page)}
<div class="site-width">
${trail.length > 0 && trailPart(trail)}
${authority?.marking != null && marking(authority.marking)}
<main id="inhalt" tabindex="-1">
${body}
</main>
</div>
${footerPart(page)}
</body>
</html>
`.toString();
}
