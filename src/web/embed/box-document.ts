import { html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { numberInFigures } from "#language/numbers.ts";
import type { Assets } from "#web/assets.ts";
import type { Box } from "./box.ts";

/** The box as a document of its own, for a frame on another site; links leave the frame. */
export function boxDocument({ name, marking, on, register, numbers, systems }: Box, assets: Assets): string {
  return html`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="robots" content="noindex" />
<title>KI-Register: ${name}</title>
<base target="_top" />
<link rel="stylesheet" href="${assets.addressOf("kern.css")}" />
<link rel="stylesheet" href="${assets.addressOf("site.css")}" />
</head>
<body>
<main class="site-width box">
<h1 class="kern-heading-medium">KI-Register: ${name}</h1>
${
  marking !== null &&
  html`<p class="register-card__marking">${marking}</p>
`
}<dl class="figures">
${numbers.map(
  ({
    label,
    value,
    address,
  }) => html`<div class="figure"><dt>${label}</dt><dd><a href="${address}">${numberInFigures(value)}</a></dd></div>
`,
)}</dl>
<ul class="kern-list kern-list--bullet">
${systems.map(
  (system) => html`<li><a class="kern-link" href="${system.address}">${system.name}</a></li>
`,
)}</ul>
<p class="kern-body"><a class="kern-link" href="${register}">Zum ganzen Register</a></p>
<p class="kern-body kern-body--small">Stand: ${dateInWords(on)}</p>
</main>
</body>
</html>
`.toString();
}
