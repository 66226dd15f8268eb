import { html, type Html } from "#documents/html/html.ts";
import { tokenField } from "./token-field.ts";
import type { DeskFrame, NavigationLink, Page } from "./page.ts";

function navigationLink({ label, address, isHere }: NavigationLink): Html {
  return html`<li><a class="site-nav__link" href="${address}"${isHere && html` aria-current="page"`}>${label}</a></li>
`;
}

const forVisitors = (page: Page): readonly NavigationLink[] => [
  { label: "Register", address: "/", isHere: page.section === "start" },
  {
    label: "Anfragen",
    address: "/anfragen",
    isHere: page.section === "inquiries" && page.trail.length < 2,
  },
];

function accountPart({ name, token }: DeskFrame): Html | false {
  if (name === null) return false;
  return html`<div class="site-account">
<a class="kern-link kern-link--small" href="/desk/konto">${name}</a>
<form method="post" action="/desk/abmelden">${tokenField(token)}<button class="kern-btn kern-btn--tertiary" type="submit"><span class="kern-label">Abmelden</span></button></form>
</div>
`;
}

/** The head of a page: whose site it is, where one can go, who is signed in. */
export function headerPart(page: Page): Html {
  const links = page.desk?.navigation ?? forVisitors(page);
  const home = page.desk ? "/desk" : "/";
  return html`<header class="site-header">
<div class="site-width site-header__row">
<a class="site-brand" href="${home}">KI-Kontor</a>
${
  links.length > 0 &&
  html`<nav class="site-nav" aria-label="Hauptnavigation">
<ul>
${links.map(navigationLink)}</ul>
</nav>
`
}${page.desk && accountPart(page.desk)}</div>
</header>`;
}
