import { inquiryProblem } from "#inquiry/problems.ts";
import { fail } from "#values/result.ts";
import type { ExaminedFile, FileLimits } from "./file-text.ts";
import { UNKNOWN_TYPE } from "./media-types.ts";
import { runApart, type ApartFailure } from "./run-apart.ts";

const WORKER = new URL("./reading-worker.ts", import.meta.url);

/** The worker tells the kind as soon as it knows it, and then all it found. */
type Told = ExaminedFile | { readonly mediaType: string };

function problemOf(failure: ApartFailure, { memory, milliseconds }: FileLimits) {
  if (failure === "too heavy") return inquiryProblem("inquiry.file.too-heavy", "", { most: memory });
  if (failure === "broken") return inquiryProblem("inquiry.file.broken", "");
  return inquiryProblem("inquiry.file.too-slow", "", { seconds: Math.round(milliseconds / 1000) });
}

/**
 * Lets a thread of its own read the file; whatever the file does to its parser, this ends in time and leaves nothing behind.
 * The kind is told even if reading has failed.
 */
export async function examineApart(bytes: Uint8Array, limits: FileLimits): Promise<ExaminedFile> {
  let mediaType: string = UNKNOWN_TYPE;
  const answer = await runApart({
    ...{ worker: WORKER, bytes, limits },
    isAnswer: (told: Told): told is ExaminedFile => "reading" in told,
    hear: (told: Told) => {
      ({ mediaType } = told);
    },
  });
  return typeof answer === "string" ? { mediaType, reading: fail(problemOf(answer, limits)) } : answer;
}
