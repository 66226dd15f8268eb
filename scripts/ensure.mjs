// Installs what package-lock.json names, if node_modules does not hold it yet, and sees to it that
// `node` in npm scripts is the pinned one. Plain JavaScript for any Node >= 18: it runs before that one is there.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";

const packagesIn = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

/** To run the program only what it needs itself must be there: `npm ci --omit=dev` is enough for `npm start`. */
const needsNoTools = process.env.NODE_ENV === "production" || process.env.npm_lifecycle_event === "prestart";

function isInstalled() {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const have = packagesIn("node_modules/.package-lock.json");
  return Object.entries(packagesIn("package-lock.json")).every(([path, want]) => {
    if (path === "" || (!have[path] && (want.optional || want.devOptional))) return true;
    if (want.dev && needsNoTools) return true;
    return have[path]?.version === want.version && have[path]?.integrity === want.integrity;
  });
}

function install() {
  console.error("Die benötigten Pakete werden installiert (einmalig) …");
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const done = npm
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npm, ...args], {
        stdio: ["ignore", 2, 2],
      })
    : spawnSync("npm", args, { stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** npm before 11.6 drops this link when it skips the sister packages of other platforms. */
function linkPinnedNode() {
  const pinned = `node-${process.platform}-${process.arch}/bin/node`;
  if (existsSync(`node_modules/${pinned}`) && !existsSync("node_modules/.bin/node")) {
    symlinkSync(`../${pinned}`, "node_modules/.bin/node");
  }
}

if (!isInstalled()) install();
linkPinnedNode();
if (!existsSync("node_modules/.bin/node") && Number(process.versions.node.split(".")[0]) < 24) {
  console.error(`Node 24 oder neuer wird benötigt, gefunden wurde ${process.version} (nodejs.org).`);
  process.exit(1);
}
