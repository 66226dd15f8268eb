import type { Problem } from "#values/problem.ts";
import { storeProblem } from "#store/problems.ts";
import { systemDetail } from "#values/system-detail.ts";

/** SQLite's primary result codes (sqlite.org/rescode.html) that are nobody's bug. */
const CODES: Readonly<Record<number, Parameters<typeof storeProblem>[0]>> = {
  5: "store.database.locked",
  6: "store.database.locked",
  8: "store.folder.unwritable",
  10: "store.disk.failed",
  11: "store.database.unreadable",
  13: "store.disk.full",
  14: "store.folder.unwritable",
  26: "store.database.unreadable",
};

const FOLDER_TROUBLE = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOENT", "ENAMETOOLONG"]);

function codeOf(error: Error): Parameters<typeof storeProblem>[0] | undefined {
  // The lower eight bits of an extended code are its primary code.
  if ("errcode" in error && typeof error.errcode === "number") return CODES[error.errcode % 256];
  if (!("code" in error) || typeof error.code !== "string") return undefined;
  if (error.code === "ENOSPC" || error.code === "EDQUOT") return "store.disk.full";
  return FOLDER_TROUBLE.has(error.code) ? "store.folder.unwritable" : undefined;
}

/** What an error of SQLite or of its folder means for people; null if it is a bug. */
export function sqliteProblem(folder: string, error: unknown): Problem | null {
  if (!(error instanceof Error)) return null;
  const code = codeOf(error);
  return code === undefined ? null : storeProblem(code, "", { folder, detail: systemDetail(error) });
}
