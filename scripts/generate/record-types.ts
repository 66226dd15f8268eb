const HEAD = "// Written by `npm run generate`; do not edit.\n";
const camel = (name: string): string =>
  name.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

/** The registry of record types, from the names of the files in their folder. */
export function recordTypesModule(files: readonly string[]): string {
  const names = files
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => file.replace(/\.ts$/u, ""))
    .toSorted();
  const imports = names.map((name) => `import { ${camel(name)} } from "./record-types/${name}.ts";`);
  return [
    HEAD + `import type { DataOf } from "./fields.ts";`,
    ...imports,
    "",
    "/** Every record type of the catalogue by its id. */",
    `export const RECORD_TYPES = Object.freeze({ ${names.map(camel).join(", ")} });`,
    "",
    "/** Id of a record type. */",
    "export type RecordTypeId = keyof typeof RECORD_TYPES;",
    "",
    "/** What the data of a record hold, by type. */",
    "export type RecordDataMap = {",
    ...names.map((name) => `  readonly ${camel(name)}: DataOf<(typeof ${camel(name)})["fields"]>;`),
    "};",
    "",
  ].join("\n");
}
