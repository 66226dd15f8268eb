import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { openSqliteStore } from "#store/sqlite/open-sqlite-store.ts";
import type { RecordContent } from "#records/record.ts";
import { inFolder, medianMs, startServer } from "./process.ts";

type Line = { readonly figure: string; readonly goal: string; readonly measured: string };

const call = promisify(execFile);
const SYSTEMS = 3611;
const SECONDS = 4;
const KINDS = ["chatbot", "search", "translation", "prediction", "documentProcessing"] as const;

const BARE = {
  ...{ visibility: "public", withhold: [], sources: [], attachments: [] },
  ...{ unknown: {}, notCollected: {}, notApplicable: {} },
} as const;

const content = (type: string, key: string, data: object): RecordContent =>
  ({ ...BARE, type, key, data }) as unknown as RecordContent;

function* register(): Generator<RecordContent> {
  yield content("authority", "gross", { name: "Großstadt", shortName: "GS" });
  yield content("unit", "amt", { name: "Amt" });
  for (let nth = 0; nth < SYSTEMS; nth += 1) {
    yield content("system", `s-${nth}`, {
      ...{ name: `Anwendung ${nth}`, summary: `Sie hilft bei Vorgängen der Art ${nth % 97}.` },
      ...{ kinds: [KINDS[nth % KINDS.length]], provider: "Hersteller", personalData: "ordinary" },
    });
    yield content("deployment", `e-${nth}`, {
      ...{ system: `system/s-${nth}`, unit: "unit/amt", task: `Aufgabe ${nth % 31}`, status: "regular" },
    });
  }
}

async function fill(folder: string): Promise<void> {
  const opened = await openSqliteStore({ folder, now: () => Date.now() });
  if (!opened.ok) throw new Error(opened.problems[0]?.message);
  const changes = [...register()].map((one) => ({ content: one, reason: "Messung", expectedVersion: 0 }));
  const added = await opened.value.append({ authority: "gross", author: "Messung", changes });
  if (!added.ok) throw new Error(added.problems[0]?.message);
  await opened.value.close();
}

/** Requests a second that one client process gets, with sixteen connections that stay open. */
async function perSecond(address: string, script?: string): Promise<number> {
  const how = script === undefined ? [] : ["-s", script];
  const { stdout } = await call("wrk", ["-t1", "-c16", `-d${SECONDS}s`, ...how, address]);
  const failed = /Non-2xx[^\d]*(\d+)/u.exec(stdout)?.[1];
  if (failed !== undefined) throw new Error(`${failed} requests failed at ${address}`);
  return Number(/Requests\/sec:\s+([\d.]+)/u.exec(stdout)?.[1]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

/** nginx with one process, as its handbook has it for files, and without a log. */
async function nginxPerSecond(folder: string, page: Uint8Array): Promise<number> {
  const port = await freePort();
  const root = join(folder, "nginx");
  await mkdir(root, { recursive: true });
  await writeFile(join(root, "index.html"), page);
  const config = `worker_processes 1; daemon off; pid ${root}/pid; error_log ${root}/errors;
events { worker_connections 512; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=10;
types { text/html html; } client_body_temp_path ${root}/b; proxy_temp_path ${root}/p;
fastcgi_temp_path ${root}/f; uwsgi_temp_path ${root}/u; scgi_temp_path ${root}/s;
server { listen 127.0.0.1:${port}; root ${root}; } }`;
  await writeFile(join(root, "nginx.conf"), config);
  await call("chmod", ["-R", "a+rX", folder]);
  const nginx = spawn("nginx", ["-c", join(root, "nginx.conf")], { stdio: "ignore" });
  const ended = once(nginx, "close");
  await new Promise((resolve) => setTimeout(resolve, 500));
  try {
    return await perSecond(`http://127.0.0.1:${port}/index.html`);
  } finally {
    nginx.kill("SIGTERM");
    await ended;
  }
}

/** wrk asks for an address that nobody asked for before, so that each page is made anew. */
const NEVER_ASKED = `local n = 0
request = function() n = n + 1; return wrk.format("GET", "/ki/gross?x=" .. n) end
`;

/** After so long the server has noticed what another process wrote. */
const NOTICED_MS = 400;
const WRITES = 9;

/** Pages a second if something is written to the register before each; one is asked for at a time. */
async function perSecondAfterWrite(folder: string, address: string): Promise<number> {
  const opened = await openSqliteStore({ folder, now: () => Date.now() });
  if (!opened.ok) throw new Error(opened.problems[0]?.message);
  const figures: number[] = [];
  for (let nth = 0; nth < WRITES; nth += 1) {
    const changed = content("unit", `neu-${nth}`, { name: `Neues Amt ${nth}` });
    const changes = [{ content: changed, reason: "Messung", expectedVersion: 0 }];
    const added = await opened.value.append({ authority: "gross", author: "Messung", changes });
    if (!added.ok) throw new Error(added.problems[0]?.message);
    await new Promise((resolve) => setTimeout(resolve, NOTICED_MS));
    figures.push(await medianMs(1, async () => (await fetch(address)).arrayBuffer()));
  }
  await opened.value.close();
  return 1000 / (figures.toSorted((a, b) => a - b)[Math.floor(WRITES / 2)] ?? Number.NaN);
}

const share = (own: number, other: number): string =>
  `${((own / other) * 100).toFixed(own / other < 0.01 ? 2 : 1).replace(".", ",")} % (${Math.round(own)} von ${Math.round(other)} je Sekunde)`;

const isThere = async (program: string): Promise<boolean> =>
  call("which", [program]).then(
    () => true,
    () => false,
  );

/**
 * The list of a register, 20 of 3,611 applications, against nginx serving the same bytes as a file: kept, made anew
 * from the register in memory, and after a write, when the register is read again as well. One process each, the same
 * client. Without nginx and wrk there is nothing to compare with, and that is said.
 */
export async function publicPage(): Promise<readonly Line[]> {
  if (!(await isThere("nginx")) || !(await isThere("wrk"))) {
    return [{ figure: "Öffentliche Liste gegen nginx", goal: "–", measured: "nginx oder wrk fehlt hier" }];
  }
  return inFolder(async (folder) => {
    await fill(folder);
    const server = await startServer(folder);
    try {
      const address = `${server.address}/ki/gross`;
      const page = new Uint8Array(await (await fetch(address)).arrayBuffer());
      const script = join(folder, "never-asked.lua");
      await writeFile(script, NEVER_ASKED);
      const nginx = await nginxPerSecond(folder, page);
      const kept = await perSecond(address);
      const fresh = await perSecond(server.address, script);
      const written = await perSecondAfterWrite(folder, address);
      const name = `Öffentliche Liste (20 von ${SYSTEMS} Anwendungen, ${Math.round(page.length / 1000)} kB)`;
      return [
        { figure: `${name}, aufgehoben, gegen nginx`, goal: "≥ 40 %", measured: share(kept, nginx) },
        { figure: `${name}, neu gemacht, gegen nginx`, goal: "≥ 8 %", measured: share(fresh, nginx) },
        {
          figure: `${name}, erste nach einem Eintrag, gegen nginx`,
          goal: "≥ 8 %",
          measured: share(written, nginx),
        },
      ];
    } finally {
      await server.stop();
    }
  });
}
