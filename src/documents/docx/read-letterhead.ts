import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { problem } from "#documents/problems.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Letterhead, Logo } from "./letterhead.ts";
import { parseLetterhead } from "./parse-letterhead.ts";
import { pictureType } from "./picture-type.ts";

async function contentOf(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

function jsonOf(bytes: Uint8Array): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return null;
  }
}

async function readLogo(logo: Logo, base: string): Promise<Result<Uint8Array>> {
  const bytes = await contentOf(resolve(base, logo.path));
  return bytes === null || pictureType(bytes) === null
    ? fail(problem("documents.letterhead.logo-not-readable", "/logo/path", { file: logo.path }))
    : succeed(bytes);
}

/**
 * The letterhead in an office's own JSON file, with its logo if it names one.
 * @problems documents.letterhead.not-readable, documents.letterhead.not-json, documents.letterhead.logo-not-readable,
 * documents.letterhead.unknown-entry, documents.letterhead.wrong-value
 */
export async function readLetterhead(file: string): Promise<Result<Letterhead>> {
  const bytes = await contentOf(file);
  if (bytes === null) return fail(problem("documents.letterhead.not-readable", "", { file }));
  const json = jsonOf(bytes);
  if (json === null) return fail(problem("documents.letterhead.not-json", "", { file }));
  const settings = parseLetterhead(json.value);
  if (!settings.ok) return settings;
  if (settings.value.logo === null) return succeed({ ...settings.value, logoFile: null });
  const logo = await readLogo(settings.value.logo, dirname(file));
  return logo.ok ? succeed({ ...settings.value, logoFile: logo.value }) : logo;
}
