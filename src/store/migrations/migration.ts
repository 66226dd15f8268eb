import type { Database, Driver } from "#store/driver.ts";

/** A step that brings the schema to the next version. */
export type Migration = (database: Database, schema: Driver["schema"]) => Promise<void>;
