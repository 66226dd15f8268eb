/** Writes every *.generated.ts and generated document anew; `npm run check` compares them with what is there. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { documentFiles, recordTypesFile, type GeneratedFile } from "./generated-files.ts";

function write({ path, content }: GeneratedFile): void {
  if (existsSync(path) && readFileSync(path, "utf8") === content) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(`written: ${path}`);
}

write(recordTypesFile());
for (const file of await documentFiles()) write(file);
