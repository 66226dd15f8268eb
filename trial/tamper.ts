/** `npm run trial -- tamper`: falsifies the kept history in every way there is and asks whether the check finds it. */
import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openSqliteStore } from "#store/sqlite/open-sqlite-store.ts";
import type { ChainHead, VerifyReport } from "#store/store.ts";
import { inFolder, run } from "../bench/process.ts";
import type { Figure, TrialOptions } from "./figure.ts";
import { forge } from "./forgeries.ts";
import { randomFrom } from "./random.ts";

const FILE = "kontor.db";

async function verifyIn(folder: string, anchors: readonly ChainHead[]): Promise<VerifyReport> {
  const opened = await openSqliteStore({ folder, now: () => Date.now() });
  if (!opened.ok) throw new Error(opened.problems[0]?.message);
  const report = await opened.value.verify({ anchors });
  await opened.value.close();
  if (!report.ok) throw new Error(report.problems[0]?.message);
  return report.value;
}

/** Opens the file as somebody who wants to deceive: nothing holds him back. */
function openForForger(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  database.exec("pragma ignore_check_constraints = on; pragma synchronous = off");
  return database;
}

/** Runs so many forgeries, each on a fresh copy of the examples' database; heads kept outside are at hand. */
export async function trialTamper({ count, tell }: TrialOptions): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    const sound = join(folder, "sound");
    const copy = join(folder, "copy");
    await run(["start", "--once", "--data", sound]);
    const { heads, damages, versions } = await verifyIn(sound, []);
    if (damages.length > 0) throw new Error("the untouched history is damaged");
    await verifyIn(copy, []);
    const missed: string[] = [];
    for (let nth = 0; nth < count; nth += 1) {
      for (const rest of ["-wal", "-shm"]) await rm(join(copy, FILE + rest), { force: true });
      await copyFile(join(sound, FILE), join(copy, FILE));
      const database = openForForger(join(copy, FILE));
      const deed = forge(database, randomFrom(nth));
      database.close();
      const found = await verifyIn(copy, heads);
      if (found.damages.length === 0) missed.push(`Fall ${nth}: ${deed}`);
      if ((nth + 1) % 100 === 0) tell(`${nth + 1} Fälle`);
    }
    for (const one of missed) tell(one);
    return [
      { name: "Fassungen in der Geschichte", goal: "", value: versions, isGood: true },
      { name: "Fälschungen", goal: "", value: count, isGood: true },
      { name: "gefunden", goal: "alle", value: count - missed.length, isGood: missed.length === 0 },
    ];
  });
}
