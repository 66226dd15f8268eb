const NONE = ["'none'"];
const OWN = ["'self'"];

/** Nothing but own styles, fonts and forms, and the pictures that pages and styles carry in themselves; no scripts. */
const CONTENT_POLICY = {
  "default-src": NONE,
  "style-src": OWN,
  "font-src": OWN,
  "img-src": [...OWN, "data:"],
  "form-action": OWN,
  "frame-ancestors": NONE,
  "base-uri": NONE,
};

const policyText = (policy: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(policy)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join(";");

/** The same for what may stand in frames of other sites; without any it stands in no frame. */
export function framedIn(sites: readonly string[]): string {
  return policyText({ ...CONTENT_POLICY, "frame-ancestors": sites.length === 0 ? NONE : sites });
}

/** The desk has modules of its own for the browser; nothing else differs. */
export const DESK_PROTECTION: Readonly<Record<string, string>> = {
  "content-security-policy": policyText({ ...CONTENT_POLICY, "script-src": OWN, "connect-src": OWN }),
};

/** What the headers of every page demand of browsers. */
export function protectionFor(baseUrl: string) {
  return {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    frameguard: { action: "deny" },
    hsts: baseUrl.startsWith("https:") && { maxAge: 31_536_000 },
  } as const;
}

/** The same for answers to requests that are refused before anything else can set headers. */
export const LEAST_PROTECTION: Readonly<Record<string, string>> = {
  "content-security-policy": policyText(CONTENT_POLICY),
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};
