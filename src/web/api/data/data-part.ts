import { html, type Html } from "#documents/html/html.ts";
import type { Key } from "#values/key.ts";
import { registerAddress, withParameters } from "#web/addresses.ts";
import type { RegisterQuery } from "#web/input/read-register-query.ts";
import type { Page } from "#web/parts/page.ts";

const FILES = [
  ["json", "JSON"],
  ["csv", "CSV"],
  ["xlsx", "Excel"],
] as const;

const feedAddress = (authority: Key): string => `/feeds/${encodeURIComponent(authority)}.atom`;

/** The same register for programs, as the head of its page tells it. */
export function dataAlternates(authority: Key): NonNullable<Page["alternates"]> {
  const page = registerAddress(authority);
  return [
    ["application/atom+xml", feedAddress(authority), "Änderungen am Register"],
    ["application/ld+json", `${page}/datensatz.jsonld`, "Datensatz nach schema.org"],
    ["application/json", `${page}/daten.json`, "Register als JSON"],
  ];
}

/** Links to the register as files, as of the same day, and to its changes as a feed with the same choice. */
export function dataPart(authority: Key, { stand, scope, text }: RegisterQuery): Html {
  const page = registerAddress(authority);
  const art = scope.kind === "type" && scope.type !== "system" ? scope.type : null;
  const feed = withParameters(feedAddress(authority), { art, suche: text });
  return html`<section class="chapter" aria-labelledby="daten">
<h2 class="kern-heading-medium" id="daten">Offene Daten</h2>
<ul class="kern-list kern-list--bullet">
${FILES.map(
  ([
    ending,
    label,
  ]) => html`<li><a class="kern-link" href="${withParameters(`${page}/daten.${ending}`, { stand })}">Ganzes Register als ${label}</a></li>
`,
)}<li><a class="kern-link" href="${feed}">Änderungen abonnieren (Atom)</a></li>
<li><a class="kern-link" href="/api">Weitere Daten und Schnittstelle</a></li>
</ul>
</section>
`;
}
