import assert from "node:assert/strict";
import { test } from "node:test";
import { faultTable } from "./config-report.ts";
import { readSettings, settingLines } from "./config.ts";

const faultsOf = (environment: Readonly<Record<string, string>>): string => {
  const read = readSettings(environment);
  return read.ok ? "" : faultTable(read.faults);
};

test("no language model is set up by default", () => {
  const read = readSettings({});
  assert.ok(read.ok);
  assert.deepEqual([read.value.modelUrl, read.value.modelKey, read.value.modelSeconds], [null, null, 20]);
});

test("an address needs the name of a model", () => {
  assert.match(faultsOf({ KONTOR_LLM_URL: "https://modell.example.org" }), /KONTOR_LLM_MODEL/u);
});

test("a key leaves this machine only encrypted, and stands in no address", () => {
  const given = { KONTOR_LLM_MODEL: "m", KONTOR_LLM_KEY: "Geheim-4711" };
  const faults = (url: string): string => faultsOf({ ...given, KONTOR_LLM_URL: url });
  assert.match(faults("http://modell.example.org"), /unverschlüsselt/u);
  assert.match(faults("https://ich:Geheim-4711@modell.example.org"), /Zugangsdaten/u);
  assert.doesNotMatch(faults("https://ich:Geheim-4711@modell.example.org"), /4711/u);
  for (const url of ["https://modell.example.org", "http://localhost:8000/v1", "http://127.0.0.1:8000"])
    assert.equal(faults(url), "");
});

test("the key is never shown", () => {
  const line = settingLines({ KONTOR_LLM_KEY: "Geheim-4711" }).find(
    ({ variable }) => variable === "KONTOR_LLM_KEY",
  );
  assert.deepEqual([line?.secret, line?.value.includes("4711")], [true, false]);
});
