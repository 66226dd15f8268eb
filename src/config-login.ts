import { count, oneOf, optional, optionalText, text, webAddress, type Kind } from "./config-kinds.ts";
import type { SettingFault } from "./config-report.ts";

const LEAST_SECRET = 32;

/** A secret long enough to make keys from; null if none is given. */
const longSecret: Kind<string | null> = {
  read: (given) =>
    given === "" || given.length >= LEAST_SECRET
      ? { value: given || null }
      : {
          wrong: "ist zu kurz",
          todo: `Geben Sie mindestens ${LEAST_SECRET} zufällige Zeichen an, z. B. aus „openssl rand -base64 48“.`,
        },
};

/** Settings of how people sign in to the desk. */
export const LOGIN_SETTINGS = {
  secret: {
    group: "Anmeldung",
    variable: "KONTOR_SECRET",
    meaning:
      "Geheimnis, aus dem Schlüssel für Anmeldung und Einmalcodes entstehen; für mehrere Prozesse dasselbe (leer: Datei „secret.key“ im Datenordner, beim ersten Start erzeugt)",
    kind: longSecret,
    fallback: "",
    secret: true,
  },
  secondFactor: {
    group: "Anmeldung",
    variable: "KONTOR_SECOND_FACTOR",
    meaning:
      "Ob Rollen, die mehr als lesen, neben dem Kennwort einen zweiten Faktor brauchen (required, optional); Beispielregister brauchen keinen",
    kind: oneOf("required", "optional"),
    fallback: "required",
  },
  idleMinutes: {
    group: "Anmeldung",
    variable: "KONTOR_SESSION_IDLE_MINUTES",
    meaning: "Minuten ohne Anfrage, nach denen man sich neu anmelden muss",
    kind: count(5, 1440),
    fallback: "30",
  },
  sessionHours: {
    group: "Anmeldung",
    variable: "KONTOR_SESSION_HOURS",
    meaning: "Stunden, nach denen man sich in jedem Fall neu anmelden muss",
    kind: count(1, 168),
    fallback: "12",
  },
  oidcIssuer: {
    group: "Anmeldung",
    variable: "KONTOR_OIDC_ISSUER",
    meaning: "Adresse (Issuer) der Anmeldung der Behörde nach OpenID Connect (leer: keine)",
    kind: optional(webAddress),
    fallback: "",
  },
  oidcClientId: {
    group: "Anmeldung",
    variable: "KONTOR_OIDC_CLIENT_ID",
    meaning: "Kennung, unter der die Anmeldung der Behörde diese Seiten kennt",
    kind: optionalText,
    fallback: "",
  },
  oidcClientSecret: {
    group: "Anmeldung",
    variable: "KONTOR_OIDC_CLIENT_SECRET",
    meaning: "Geheimnis zu dieser Kennung (leer: öffentlicher Client, nur PKCE)",
    kind: optionalText,
    fallback: "",
    secret: true,
  },
  oidcRoles: {
    group: "Anmeldung",
    variable: "KONTOR_OIDC_ROLES",
    meaning: "JSON-Datei, die Gruppen der Anmeldung auf Rollen abbildet",
    kind: optionalText,
    fallback: "",
  },
  oidcGroups: {
    group: "Anmeldung",
    variable: "KONTOR_OIDC_GROUPS_CLAIM",
    meaning: "Angabe (Claim), in der die Anmeldung die Gruppen nennt",
    kind: text,
    fallback: "groups",
  },
  oidcScope: {
    group: "Anmeldung",
    variable: "KONTOR_OIDC_SCOPE",
    meaning: "Umfang (Scope), um den gebeten wird",
    kind: text,
    fallback: "openid profile email",
  },
  oidcLabel: {
    group: "Anmeldung",
    variable: "KONTOR_OIDC_LABEL",
    meaning: "Aufschrift der Schaltfläche für diese Anmeldung",
    kind: text,
    fallback: "Mit der Anmeldung Ihrer Behörde",
  },
} as const;

type OidcSettings = {
  readonly oidcIssuer: string | null;
  readonly oidcClientId: string | null;
  readonly oidcRoles: string | null;
};

/** Faults of the settings for signing in that show only when they are seen together. */
export function loginFaults({ oidcIssuer, oidcClientId, oidcRoles }: OidcSettings): readonly SettingFault[] {
  if (oidcIssuer === null) return [];
  const missing = [
    ...(oidcClientId === null ? ["KONTOR_OIDC_CLIENT_ID"] : []),
    ...(oidcRoles === null ? ["KONTOR_OIDC_ROLES"] : []),
  ];
  return missing.map((variable) => ({
    ...{ variable, value: "", wrong: "fehlt, obwohl KONTOR_OIDC_ISSUER gesetzt ist" },
    todo: "Geben Sie die Anmeldung der Behörde vollständig an.",
  }));
}
