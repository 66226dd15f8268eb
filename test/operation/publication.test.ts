import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { installedPackages } from "../../scripts/review/installed-packages.ts";
import { isAllowed } from "../../scripts/review/is-allowed.ts";
import { READ_ELSEWHERE } from "../../scripts/review/licences.ts";
import { transitive } from "../../scripts/review/transitive.ts";
import { makeSbom } from "../../scripts/sbom/make-sbom.ts";
import { sbomFaults } from "../../scripts/sbom/sbom-faults.ts";
import { textOf } from "../architecture/source-files.ts";
import { at, yamlFile, type Data } from "./deploy-files.ts";

const manifest = JSON.parse(textOf("package.json")) as {
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

test("every installed package has a licence that is allowed", () => {
  const all = installedPackages();
  assert.ok(all.length > 200);
  const refused = all.filter(({ licence }) => !isAllowed(licence));
  assert.deepEqual(
    refused.map(({ name, licence }) => `${name}: ${licence}`),
    [],
  );
});

test("of alternative licences one must be allowed, of joint ones all", () => {
  for (const yes of ["MIT", "(MIT OR GPL-3.0-or-later)", "MIT AND Zlib", "(MIT AND (ISC OR GPL-2.0-only))"])
    assert.ok(isAllowed(yes), yes);
  for (const no of [
    "",
    "GPL-3.0-or-later",
    "MIT AND GPL-2.0-only",
    "UNLICENSED",
    "SEE LICENSE IN LICENSE",
    "BSD",
  ])
    assert.ok(!isAllowed(no), no);
});

test("a licence that was read elsewhere belongs to a package that is installed", () => {
  const names = installedPackages().map(({ name }) => name);
  for (const name of Object.keys(READ_ELSEWHERE)) assert.ok(names.includes(name), name);
});

test("what a package brings with it is found through all levels", () => {
  const all = installedPackages();
  const fastify = all.find(({ path }) => path === "node_modules/fastify") ?? assert.fail();
  const brought = transitive(fastify, all).map(({ name }) => name);
  for (const name of ["pino", "sonic-boom", "ajv"]) assert.ok(brought.includes(name), name);
  assert.equal(new Set(brought).size <= brought.length, true);
  assert.ok(!brought.includes("fastify"));
});

test("nothing that runs in production runs a script when it is installed", () => {
  const all = installedPackages();
  const direct = all.filter(
    ({ path, name }) => manifest.dependencies[name] && path === `node_modules/${name}`,
  );
  const production = new Set([...direct, ...direct.flatMap((one) => transitive(one, all))]);
  assert.ok(production.size > 100);
  for (const { name, isDev } of production) assert.ok(!isDev, name);
  assert.deepEqual(
    [...production].filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name),
    [],
  );
});

test("the review of dependencies names each direct one", () => {
  const { status, stdout } = spawnSync(process.execPath, ["scripts/dependency-review.ts"], {
    encoding: "utf8",
  });
  assert.equal(status, 0);
  for (const [name, version] of Object.entries(manifest.dependencies))
    assert.ok(stdout.includes(` ${name.padEnd(40)} ${version}`), name);
});

test("the bill of materials is sound CycloneDX and lists what runs in production", () => {
  const bom = makeSbom();
  assert.deepEqual(sbomFaults(bom), []);
  assert.equal(at(bom, "metadata", "component", "name"), "ki-kontor");
  const names = (bom["components"] as readonly Data[]).map(({ name }) => name);
  for (const name of Object.keys(manifest.dependencies)) assert.ok(names.includes(name), name);
  assert.ok(!names.includes("oxlint"));
  assert.doesNotMatch(JSON.stringify(bom), /\/registry\.|"distribution"/u);
});

test("what a bill of materials lacks is told", () => {
  const bom = makeSbom();
  const [first, ...rest] = bom["components"] as readonly Data[];
  const faultOf = (change: Data): string => sbomFaults({ ...bom, ...change }).join("\n");
  assert.match(faultOf({ serialNumber: "1" }), /no urn:uuid/u);
  assert.match(faultOf({ components: [{ ...first, licenses: [] }, ...rest] }), /has no licence/u);
  assert.match(faultOf({ components: [first, first, ...rest] }), /occurs twice/u);
  assert.match(faultOf({ components: rest }), /is no component/u);
  assert.match(
    faultOf({ components: [{ ...first, hashes: [{ alg: "SHA-512", content: "a" }] }, ...rest] }),
    /wrong length/u,
  );
});

test("publiccode.yml has what the standard asks for, in German and English, and names no person", () => {
  const publiccode = yamlFile("publiccode.yml");
  const must = ["name", "url", "platforms", "categories", "developmentStatus", "softwareType", "releaseDate"];
  for (const key of [...must, "description", "legal", "maintenance", "localisation"])
    assert.ok(publiccode[key], key);
  assert.match(String(publiccode["publiccodeYmlVersion"]), /^0\.[4-9]$/u);
  assert.equal(publiccode["softwareVersion"], manifest.version);
  assert.match(String(publiccode["releaseDate"]), /^\d{4}-\d\d-\d\d$/u);
  assert.equal(at(publiccode, "legal", "license"), manifest.license);
  for (const language of ["de", "en"]) {
    const told = at(publiccode, "description", language);
    assert.ok(String(at(told, "genericName")).length <= 35);
    assert.ok(String(at(told, "shortDescription")).length <= 150);
    const { length } = String(at(told, "longDescription"));
    assert.ok(length >= 500 && length <= 10_000, String(length));
  }
  assert.deepEqual(at(publiccode, "maintenance", "contacts"), [{ name: "Fachliche Leitung KI-Kontor" }]);
});
