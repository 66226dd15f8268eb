import { parseAllDocuments } from "yaml";
import { settingLines } from "../../src/config.ts";
import { filesLike, textOf } from "../architecture/source-files.ts";

/** A YAML document as data. */
export type Data = Readonly<Record<string, unknown>>;

/** Everything that is handed to those who run the program. */
export const DEPLOY_FILES = filesLike("deploy/**/*.{service,timer,conf,env,yaml,tpl,txt,mjs,json}").concat(
  filesLike("deploy/**/{Caddyfile,Containerfile}"),
);

/**
 * A Helm template without its logic, so that it can be read as YAML: lines that only decide go, blocks that are put
 * in become {}, single values become a word. Both sides of a decision stay.
 */
export function skeletonOf(template: string): string {
  return template
    .replaceAll(/^\s*\{\{-? .*\}\}$\n/gmu, "")
    .replaceAll(/\{\{- [^}]*nindent \d+ \}\}/gu, "{}")
    .replaceAll(/\{\{ if [^}]*\}\}[^{]*(?:\{\{[^}]*\}\}[^{]*)*\{\{ end \}\}/gu, "either")
    .replaceAll(/"\{\{[^"]*\}\}"|\{\{[^}]*\}\}/gu, "word");
}

/** All documents of a YAML text; throws at the first fault. */
export function documentsIn(text: string): readonly Data[] {
  return parseAllDocuments(text).map((document) => {
    const [fault] = document.errors;
    if (fault) throw fault;
    return document.toJS() as Data;
  });
}

/** The first document of a file of the project. */
export function yamlFile(path: string): Data {
  const text = textOf(path);
  return documentsIn(path.includes("/templates/") ? skeletonOf(text) : text)[0] ?? {};
}

/** What stands at a path of keys and positions; undefined if there is nothing. */
export function at(data: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Data | undefined)?.[key], data);
}

/** Names of all settings, and of the variables that name files with secrets. */
export const KNOWN_VARIABLES: ReadonlySet<string> = new Set(
  settingLines({}).flatMap(({ variable, secret }) => (secret ? [variable, `${variable}_FILE`] : [variable])),
);

/** The settings that a text names. */
export function variablesIn(text: string): readonly string[] {
  return [...new Set(text.match(/\bKONTOR_[A-Z][A-Z\d_]*[A-Z\d]\b|\b(?:READ_)?DATABASE_URL(?:_FILE)?\b/gu))];
}
