import type { JobWork } from "./job-work.ts";
import { sendDigest } from "./send-digest.ts";

/** What runs by itself, by the kind of the job. */
export const JOB_KINDS: Readonly<Record<string, JobWork>> = { digest: sendDigest };
