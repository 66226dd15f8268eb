#!/usr/bin/env node
// Starts the program on the Node version that the project pins. Plain JavaScript for any Node >= 18.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const pinned = `${root}node_modules/node-${process.platform}-${process.arch}/bin/node`;
const main = `${root}src/main.ts`;

if (Number(process.versions.node.split(".")[0]) >= 24) {
  process.argv[1] = main;
  await import(new URL("../src/main.ts", import.meta.url).href);
} else if (existsSync(pinned)) {
  const { status } = spawnSync(pinned, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exit(status ?? 3);
} else {
  console.error(
    `Node 24 oder neuer wird benötigt, gefunden wurde ${process.version}. Rufen Sie zuerst „npm ci“ auf.`,
  );
  process.exit(3);
}
