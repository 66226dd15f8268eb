import { createHash } from "node:crypto";
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { canonicalJson } from "#values/json.ts";
import type { Random } from "./random.ts";

type Row = Record<string, SQLInputValue>;

const ORDER: Readonly<Record<string, string>> = {
  version: "authority, position",
  span: "authority, position",
  chain_head: "authority",
  authority: "key",
};

function rowsOf(database: DatabaseSync, table: string): Row[] {
  return database.prepare(`select rowid as place, * from "${table}" order by ${ORDER[table]}`).all();
}

function set(database: DatabaseSync, table: string, { place, ...row }: Row): void {
  const columns = Object.keys(row);
  const assignments = columns.map((column) => `"${column}" = ?`).join(", ");
  const values = columns.map((column) => row[column] ?? null);
  database.prepare(`update "${table}" set ${assignments} where rowid = ?`).run(...values, place ?? null);
}

function drop(database: DatabaseSync, table: string, { place }: Row): void {
  database.prepare(`delete from "${table}" where rowid = ?`).run(place ?? null);
}

const textOf = (value: SQLInputValue | undefined): string => (typeof value === "string" ? value : "");

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** Another value of the same kind. */
function otherValue(random: Random, value: SQLInputValue): SQLInputValue {
  if (typeof value === "number") return value + 1 + random.below(50);
  const text = textOf(value);
  if (/^[0-9a-f]{32,}$/u.test(text)) return sha256(text + random.below(1000)).slice(0, text.length);
  const at = random.below(text.length + 1);
  return `${text.slice(0, at)}${random.pick(["x", " ", "ä", "0", "\n"])}${text.slice(at)}`;
}

/** Digest and hash as an honest program would write them. */
function sealed(row: Row, previousHash: SQLInputValue): Row {
  const digest = sha256(`${textOf(row["salt"])}${textOf(row["content"])}`);
  const facts = {
    ...{ authority: row["authority"], type: row["type"], key: row["key"], version: row["version"] },
    ...{ position: row["position"], recordedAt: row["recorded_at"], author: row["author"] },
    ...{ reason: row["reason"], digest, previousHash },
  };
  return { ...row, digest, previous_hash: previousHash, hash: sha256(canonicalJson(facts as never)) };
}

/** Seals a chain anew from a row on, and moves its head: what a forger with time on his hands would do. */
function sealFrom(database: DatabaseSync, authority: SQLInputValue, from: number): void {
  const chain = rowsOf(database, "version").filter((row) => row["authority"] === authority);
  let previous: SQLInputValue = "0".repeat(64);
  for (const row of chain) {
    const isLater = Number(row["position"]) >= from && row["content"] !== null;
    const next: Row = isLater ? sealed(row, previous) : row;
    if (isLater) set(database, "version", next);
    previous = next["hash"] ?? null;
  }
  const last = chain.at(-1);
  database
    .prepare("update chain_head set position = ?, hash = ? where authority = ?")
    .run(last?.["position"] ?? 0, previous, authority);
}

function changeColumn(table: string) {
  return (database: DatabaseSync, random: Random): string => {
    const row = random.pick(rowsOf(database, table));
    const column = random.pick(Object.keys(row).filter((name) => name !== "place"));
    const flipped = column === "ended" ? 1 - Number(row[column]) : otherValue(random, row[column] ?? null);
    set(database, table, { ...row, [column]: flipped });
    return `${table}.${column} geändert`;
  };
}

function dropRow(table: string) {
  return (database: DatabaseSync, random: Random): string => {
    drop(database, table, random.pick(rowsOf(database, table)));
    return `eine Zeile in ${table} gelöscht`;
  };
}

const sealedPart = ({ content = null, salt = null, digest = null }: Row): Row => ({ content, salt, digest });

/** Two different versions whose contents are exchanged with their seals. */
function swapContents(database: DatabaseSync, random: Random): string {
  const rows = rowsOf(database, "version");
  const one = random.pick(rows);
  const other = random.pick(rows.filter(({ content }) => content !== one["content"]));
  set(database, "version", { ...one, ...sealedPart(other) });
  set(database, "version", { ...other, ...sealedPart(one) });
  return "zwei Inhalte vertauscht";
}

function emptied(database: DatabaseSync, random: Random): string {
  set(database, "version", { ...random.pick(rowsOf(database, "version")), content: null, salt: null });
  return "ein Inhalt entfernt";
}

/** A content is rewritten and its own seal renewed, the rest of the chain is not. */
function resealOne(database: DatabaseSync, random: Random): string {
  const row = random.pick(rowsOf(database, "version"));
  const content = textOf(row["content"]).replace(/e/u, "E");
  set(database, "version", sealed({ ...row, content: `${content} ` }, row["previous_hash"] ?? null));
  return "ein Inhalt geändert und neu versiegelt";
}

/** A content, a date or an author is rewritten, and everything after it is sealed anew. */
function resealAll(database: DatabaseSync, random: Random): string {
  const row = random.pick(rowsOf(database, "version"));
  const column = random.pick(["content", "author", "reason", "salt"]);
  set(database, "version", { ...row, [column]: otherValue(random, row[column] ?? null) });
  sealFrom(database, row["authority"] ?? null, Number(row["position"]));
  return `${column} geändert und die ganze Kette neu versiegelt`;
}

/** The last versions are cut off, with their traces. */
function cutTail(database: DatabaseSync, random: Random): string {
  const { authority } = random.pick(rowsOf(database, "chain_head"));
  const chain = rowsOf(database, "version").filter((row) => row["authority"] === authority);
  const end = 1 + random.below(chain.length - 1);
  for (const table of ["version", "span"]) {
    database.prepare(`delete from ${table} where authority = ? and position > ?`).run(authority ?? null, end);
  }
  database
    .prepare("update chain_head set position = ?, hash = ? where authority = ?")
    .run(end, chain[end - 1]?.["hash"] ?? null, authority ?? null);
  return "das Ende der Kette abgeschnitten";
}

/** A whole register vanishes. */
function dropRegister(database: DatabaseSync, random: Random): string {
  const { authority } = random.pick(rowsOf(database, "chain_head"));
  for (const table of ["version", "span", "chain_head"]) {
    database.prepare(`delete from ${table} where authority = ?`).run(authority ?? null);
  }
  database.prepare("delete from authority where key = ?").run(authority ?? null);
  return "ein ganzes Register entfernt";
}

const FORGERIES = [
  ...[changeColumn("version"), changeColumn("version"), changeColumn("span"), changeColumn("chain_head")],
  ...[changeColumn("authority"), dropRow("version"), dropRow("span"), dropRow("chain_head")],
  ...[swapContents, emptied, resealOne, resealAll, resealAll, cutTail, dropRegister],
];

const MOST_ATTEMPTS = 20;

/** Falsifies something; tells what. Where a unique key stands in the way, something else. */
export function forge(database: DatabaseSync, random: Random): string {
  for (let attempt = 1; ; attempt += 1) {
    database.exec("savepoint forgery");
    try {
      const deed = random.pick(FORGERIES)(database, random);
      database.exec("release forgery");
      return deed;
    } catch (error) {
      database.exec("rollback to forgery; release forgery");
      if (attempt === MOST_ATTEMPTS) throw error;
    }
  }
}
