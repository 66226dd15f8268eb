import { readFile } from "node:fs/promises";

export const read = (file: string): Promise<string> => readFile(file, "utf8");
