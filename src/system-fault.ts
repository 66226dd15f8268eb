import { systemDetail } from "#values/system-detail.ts";

/** What the system says went wrong: its code, and that in German where it has a usual sense. */
export function systemFault(error: unknown): { readonly code: string; readonly detail: string } {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return { code, detail: systemDetail(error) };
}
