import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { Key } from "#values/key.ts";
import { isNoindex, type Page } from "#web/parts/page.ts";

const compressors = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

/** How a page's bytes may be packed for the way. */
export type Encoding = keyof typeof compressors;

/** A page as it is sent. */
export type KeptPage = {
  readonly status: number;
  readonly isNoindex: boolean;
  readonly etag: string;
  readonly plain: Buffer;
  readonly packed: (encoding: Encoding) => Promise<Buffer>;
};

/** Where a page stands, and whose register it shows (without an authority: several). */
export type PagePlace = { readonly address: string; readonly authority?: Key };

/** Pages that were made and still hold. */
export type KeepPages = {
  /** Hands out a page; it is made only if something it could show was written since it was made last. */
  readonly get: (place: PagePlace, make: () => Promise<Page>) => Promise<KeptPage>;
  /** The page that was made for this address and still holds; null if there is none. */
  readonly held: (address: string) => Promise<KeptPage | null>;
};

/** What decides whether a kept page still holds, and how a page becomes text. */
export type KeepingPages = {
  /** Differs after everything that could change a page of this authority, or of all. */
  readonly state: (authority: Key | undefined) => Promise<string>;
  readonly render: (page: Page) => string;
  /** Bytes of all kept pages together, packed ones included. */
  readonly mostBytes: number;
};

/** Longer addresses are somebody's experiments. */
const LONGEST_ADDRESS = 300;

/** A page in three packings is about half as large again as its text. */
const PACKED_SHARE = 1.5;

/** What is kept of a page besides: its address and the head of its reply. */
const HEAD_BYTES = 2000;

function keptPage(page: Page, text: string): KeptPage {
  const plain = Buffer.from(text);
  const packings = new Map<Encoding, Promise<Buffer>>();
  return {
    status: page.status ?? 200,
    isNoindex: isNoindex(page),
    etag: `W/"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
    plain,
    packed(encoding) {
      const packed = packings.get(encoding) ?? compressors[encoding](plain);
      packings.set(encoding, packed);
      return packed;
    },
  };
}

/** A page, whose register it shows, and the state of the register that it was made from. */
type Entry = {
  readonly state: string;
  readonly authority: Key | undefined;
  readonly page: Promise<KeptPage>;
  made?: KeptPage;
};

/** Keeps pages that were found, the most recently asked for first; those who ask at once wait for one making. */
export function keepPages({ state, render, mostBytes }: KeepingPages): KeepPages {
  const kept = new LRUCache<string, Entry>({ maxSize: mostBytes });

  async function settle(address: string, entry: Entry): Promise<KeptPage> {
    const isNewest = (): boolean => kept.peek(address) === entry;
    try {
      const page = await entry.page;
      const size = Math.ceil(page.plain.length * PACKED_SHARE) + HEAD_BYTES;
      // the cache weighs a value once, so its real weight needs a new place
      if (isNewest() && kept.delete(address) && page.status === 200) {
        entry.made = page;
        kept.set(address, entry, { size });
      }
      return page;
    } catch (error) {
      if (isNewest()) kept.delete(address);
      throw error;
    }
  }

  async function makeAnew(make: () => Promise<Page>): Promise<KeptPage> {
    const page = await make();
    return keptPage(page, render(page));
  }

  return {
    async get({ address, authority }, make) {
      if (address.length > LONGEST_ADDRESS) return makeAnew(make);
      const now = await state(authority);
      const known = kept.get(address);
      if (known?.state === now) return known.page;
      const entry: Entry = { state: now, authority, page: makeAnew(make) };
      kept.set(address, entry, { size: 1 });
      return settle(address, entry);
    },
    async held(address) {
      const entry = kept.get(address);
      if (entry?.made === undefined) return null;
      return entry.state === (await state(entry.authority)) ? entry.made : null;
    },
  };
}
