import type { Context } from "./context.ts";

/** Can the register be read and kept? */
export async function isReachable({ store }: Context): Promise<boolean> {
  try {
    await store.authorityOf("");
    return true;
  } catch {
    return false;
  }
}
