import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import fc from "fast-check";
import { MASK } from "./config-kinds.ts";
import { faultTable } from "./config-report.ts";
import { readSettings, settingLines } from "./config.ts";

const SECRET = "Geheim-4711";

async function secretFile(t: TestContext, name: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-secret-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

const valueOf = (variable: string, environment: Readonly<Record<string, string>>): string | undefined =>
  settingLines(environment).find((line) => line.variable === variable)?.value;

const said = (name: string): string => readSettings({ [name]: "1" }).warnings.join();

test("without any variable every setting has a default that is safe on a desk", () => {
  const read = readSettings({});
  assert.ok(read.ok);
  const { host, port, metrics, metricsPort, metricsHost, trustProxy, databaseUrl } = read.value;
  assert.deepEqual(
    { host, port, metrics, metricsPort, metricsHost, trustProxy, databaseUrl },
    {
      ...{ host: "127.0.0.1", port: 8080, metrics: false, metricsPort: null, metricsHost: "127.0.0.1" },
      ...{ trustProxy: [], databaseUrl: null },
    },
  );
  assert.deepEqual(read.warnings, []);
});

test("no secret has a default", () => {
  const secrets = settingLines({}).filter(({ secret }) => secret);
  assert.ok(secrets.length >= 2);
  for (const { variable, value } of secrets) assert.equal(value, "", variable);
});

test("an empty variable counts as not given", () => {
  const read = readSettings({ KONTOR_PORT: "", KONTOR_BASE_URL: "" });
  assert.ok(read.ok);
  assert.equal(read.value.port, 8080);
});

test("all faults are told at once, each with its value and what to do", () => {
  const wrong = { KONTOR_PORT: "99999", KONTOR_BASE_URL: "ki.example.org", KONTOR_METRICS: "ja" };
  const read = readSettings({ ...wrong, KONTOR_LOG_LEVEL: "laut", KONTOR_TRUST_PROXY: "loopback, hallo" });
  assert.ok(!read.ok);
  const table = faultTable(read.faults);
  assert.match(table, /^KI-Kontor kann nicht starten: 5 Einstellungen sind falsch\.$/mu);
  assert.match(table, /^KONTOR_PORT +99999 +ist kein Port +Geben Sie eine Zahl von 0 bis 65535 an\.$/mu);
  assert.match(table, /^KONTOR_LOG_LEVEL +laut +/mu);
  assert.match(table, /^KONTOR_METRICS +ja +/mu);
  assert.match(table, /enthält „hallo“/u);
  for (const line of table.split("\n")) assert.ok(line.length <= 150, line);
});

test("the password of a database is masked, user, host and database are shown", () => {
  const environment = { READ_DATABASE_URL: `postgres://kontor:${SECRET}@db.example:5432/register?sslmode=x` };
  assert.equal(
    valueOf("READ_DATABASE_URL", environment),
    `postgres://kontor:${MASK}@db.example:5432/register (mit sslmode)`,
  );
});

test("no part of a password is shown, however the address is broken", () => {
  const part = fc.string({ unit: fc.constantFrom("a", "1", "@", ":", "/", "?", "#", "%", " ") });
  fc.assert(
    fc.property(part, part, (before, after) => {
      const url = `postgres://kontor:${before}${SECRET}${after}@db/register`;
      const read = readSettings({ READ_DATABASE_URL: url });
      const told = read.ok ? "" : faultTable(read.faults);
      assert.ok(!valueOf("READ_DATABASE_URL", { READ_DATABASE_URL: url })?.includes(SECRET));
      assert.ok(!told.includes(SECRET));
    }),
  );
});

test("a secret may come from a file, without the line break at its end", async (t) => {
  const file = await secretFile(t, "url", `postgres://kontor:${SECRET}@db/register\n`);
  const environment = { READ_DATABASE_URL_FILE: file };
  const read = readSettings(environment);
  assert.ok(read.ok);
  assert.equal(read.value.readDatabaseUrl, `postgres://kontor:${SECRET}@db/register`);
  assert.deepEqual(read.warnings, []);
  const line = settingLines(environment).find(({ variable }) => variable === "READ_DATABASE_URL");
  assert.deepEqual([line?.value, line?.origin], [`postgres://kontor:${MASK}@db/register`, "Datei"]);
});

test("a secret may come from a credential that systemd lays down under the variable's name", async (t) => {
  const file = await secretFile(t, "READ_DATABASE_URL", "postgres://kontor@db/register");
  const read = readSettings({ CREDENTIALS_DIRECTORY: join(file, "..") });
  assert.ok(read.ok);
  assert.equal(read.value.readDatabaseUrl, "postgres://kontor@db/register");
});

test("a secret given twice or in a file that cannot be read is a fault", async (t) => {
  const file = await secretFile(t, "url", "postgres://a@b/c");
  const twice = readSettings({ READ_DATABASE_URL: "postgres://a@b/c", READ_DATABASE_URL_FILE: file });
  assert.ok(!twice.ok);
  assert.match(faultTable(twice.faults), /zugleich als Variable und als/u);
  const absent = { READ_DATABASE_URL_FILE: `${file}.fehlt` };
  const read = readSettings(absent);
  assert.ok(!read.ok);
  assert.match(faultTable(read.faults), /nicht lesbar/u);
  assert.equal(valueOf("READ_DATABASE_URL", absent), "nicht lesbar");
});

test("what is no secret does not come from a file", async (t) => {
  const file = await secretFile(t, "KONTOR_PORT", "9999");
  const read = readSettings({ KONTOR_PORT_FILE: file, CREDENTIALS_DIRECTORY: join(file, "..") });
  assert.ok(read.ok);
  assert.equal(read.value.port, 8080);
  assert.match(read.warnings.join(), /KONTOR_PORT_FILE ist keine Einstellung/u);
});

test("a variable that looks like a setting but is none is named with the nearest one", () => {
  assert.match(said("KONTOR_PROT"), /Gemeint ist wohl KONTOR_PORT\.$/u);
  assert.match(said("KONTOR_BASEURL"), /Gemeint ist wohl KONTOR_BASE_URL\.$/u);
  assert.match(said("KONTOR_LOGLEVEL"), /Gemeint ist wohl KONTOR_LOG_LEVEL\.$/u);
  assert.match(said("KONTOR_QUITTENGELEE"), /„kontor settings“ nennt alle\.$/u);
  assert.equal(said("OTHER_PROT"), "");
});
