import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { suggestMapFile } from "#actions/table-import/import-list-file.ts";
import { inFolder, run } from "./process.ts";

/** The public list of the AI that US agencies use: 3,611 lines with 36 columns. */
const LIST = join(import.meta.dirname, "../../shared/data/us-2025/use-cases.csv");
const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));

type Measured = { readonly ms: number; readonly mb: number; readonly told: string };

async function peakMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1000;
}

/** Runs the program; how long it took and how much memory it held at most. */
async function watched(args: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--max-semi-space-size=2", MAIN, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let [told, mb] = ["", 0];
  child.stderr.on("data", (part: Buffer) => (told += part.toString()));
  const look = async (): Promise<void> => {
    mb = Math.max(mb, await peakMb(child.pid ?? 0));
  };
  const watch = setInterval(() => void look(), 50);
  await new Promise((resolve) => void child.on("close", resolve));
  clearInterval(watch);
  return { ms: performance.now() - start, mb, told };
}

/** As somebody who knows this list would map it. */
async function mapFor(folder: string, sameKey: "fault" | "number"): Promise<string> {
  const map = await suggestMapFile({ bytes: await readFile(LIST) }, "use");
  if (!map.ok) throw new Error(map.problems[0]?.message);
  const { columns, constants } = map.value;
  const file = join(folder, `map-${sameKey}.json`);
  const whole = {
    ...map.value,
    columns: {
      ...columns,
      agency: "key",
      id: "key",
      topic_area: sameKey === "number" ? "note" : columns["topic_area"],
    },
    constants: { ...constants, "system.name": "?", "deployment.unit": "authority/us" },
    sameKey,
  };
  await writeFile(file, JSON.stringify(whole));
  return file;
}

type Line = { readonly figure: string; readonly goal: string; readonly measured: string };

const lastLine = (told: string): string =>
  told
    .split("\n")
    .find((line) => line.includes("Zeilen ohne Fehler"))
    ?.trim() ?? "";

function lineOf(figure: string, { ms, mb, told }: Measured): Line {
  const measured = `${(ms / 1000).toFixed(1)} s, ${mb.toFixed(0)} MB; ${lastLine(told)}`;
  return { figure, goal: "≤ 5 s, ≤ 400 MB", measured };
}

/** Reading a long list in, as whole processes; none if the list does not lie beside the project. */
export async function importLists(): Promise<readonly Line[]> {
  if (!existsSync(LIST)) return [];
  return inFolder(async (folder) => {
    await run(["authority", "add", "us", "--name", "Beispiel", "--data", folder]);
    const list = ["import", LIST, "--authority", "us", "--data", folder, "--map"];
    const faulty = await watched([...list, await mapFor(folder, "fault"), "--dry-run"]);
    const map = await mapFor(folder, "number");
    const whole = await watched([...list, map]);
    const again = await watched([...list, map]);
    return [
      lineOf("3.611 Zeilen, Probelauf mit Fehlerbericht", faulty),
      lineOf("dieselben, alle eingelesen", whole),
      lineOf("dieselben noch einmal", again),
    ];
  });
}
