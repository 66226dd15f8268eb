import assert from "node:assert/strict";
import { test } from "node:test";
import { readSettings, settingLines } from "./config.ts";

test("files lie in a folder, at most 50 MB each and unscanned, if nothing is set", () => {
  const read = readSettings({});
  assert.ok(read.ok);
  const { fileLimit, scanCommand, s3Bucket } = read.value;
  assert.deepEqual(
    { fileLimit, scanCommand, s3Bucket },
    { fileLimit: 50, scanCommand: null, s3Bucket: null },
  );
});

test("a bucket without its keys is a fault that names each missing variable", () => {
  const read = readSettings({ KONTOR_FILES_S3_BUCKET: "kontor" });
  assert.deepEqual(read.ok ? [] : read.faults.map(({ variable }) => variable), [
    "KONTOR_FILES_S3_ACCESS_KEY",
    "KONTOR_FILES_S3_SECRET_KEY",
  ]);
});

test("the keys of a bucket are never shown", () => {
  const lines = settingLines({
    KONTOR_FILES_S3_ACCESS_KEY: "kennung-1",
    KONTOR_FILES_S3_SECRET_KEY: "geheim-2",
  });
  assert.doesNotMatch(JSON.stringify(lines), /kennung-1|geheim-2/u);
});
