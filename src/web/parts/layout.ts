import { html, type Html } from "#documents/html/html.ts";
import type { Assets } from "#web/assets.ts";
import { registerAddress } from "#web/addresses.ts";
import { tongueOf, type Tongue } from "#web/tongue/tongue.ts";
import { withEnglishLinks } from "#web/tongue/twin-address.ts";
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

const STYLES = ["kern.css", "site.css"] as const;
const DESK_STYLES = ["kern-desk.css", "site.css", "desk.css"] as const;

function headPart(page: Page, assets: Assets): Html {
  const title = shortened(page.title, LONGEST_TITLE);
  return html`<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
${
  page.refreshSeconds !== undefined &&
  html`<meta http-equiv="refresh" content="${page.refreshSeconds}" />
`
}${
    isNoindex(page) &&
    html`<meta name="robots" content="noindex" />
`
  }<title>${title}</title>
${
  page.frame &&
  html`<link rel="alternate" hreflang="${page.frame.language === "en" ? "de" : "en"}" href="${page.frame.twin}" />
`
}<link rel="icon" href="${ICON}" />
<link rel="preload" href="${assets.addressOf("fira-sans-400.woff2")}" as="font" type="font/woff2" crossorigin />
<link rel="preload" href="${assets.addressOf("fira-sans-600.woff2")}" as="font" type="font/woff2" crossorigin />
${(page.desk ? DESK_STYLES : STYLES).map(
  (name) => html`<link rel="stylesheet" href="${assets.addressOf(name)}" />
`,
)}${(page.alternates ?? []).map(alternateLink)}${(page.scripts ?? []).map(
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

function trailPart(trail: readonly Crumb[], { say }: Tongue): Html {
  return html`<nav class="breadcrumb" aria-label="${say("Sie sind hier", "You are here")}">
<ol>
${trail.map(crumb)}</ol>
</nav>`;
}

/** Leads to the same page in the other language. */
function switchPart({ frame }: Page): Html | false {
  if (!frame) return false;
  const [language, word] = frame.language === "en" ? ["de", "Deutsch"] : ["en", "English"];
  return html`<nav class="site-width language" aria-label="${tongueOf(frame).say("Sprache", "Language")}"><a class="kern-link kern-link--small" href="${frame.twin}" lang="${language}" hreflang="${language}">${word}</a></nav>
`;
}

function authorityLinks({ authority }: Page, { say }: Tongue): Html | false {
  if (!authority) return false;
  const all = registerAddress(authority.key, { art: "alle" });
  return html`<li><a class="kern-link kern-link--small" href="${all}">${say("Alle Einträge", "All entries")}</a></li>
<li><a class="kern-link kern-link--small" href="${registerAddress(authority.key)}/rueckmeldung">${say("Fehler melden oder fragen", "Report an error or ask")}</a></li>
`;
}

const forEverybody = ({ say }: Tongue): readonly Html[] =>
  [
    ["/anfragen", say("Beantwortete Anfragen", "Answered inquiries")],
    ["/zahlen", say("Zahlen", "Figures")],
    ["/berichte", say("Berichte", "Reports")],
    ["/api", say("Offene Daten und Schnittstelle", "Open data and API")],
    ["/leichte-sprache", "Leichte Sprache"],
    ["/barrierefreiheit", say("Barrierefreiheit", "Accessibility")],
    ["/impressum", say("Impressum", "Legal notice")],
    ["/datenschutz", say("Datenschutz", "Privacy")],
  ].map(
    ([address, label]) => html`<li><a class="kern-link kern-link--small" href="${address}">${label}</a></li>
`,
  );

function footerPart(page: Page, tongue: Tongue): Html {
  const { authority } = page;
  const { say } = tongue;
  const named = authority && [
    html`<p>${authority.name}</p>
`,
    authority.contact &&
      html`<p>${say("Kontakt", "Contact")}: ${authority.contact}</p>
`,
    authority.accessibilityContact &&
      html`<p>${say("Barriere melden", "Report a barrier")}: ${authority.accessibilityContact}</p>
`,
  ];
  return html`<footer class="site-footer">
<div class="site-width site-footer__row">
<div>${named || html`<p>KI-Kontor</p>`}</div>
<ul>
<li><a class="kern-link kern-link--small" href="/">${say("Alle Register", "All registers")}</a></li>
${authorityLinks(page, tongue)}${forEverybody(tongue)}</ul>
</div>
</footer>`;
}

/** What differs between the languages: the links, and whether the content speaks the frame's language. */
function setting(page: Page) {
  const language = page.frame?.language ?? "de";
  const content = page.language ?? "de";
  return {
    tongue: tongueOf({ language }),
    links: (part: Html): Html => (language === "en" ? withEnglishLinks(part) : part),
    contentLanguage: content !== language && html` lang="${content}"`,
  };
}

/** The whole page: its body within the frame that all pages share. */
export function layout(page: Page, assets: Assets): string {
  const { authority, trail, body } = page;
  const { tongue, links, contentLanguage } = setting(page);
  return html`<!doctype html>
<html lang="${tongue.language}">
${headPart(page, assets)}
<body>
<a class="skip-link" href="#inhalt">${tongue.say("Zum Inhalt springen", "Skip to content")}</a>
${links(headerPart(page))}
${switchPart(page)}<div class="site-width">
${trail.length > 0 && links(trailPart(trail, tongue))}
${authority?.marking != null && marking(authority.marking)}
<main id="inhalt" tabindex="-1"${contentLanguage}>
${links(body)}
</main>
</div>
${links(footerPart(page, tongue))}
</body>
</html>
`.toString();
}
