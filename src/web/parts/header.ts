import { html, type Html } from "#documents/html/html.ts";
import { registerAddress } from "#web/addresses.ts";
import { tongueOf } from "#web/tongue/tongue.ts";
import { tokenField } from "./token-field.ts";
import type { DeskFrame, NavigationLink, Page } from "./page.ts";

function navigationLink({ label, address, isHere }: NavigationLink): Html {
  return html`<li><a class="site-nav__link" href="${address}"${isHere && html` aria-current="page"`}>${label}</a></li>
`;
}

/** On pages of an authority the navigation leads through its register, elsewhere through all. */
function forVisitors({ authority, section, trail, frame }: Page): readonly NavigationLink[] {
  const { say } = tongueOf({ language: frame?.language });
  const inquiries = {
    label: say("Anfragen", "Inquiries"),
    isHere: section === "inquiries" && trail.length < 2,
  };
  if (authority === null) {
    return [
      { label: say("Register", "Registers"), address: "/", isHere: section === "start" },
      { ...inquiries, address: "/anfragen" },
    ];
  }
  const home = registerAddress(authority.key);
  return [
    { label: say("Register", "Register"), address: home, isHere: section === "register" },
    {
      label: say("Betrifft mich das?", "Does this affect me?"),
      address: `${home}/betrifft-mich`,
      isHere: section === "concern",
    },
    { label: say("Vorhaben", "Projects"), address: `${home}/vorhaben`, isHere: section === "projects" },
    { label: say("Zahlen", "Figures"), address: `${home}/zahlen`, isHere: section === "figures" },
    { ...inquiries, address: `/anfragen#${authority.key}` },
  ];
}

/** Places of the desk that are rarely gone to. */
function morePart(links: readonly NavigationLink[]): Html | false {
  if (links.length === 0) return false;
  return html`<li class="site-nav__more"><details>
<summary class="site-nav__link">Mehr</summary>
<ul>
${links.map(navigationLink)}</ul>
</details></li>
`;
}

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
  const { say } = tongueOf({ language: page.frame?.language });
  const links = page.desk?.navigation ?? forVisitors(page);
  const home = page.desk ? "/desk" : "/";
  return html`<header class="site-header">
<div class="site-width site-header__row">
<a class="site-brand" href="${home}">KI-Kontor</a>
${
  links.length > 0 &&
  html`<nav class="site-nav" aria-label="${say("Hauptnavigation", "Main navigation")}">
<ul>
${links.map(navigationLink)}${morePart(page.desk?.more ?? [])}</ul>
</nav>
`
}${page.desk && accountPart(page.desk)}</div>
</header>`;
}
