import { storeProblem } from "#store/problems.ts";
import type { Problem } from "#values/problem.ts";
import { systemDetail } from "#values/system-detail.ts";

const FULL = new Set(["ENOSPC", "EDQUOT"]);
const CLOSED = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR"]);
const FAILED = new Set(["EIO", "ENXIO"]);

/** What a fault of the disk under a folder means for people; null if the fault is another one. */
export function filesProblem(folder: string, error: unknown): Problem | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const detail = systemDetail(error);
  if (FULL.has(code)) return storeProblem("store.disk.full", "", { folder });
  if (CLOSED.has(code)) return storeProblem("store.folder.unwritable", "", { folder, detail });
  return FAILED.has(code) ? storeProblem("store.disk.failed", "", { folder, detail }) : null;
}
