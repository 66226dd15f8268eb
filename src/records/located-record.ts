import type { Reference } from "#values/key.ts";
import type { RecordContent } from "./record.ts";

/** A record and where it stands in the input. */
export type LocatedRecord = { readonly record: RecordContent; readonly pointer: string };

/** Records that references may lead to, by `type/key`. */
export type KnownRecords = ReadonlyMap<Reference, RecordContent>;
