import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import { isObject } from "#values/json.ts";
import type { Context } from "./context.ts";

/** An authority of the installation. */
export type AuthoritySummary = {
  readonly key: Key;
  readonly name: string;
  readonly created: Instant;
  readonly isDemonstration: boolean;
  /** Its own record was ended: it keeps its history and takes no more changes. */
  readonly isClosed: boolean;
};

/** All authorities of the installation, by key. */
export async function listAuthorities(context: Context): Promise<readonly AuthoritySummary[]> {
  const entries = await context.store.authorities();
  return entries.map(({ key, created, record }) => {
    const data: Readonly<Record<string, unknown>> = isObject(record?.data) ? record.data : {};
    return {
      key,
      created,
      name: typeof data["name"] === "string" ? data["name"] : key,
      isDemonstration: (data["demonstration"] ?? "none") !== "none",
      isClosed: record?.ended === true,
    };
  });
}
