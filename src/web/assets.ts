import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { leanStyle } from "./lean-style.ts";

const require = createRequire(import.meta.url);
const fontFile = (weight: number): string =>
  require.resolve(`@fontsource/fira-sans/files/fira-sans-latin-${weight}-normal.woff2`);

const kernFile = (name: string): string => require.resolve(`@kern-ux/native/dist/${name}`);
const publicFile = (name: string): string => fileURLToPath(new URL(`../../public/${name}`, import.meta.url));

const STYLE = "text/css; charset=utf-8";
const SCRIPT = "text/javascript; charset=utf-8";

/** Plain name of a file that pages need. */
export type AssetName =
  | "fira-sans-400.woff2"
  | "fira-sans-600.woff2"
  | "kern.css"
  | "kern-desk.css"
  | "site.css"
  | "desk.css"
  | "desk.js"
  | "passkey.js";

/** The files that pages need; styles may name those above them by their plain names. */
const FILES: Readonly<Record<AssetName, { readonly type: string; readonly path: () => string }>> = {
  "fira-sans-400.woff2": { type: "font/woff2", path: () => fontFile(400) },
  "fira-sans-600.woff2": { type: "font/woff2", path: () => fontFile(600) },
  "kern.css": { type: STYLE, path: () => kernFile("kern.min.css") },
  // the desk has more parts than visitors' pages, and no budget for its first view
  "kern-desk.css": { type: STYLE, path: () => kernFile("kern.min.css") },
  "site.css": { type: STYLE, path: () => publicFile("site.css") },
  "desk.css": { type: STYLE, path: () => publicFile("desk.css") },
  "desk.js": { type: SCRIPT, path: () => publicFile("desk.js") },
  "passkey.js": { type: SCRIPT, path: () => publicFile("passkey.js") },
};

/** How a file is handed out: as it is, or compressed. */
export type Encoding = "br" | "gzip" | "identity";

/** A file with its bytes in each encoding; fonts are compressed already and have only one. */
export type Asset = {
  readonly type: string;
  readonly bytes: Readonly<Record<Encoding, Uint8Array | null>>;
};

/** The files that pages need, by an address that changes whenever their content does. */
export type Assets = {
  readonly addressOf: (name: AssetName) => string;
  /** The file at an address' last part; undefined if there is none. */
  readonly at: (file: string) => Asset | undefined;
};

const smaller = promisify(brotliCompress);
const zipped = promisify(gzip);
/** Nearly as small as the highest, at a fiftieth of its time. */
const BROTLI_QUALITY = 9;

async function encoded(type: string, content: Uint8Array): Promise<Asset> {
  if (!type.startsWith("text/")) return { type, bytes: { identity: content, br: null, gzip: null } };
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  const [br, gz] = await Promise.all([smaller(content, { params }), zipped(content, { level: 9 })]);
  return { type, bytes: { identity: content, br, gzip: gz } };
}

function withAddresses(style: string, names: ReadonlyMap<string, string>): string {
  return [...names].reduce((css, [plain, hashed]) => css.replaceAll(plain, hashed), style);
}

function hashedName(name: string, content: Uint8Array): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return name.replace(/\.(\w+)$/u, `.${hash}.$1`);
}

function readyStyle(name: string, style: string, own: string): string | null {
  if (name === "kern.css") return leanStyle(style, own);
  return name === "kern-desk.css" ? style : null;
}

let read: Promise<Assets> | undefined;

/** The files that pages need, read and packed once in the life of the program. */
export function readAssets(): Promise<Assets> {
  read ??= packAssets();
  return read;
}

/** Reads the files that pages need; each name in a style that means one of them is replaced by its address. */
async function packAssets(): Promise<Assets> {
  const own = await readFile(FILES["site.css"].path(), "utf8");
  const names = new Map<string, string>();
  const files = new Map<string, Asset>();
  for (const [name, { type, path }] of Object.entries(FILES)) {
    let content: Uint8Array = await readFile(path());
    if (type.startsWith("text/")) {
      const style = Buffer.from(content).toString("utf8");
      content = Buffer.from(readyStyle(name, style, own) ?? withAddresses(style, names));
    }
    const hashed = hashedName(name, content);
    names.set(name, hashed);
    files.set(hashed, await encoded(type, content));
  }
  return {
    addressOf: (name) => `/assets/${names.get(name) ?? name}`,
    at: (file) => files.get(file),
  };
}
