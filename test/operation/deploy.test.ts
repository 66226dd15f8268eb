import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { Ajv } from "ajv";
import { readSettings } from "../../src/config.ts";
import { filesLike, ROOT, textOf } from "../architecture/source-files.ts";
import {
  at,
  DEPLOY_FILES,
  documentsIn,
  KNOWN_VARIABLES,
  skeletonOf,
  variablesIn,
  yamlFile,
  type Data,
} from "./deploy-files.ts";
import { startSite } from "./running.ts";

const { version } = JSON.parse(textOf("package.json")) as { version: string };
const usual = readSettings({});
assert.ok(usual.ok);
const { drainSeconds, stopSeconds, keepAliveSeconds } = usual.value;

const compose = yamlFile("deploy/container/compose.yaml");
const service = textOf("deploy/systemd/ki-kontor.service");
const containerfile = textOf("deploy/container/Containerfile");
const chart = "deploy/helm/ki-kontor";

test("every YAML file can be read, templates without their logic too", () => {
  const files = filesLike("deploy/**/*.yaml");
  assert.ok(files.length >= 9);
  for (const file of files) {
    const text = textOf(file);
    const documents = documentsIn(file.includes("/templates/") ? skeletonOf(text) : text);
    assert.equal(documents.length, 1, file);
    if (file.includes("/templates/")) assert.equal(typeof documents[0]?.["kind"], "string", file);
  }
});

test("a template opens as many blocks as it closes", () => {
  for (const file of filesLike(`${chart}/templates/*`)) {
    const text = textOf(file);
    const opened = text.match(/\{\{-? (?:if|with|range|define) /gu)?.length ?? 0;
    assert.equal(text.match(/\{\{-? end -?\}\}/gu)?.length ?? 0, opened, file);
    assert.equal(text.split("{{").length, text.split("}}").length, file);
  }
});

test("every value that a template reads is in the chart's values", () => {
  const values = yamlFile(`${chart}/values.yaml`);
  const read = filesLike(`${chart}/templates/*`).flatMap((file) => [
    ...textOf(file).matchAll(/\.Values((?:\.[a-zA-Z]+)+)/gu),
  ]);
  assert.ok(read.length > 25);
  for (const [, path = ""] of read) assert.notEqual(at(values, ...path.split(".").slice(1)), undefined, path);
});

test("the chart's values satisfy their schema, wrong ones do not", () => {
  const validate = new Ajv({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
  }).compile(JSON.parse(textOf(`${chart}/values.schema.json`)) as Data);
  const values = yamlFile(`${chart}/values.yaml`);
  assert.ok(validate(values), JSON.stringify(validate.errors));
  const wrong: readonly Data[] = [
    { ...values, replicas: 0 },
    { ...values, settings: { PATH: "x" } },
    { ...values, settings: { KONTOR_PORT: 8080 } },
    { ...values, database: { mode: "postgresql", secretName: "" } },
    { ...values, service: { port: 70_000 } },
    { ...values, replica: 2 },
  ];
  for (const one of wrong) assert.ok(!validate(one), JSON.stringify(one));
});

test("every setting that a file names exists", () => {
  const files = [...DEPLOY_FILES, ...filesLike("docs/handbuch/*.md")];
  const named = files.flatMap((file) => variablesIn(textOf(file)).map((variable) => ({ file, variable })));
  assert.ok(named.length > 20);
  assert.deepEqual(
    named.filter(({ variable }) => !KNOWN_VARIABLES.has(variable)),
    [],
  );
});

test("the settings that files bring are understood without a fault or warning", () => {
  const env = textOf("deploy/systemd/ki-kontor.env")
    .split("\n")
    .filter((line) => /^[A-Z]/u.test(line))
    .map((line) => line.split(/=(.*)/su).slice(0, 2));
  const image = [...containerfile.matchAll(/\b(KONTOR_\w+)=(\S+)/gu)].map(([, name, value]) => [name, value]);
  const own = Object.entries(at(compose, "services", "kontor", "environment") as Data);
  const helm = Object.entries(at(yamlFile(`${chart}/values.yaml`), "settings") as Data);
  for (const pairs of [env, image, own.filter(([name]) => !name.endsWith("_FILE")), helm]) {
    assert.ok(pairs.length > 2);
    const read = readSettings(Object.fromEntries(pairs) as Record<string, string>);
    assert.deepEqual(read.ok ? [] : read.faults, []);
    assert.deepEqual(read.warnings, []);
  }
});

test("image, chart and compose file carry the version of the program", () => {
  assert.match(containerfile, new RegExp(String.raw`^ARG VERSION=${version}$`, "mu"));
  assert.equal(at(yamlFile(`${chart}/Chart.yaml`), "appVersion"), version);
  assert.equal(at(compose, "services", "kontor", "image"), `ki-kontor:${version}`);
});

test("the image runs as a number that is not root, without a shell, and takes only what is there", () => {
  const lines = containerfile.replaceAll(/\\\n\s*/gu, "").split("\n");
  const [uid, gid] = (/^USER (\d+):(\d+)$/mu.exec(containerfile) ?? []).slice(1).map(Number);
  assert.ok(Number(uid) > 0 && Number(gid) > 0);
  const commands = lines.filter((line) => /^(?:RUN|CMD|ENTRYPOINT) /u.test(line));
  assert.ok(commands.length >= 3);
  for (const command of commands)
    assert.doesNotThrow(() => JSON.parse(command.replace(/^\w+ /u, "")), command);
  assert.ok(
    lines.some((line) =>
      /^HEALTHCHECK .*CMD \["[^"]+node", "\/app\/healthcheck\.mjs", "8080"\]$/u.test(line),
    ),
  );
  assert.ok(lines.includes("EXPOSE 8080"));
  assert.match(containerfile, /"npm", "ci", "--omit=dev"/u);
  const allowed = textOf("deploy/container/Containerfile.dockerignore");
  for (const line of lines.filter((one) => one.startsWith("COPY ") && !one.includes("--from="))) {
    for (const source of line
      .split(" ")
      .slice(1, -1)
      .filter((word) => !word.startsWith("--"))) {
      assert.ok(existsSync(ROOT + source), source);
      assert.ok(allowed.includes(`\n!${source}\n`), source);
    }
  }
});

/** How the image's check of health ends for this port. */
async function check(port: string): Promise<unknown> {
  const child = spawn(process.execPath, [`${ROOT}deploy/container/healthcheck.mjs`, port]);
  return (await once(child, "close"))[0];
}

test("the file's check of health tells a living program from none", async (t) => {
  const site = await startSite(t);
  assert.equal(await check(new URL(site.address).port), 0);
  site.child.kill("SIGKILL");
  await site.ended;
  assert.equal(await check(new URL(site.address).port), 1);
});

test("in the compose file the program has no rights it does not need and is published to this machine only", () => {
  const kontor = at(compose, "services", "kontor") as Data;
  assert.equal(kontor["user"], /^USER (\S+)$/mu.exec(containerfile)?.[1]);
  assert.deepEqual(kontor["ports"], ["127.0.0.1:8080:8080"]);
  for (const name of ["kontor", "database"]) {
    const one = at(compose, "services", name) as Data;
    assert.equal(one["read_only"], true, name);
    assert.deepEqual(one["cap_drop"], ["ALL"], name);
    assert.deepEqual(one["security_opt"], ["no-new-privileges:true"], name);
  }
  assert.match(String(at(compose, "services", "database", "image")), /^postgres:17/u);
  assert.equal(at(compose, "networks", "inside", "internal"), true);
  assert.deepEqual(at(compose, "services", "database", "networks"), ["inside"]);
  assert.ok(parseInt(String(kontor["stop_grace_period"]), 10) > drainSeconds + stopSeconds);
  const environment = at(compose, "services", "kontor", "environment") as Data;
  for (const value of Object.values(environment)) assert.doesNotMatch(String(value), /postgres:\/\//u);
});

test("in the chart the program is not root, cannot write its files and is asked for its signs of life", () => {
  const spec = at(yamlFile(`${chart}/templates/deployment.yaml`), "spec", "template", "spec");
  assert.equal(at(spec, "securityContext", "runAsNonRoot"), true);
  assert.equal(at(spec, "automountServiceAccountToken"), false);
  const container = at(spec, "containers", 0);
  assert.deepEqual(at(container, "securityContext"), {
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ["ALL"] },
  });
  assert.equal(at(container, "ports", 0, "containerPort"), 8080);
  assert.equal(at(container, "livenessProbe", "httpGet", "path"), "/healthz");
  assert.equal(at(container, "readinessProbe", "httpGet", "path"), "/readyz");
  assert.ok(Number(at(spec, "terminationGracePeriodSeconds")) > 5 + stopSeconds);
});

test("the unit starts what is there, keeps its rights small and waits for the orderly end", () => {
  const start = /^ExecStart=(\S+) .*?(\/opt\/ki-kontor\/src\/\S+) serve$/mu.exec(service);
  assert.equal(start?.[1], "/opt/ki-kontor/node_modules/.bin/node");
  assert.ok(existsSync(ROOT + (start[2] ?? "").replace("/opt/ki-kontor/", "")));
  for (const line of [
    "User=ki-kontor",
    "ProtectSystem=strict",
    "NoNewPrivileges=true",
    "CapabilityBoundingSet=",
  ])
    assert.match(service, new RegExp(`^${line}$`, "mu"));
  assert.ok(Number(/^TimeoutStopSec=(\d+)$/mu.exec(service)?.[1]) > drainSeconds + stopSeconds);
  assert.match(service, /^RestartPreventExitStatus=2$/mu);
  assert.match(textOf("deploy/systemd/ki-kontor-backup.service"), /src\/main\.ts backup "\/var\/backups\//u);
});

test("both proxies let go of a connection before the program does and keep figures inside", () => {
  const nginx = textOf("deploy/proxy/nginx.conf");
  const caddy = textOf("deploy/proxy/Caddyfile");
  for (const kept of [/^ {4}keepalive_timeout (\d+)s;/mu.exec(nginx), /^\s+keepalive (\d+)s$/mu.exec(caddy)])
    assert.ok(Number(kept?.[1]) < keepAliveSeconds);
  assert.match(nginx, /location = \/metrics \{ return 404; \}/u);
  assert.match(caddy, /@inside path \/metrics \/readyz\n\trespond @inside 404/u);
  for (const text of [nginx, caddy]) assert.equal(text.split("{").length, text.split("}").length);
});
