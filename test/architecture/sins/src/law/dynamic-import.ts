export async function first(): Promise<unknown> {
  return import("#catalogue/catalogue.ts");
}
