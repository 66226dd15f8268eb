import { writeSync } from "node:fs";
import { openPostgresStore } from "#store/postgres/open-postgres-store.ts";
import { openSqliteStore } from "#store/sqlite/open-sqlite-store.ts";
import { policy } from "./sample.ts";

/** Appends records one after the other and acknowledges each with a line, until done or killed. */
const [place = "", writer = "", count = "Infinity"] = process.argv.slice(2);
const now = Date.now;
const opened = place.startsWith("postgres:")
  ? await openPostgresStore({ url: place, now })
  : await openSqliteStore({ folder: place, now });
if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
for (let n = 1; n <= Number(count); n += 1) {
  const content = policy(`${writer}-${process.pid}-${n}`, "Probe".repeat(60));
  const changes = [{ content, reason: "Probe", expectedVersion: 0 }];
  const result = await opened.value.append({ authority: "amt", author: writer, changes });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  writeSync(1, `${content.key}\n`);
}
await opened.value.close();
