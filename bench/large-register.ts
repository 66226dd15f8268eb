import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const EXAMPLE = fileURLToPath(new URL("../examples/musterstadt/", import.meta.url));

type Loose = { readonly type: string; readonly key: string };

/** The newest wording of every Musterstadt record, as its register files hold them. */
async function musterstadt(): Promise<readonly Loose[]> {
  const files = (await readdir(EXAMPLE)).filter((file) => /^register-.*\.json$/u.test(file)).toSorted();
  const records = new Map<string, Loose>();
  for (const file of files) {
    const read = JSON.parse(await readFile(join(EXAMPLE, file), "utf8")) as { records: Loose[] };
    for (const record of read.records) records.set(`${record.type}/${record.key}`, record);
  }
  return [...records.values()];
}

const REFERENCE = /"([a-z][A-Za-z]+)\/([a-z0-9][a-z0-9._-]*)"/gu;

function copyOf(record: Loose, nth: number, names: ReadonlySet<string>): Loose {
  const text = JSON.stringify(record).replaceAll(REFERENCE, (whole, type: string, key: string) =>
    names.has(`${type}/${key}`) && type !== "authority" ? `"${type}/${key}-k${nth}"` : whole,
  );
  return { ...(JSON.parse(text) as Loose), key: `${record.key}-k${nth}` };
}

/**
 * A register file of at least so many records of one authority: Musterstadt again and again under new keys,
 * so that every record type grows alike.
 */
export async function largeRegister(authority: string, size: number): Promise<string> {
  const originals = await musterstadt();
  const names = new Set(originals.map(({ type, key }) => `${type}/${key}`));
  const own = originals.filter(({ type }) => type === "authority");
  const others = originals.filter(({ type }) => type !== "authority");
  const copies = Array.from({ length: Math.ceil(size / others.length) }, (_, nth) =>
    others.map((record) => copyOf(record, nth, names)),
  );
  const text = JSON.stringify({
    format: "kontor-register/1",
    authority: "musterstadt",
    records: [...own, ...copies.flat()],
  });
  return text
    .replaceAll('"authority/musterstadt"', `"authority/${authority}"`)
    .replaceAll('"key":"musterstadt"', `"key":"${authority}"`)
    .replace('"authority":"musterstadt"', `"authority":"${authority}"`);
}
