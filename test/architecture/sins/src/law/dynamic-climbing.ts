export async function first(): Promise<unknown> {
  return import("../values/clean.ts");
}
