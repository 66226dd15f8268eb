import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import S3rver from "s3rver";
import { succeed } from "#values/result.ts";
import { fileStoreContract } from "./file-store.contract.ts";
import { s3FileStore } from "./s3-file-store.ts";

const BUCKET = "kontor";
const KEY = "S3RVER"; // what this server takes for both keys

const directory = await mkdtemp(join(tmpdir(), "kontor-s3-"));
const server = new S3rver({
  port: 0,
  address: "127.0.0.1",
  directory: join(directory, "server"),
  silent: true,
  configureBuckets: [{ name: BUCKET }],
});
const { port } = await server.run();
after(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

let opened = 0;

function openBucket(
  more: { readonly bucket?: string; readonly accessKey?: string; readonly port?: number } = {},
) {
  opened += 1;
  const drafts = join(directory, `drafts-${opened}`);
  const endpoint = `http://127.0.0.1:${more.port ?? port}`;
  const place = { endpoint, region: "eu-central-1", bucket: BUCKET, prefix: `p${opened}/`, accessKey: KEY };
  const files = s3FileStore({ ...place, secretKey: KEY, drafts, ...more });
  return Promise.resolve({ files, drafts, memory: 150 });
}

fileStoreContract("s3", () => openBucket());

async function* oneByte(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("x");
}
const taking = { most: 10, admit: () => Promise.resolve(succeed(null)) };

test("a bucket that does not exist, a wrong key and a server that is gone are problems that keep the key to themselves", async () => {
  for (const more of [{ bucket: "anderer" }, { accessKey: "falsch" }, { port: 1 }]) {
    const { files } = await openBucket(more);
    const put = await files.put("alsterdorf", oneByte(), taking);
    const [problem] = put.ok ? [] : put.problems;
    assert.equal(problem?.code, "store.files.unreachable", JSON.stringify(more));
    assert.doesNotMatch(problem.message, /falsch|S3RVER/u);
  }
});
