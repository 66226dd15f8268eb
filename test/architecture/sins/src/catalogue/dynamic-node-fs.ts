export async function read(file: string): Promise<string> {
  const { readFileSync } = await import("node:fs");
  return readFileSync(file, "utf8");
}
