import type { Operation } from "./operation.ts";
import { authorities, authority } from "./operations/authorities.ts";
import { paper, papers, question } from "./operations/papers.ts";
import { record, versions } from "./operations/record.ts";
import { records } from "./operations/records.ts";
import { type, types } from "./operations/types.ts";

/** Everything that the interface answers, in the order of its description. */
export const OPERATIONS: readonly Operation[] = [
  ...[authorities, authority, records, record, versions],
  ...[papers, paper, question, types, type],
];
