export async function open(): Promise<unknown> {
  return import("#store/sqlite/open-sqlite-store.ts");
}
