import { readFile } from "node:fs/promises";
import type { Notices } from "#web/portal/fixed/notices.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { optionalText } from "./config-kinds.ts";

/** Settings of what the operator says on the public pages. */
export const PORTAL_SETTINGS = {
  imprint: {
    group: "Seiten",
    variable: "KONTOR_IMPRINT",
    meaning: "Markdown-Datei mit dem Impressum (leer: die Seite sagt, dass es fehlt)",
    kind: optionalText,
    fallback: "",
  },
  privacy: {
    group: "Seiten",
    variable: "KONTOR_PRIVACY",
    meaning: "Markdown-Datei mit den Angaben zum Datenschutz (leer: die Seite sagt, dass sie fehlen)",
    kind: optionalText,
    fallback: "",
  },
} as const;

const noticeProblem = problemMaker({
  "serve.notice.unreadable":
    "Die Datei „{file}“ für {variable} kann nicht gelesen werden; prüfen Sie Pfad und Rechte.",
});

async function readNotice(file: string | null, variable: string): Promise<Result<string | null>> {
  if (file === null) return succeed(null);
  try {
    return succeed(await readFile(file, "utf8"));
  } catch {
    return fail(noticeProblem("serve.notice.unreadable", "", { file, variable }));
  }
}

/**
 * The texts that the operator answers for, read once at the start.
 * @problems serve.notice.unreadable
 */
export async function readNotices(settings: {
  readonly imprint: string | null;
  readonly privacy: string | null;
}): Promise<Result<Notices>> {
  const imprint = await readNotice(settings.imprint, PORTAL_SETTINGS.imprint.variable);
  const privacy = await readNotice(settings.privacy, PORTAL_SETTINGS.privacy.variable);
  if (!imprint.ok) return imprint;
  if (!privacy.ok) return privacy;
  return succeed({ imprint: imprint.value, privacy: privacy.value });
}
