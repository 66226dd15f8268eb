import { createReadStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { _Object as StoredObject } from "@aws-sdk/client-s3";
import { storeProblem } from "#store/problems.ts";
import type { FileStore, StoredFile } from "./file-store.ts";
import { fileStoreOn } from "./file-store-on.ts";
import { fileAt, filePlace } from "./file-place.ts";
import { filesProblem } from "./files-problem.ts";
import { s3Connection, s3Status, type S3Connection, type S3Place } from "./s3-connection.ts";
import type { FileId, Shelf } from "./shelf.ts";

/** Larger files go in parts of this size, so many at once; so much memory is used at most. */
const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 2;
const ABSENT = 404;

/** Name, network code and status tell what is wrong; address and keys stay out of the message. */
function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return "Fehler";
  const code = "code" in error ? String(error.code) : "";
  return [error.name, code === error.name ? "" : code, s3Status(error) || ""].filter(Boolean).join(" ");
}

/** Errors of the library and of the network; anything else is a bug. */
const isOutside = (error: unknown): boolean =>
  error instanceof Error && ("$metadata" in error || "code" in error || error.name === "TimeoutError");

/** The answer, or null if the store says that there is no such file. */
async function unlessAbsent<Value>(answer: Promise<Value>): Promise<Value | null> {
  try {
    return await answer;
  } catch (error) {
    if (s3Status(error) === ABSENT) return null;
    throw error;
  }
}

function storedFile({ Key = "", Size = 0, LastModified }: StoredObject, root: string): StoredFile | null {
  const file = fileAt(Key.slice(root.length).split("/"));
  return file && { ...file, size: Size, changed: LastModified?.getTime() ?? 0 };
}

/** The parts that only read. */
function reading(
  connected: () => Promise<S3Connection>,
  at: (file: FileId) => { readonly Bucket: string; readonly Key: string },
): Pick<Shelf, "open" | "has"> {
  return {
    open: async (file, range) => {
      const { client, sdk } = await connected();
      const Range = range && { Range: `bytes=${range.from}-${range.to}` };
      const answer = await unlessAbsent(client.send(new sdk.GetObjectCommand({ ...at(file), ...Range })));
      return answer && (answer.Body as unknown as AsyncIterable<Uint8Array>);
    },
    has: async (file) => {
      const { client, sdk } = await connected();
      return (await unlessAbsent(client.send(new sdk.HeadObjectCommand(at(file))))) !== null;
    },
  };
}

/** Keeps files in a bucket: `<prefix>files/<authority>/<first two signs of the hash>/<hash>`. */
export function s3FileStore(place: S3Place): FileStore {
  const { bucket: Bucket, prefix, drafts = join(tmpdir(), "kontor-drafts") } = place;
  const root = `${prefix}files/`;
  const connected = s3Connection(place);
  const at = (file: FileId) => ({ Bucket, Key: root + filePlace(file).join("/") });
  return fileStoreOn({
    drafts,
    ...reading(connected, at),
    settle: async (file, path) => {
      const { client, Upload } = await connected();
      const params = { ...at(file), Body: createReadStream(path) };
      await new Upload({ client, params, partSize: PART_BYTES, queueSize: PARTS_AT_ONCE }).done();
    },
    remove: async (file) => {
      const { client, sdk } = await connected();
      await client.send(new sdk.DeleteObjectCommand(at(file)));
    },
    list: async function* list() {
      const { client, sdk } = await connected();
      for await (const page of sdk.paginateListObjectsV2({ client }, { Bucket, Prefix: root })) {
        for (const object of page.Contents ?? []) {
          const file = storedFile(object, root);
          if (file) yield file;
        }
      }
    },
    problemOf: (error) => {
      const facts = { bucket: Bucket, detail: detailOf(error) };
      const problem = filesProblem(drafts, error);
      return problem ?? (isOutside(error) ? storeProblem("store.files.unreachable", "", facts) : null);
    },
  });
}
