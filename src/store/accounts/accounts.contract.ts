import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Opened } from "#store/store.contract.ts";
import type { AccountRow } from "./account-rows.ts";

const AT = "2026-01-30T10:00:00.000Z";
const LATER = "2026-01-30T11:00:00.000Z";
const FIRST_ID = "a0000000-0000-4000-8000-000000000001";
const SECOND_ID = "a0000000-0000-4000-8000-000000000002";

const account = (id: string, name: string, more: Partial<AccountRow> = {}): AccountRow => ({
  ...{ id, name, name_key: name.toLowerCase(), email: null, state: "active", created: AT },
  ...{ last_sign_in: null, password: null, totp: null, totp_step: 0, recovery: "[]" },
  ...{ subject: null, failures: 0, blocked_until: null },
  ...more,
});

const grant = (id: string, authority: string, role = "reader") => ({
  ...{ account: id, authority, role, unit: "", function: "Stelle" },
});

const session = (id: string, hash: string, expires = LATER) => ({
  ...{ hash, account: id, created: AT, seen: AT, expires, agent: "Browser" },
});

/** Rows as plain objects, whatever the database makes of them. */
const plain = (rows: unknown): unknown => structuredClone(rows);

/** What must hold of accounts, whatever database keeps them. */
export function accountsContract(name: string, open: (now: () => number) => Promise<Opened>): void {
  describe(`${name}: accounts`, () => {
    let opened: Opened;

    before(async () => {
      opened = await open(() => Date.parse(AT));
      const { accounts } = opened.store;
      assert.equal(await accounts.isEmpty(), true);
      await accounts.add(account(FIRST_ID, "Anna", { email: "a@amt.example" }), [grant(FIRST_ID, "amt-a")]);
      await accounts.add(account(SECOND_ID, "Berta"), [grant(SECOND_ID, "amt-a"), grant(SECOND_ID, "amt-b")]);
    });
    after(() => opened.dispose());

    test("an account is found by name, address and id, and comes with its roles", async () => {
      const { accounts } = opened.store;
      const found = await accounts.find(FIRST_ID);
      assert.deepEqual(plain(found?.grants), [grant(FIRST_ID, "amt-a")]);
      assert.deepEqual(plain(await accounts.named("anna")), plain(found));
      assert.deepEqual(plain(await accounts.named("a@amt.example")), plain(found));
      assert.equal(await accounts.named("niemand"), null);
      const names = (await accounts.list("amt-b")).map(({ row }) => row.name);
      assert.deepEqual([names, (await accounts.list()).length], [["Berta"], 2]);
    });

    test("nobody gets a name or an address that somebody else has", async () => {
      const { accounts } = opened.store;
      assert.equal(await accounts.change(SECOND_ID, { name_key: "anna" }), false);
      assert.equal(await accounts.change(SECOND_ID, { email: "a@amt.example" }), false);
      assert.equal(await accounts.change(FIRST_ID, { name_key: "anna", email: "a@amt.example" }), true);
    });

    test("roles are replaced in the authorities named and stay in others", async () => {
      const { accounts } = opened.store;
      await accounts.setGrants(SECOND_ID, ["amt-a"], [grant(SECOND_ID, "amt-a", "head")]);
      const roles = (await accounts.find(SECOND_ID))?.grants.map(
        ({ authority, role }) => `${authority} ${role}`,
      );
      assert.deepEqual(roles, ["amt-a head", "amt-b reader"]);
    });

    test("attempts count before they are looked at, also many at once, until a pause", async () => {
      const { accounts } = opened.store;
      const pause = (failures: number) => (failures < 3 ? null : LATER);
      const tries = Array.from({ length: 6 }, () => accounts.countAttempt(FIRST_ID, AT, pause));
      assert.equal((await Promise.all(tries)).filter(Boolean).length, 3);
      assert.equal(await accounts.countAttempt(FIRST_ID, LATER, pause), true);
      assert.equal((await accounts.find(FIRST_ID))?.row.failures, 4);
      await accounts.takeBackAttempt(FIRST_ID);
      const { failures, blocked_until } = (await accounts.find(FIRST_ID))?.row ?? {};
      assert.deepEqual([failures, blocked_until], [3, null]);
      assert.equal(await accounts.countAttempt("gibt-es-nicht", AT, pause), false);
    });

    test("a session is found with its account and ends alone, with all others, or by its time", async () => {
      const { sessions, tidy } = opened.store.accounts;
      for (const hash of ["eins", "zwei", "drei"]) await sessions.start(session(FIRST_ID, hash));
      await sessions.start(session(FIRST_ID, "alt", AT));
      await sessions.touch("eins", LATER);
      const found = await sessions.find("eins");
      assert.deepEqual([found?.session.seen, found?.account.row.name], [LATER, "Anna"]);
      await tidy(AT, AT);
      assert.equal(await sessions.find("alt"), null);
      await sessions.end(SECOND_ID, "zwei");
      await sessions.end(FIRST_ID, "drei");
      assert.deepEqual((await sessions.list(FIRST_ID)).map(({ hash }) => hash).toSorted(), ["eins", "zwei"]);
      await sessions.endAll(FIRST_ID, "eins");
      assert.deepEqual(
        (await sessions.list(FIRST_ID)).map(({ hash }) => hash),
        ["eins"],
      );
    });

    test("a passkey belongs to one account and counts its uses beyond what an integer holds", async () => {
      const { passkeys } = opened.store.accounts;
      const passkey = { id: "k1", account: FIRST_ID, public_key: "AA", counter: "0", name: "Telefon" };
      await passkeys.add({ ...passkey, created: AT, last_used: null });
      await passkeys.used("k1", { counter: 4_294_967_295, at: LATER });
      assert.deepEqual(plain(await passkeys.find("k1")), {
        ...{ ...passkey, counter: "4294967295", created: AT, last_used: LATER },
      });
      await passkeys.remove(SECOND_ID, "k1");
      assert.equal((await passkeys.list(FIRST_ID)).length, 1);
      await passkeys.remove(FIRST_ID, "k1");
      assert.equal(await passkeys.find("k1"), null);
    });

    test("an invitation is accepted once, in its time, and only the newest", async () => {
      const { tokens } = opened.store.accounts;
      await tokens.invite({ hash: "erste", account: FIRST_ID, expires: LATER });
      await tokens.invite({ hash: "zweite", account: FIRST_ID, expires: LATER });
      assert.equal(await tokens.invitation("erste", AT), null);
      assert.equal(await tokens.invitation("zweite", LATER), null);
      const both = await Promise.all([tokens.accept("zweite", AT), tokens.accept("zweite", AT)]);
      assert.equal(both.filter(Boolean).length, 1);
      const spent = await Promise.all([1, 2, 3].map(() => tokens.spend("einmal", LATER)));
      assert.equal(spent.filter(Boolean).length, 1);
    });

    test("logs show an authority its own entries, the newest first, and lose what is old", async () => {
      const { log, tidy } = opened.store.accounts;
      const read = (id: string, authority: string, moment: string) => ({
        ...{ id, authority, account: FIRST_ID, record: "system/x", moment },
      });
      await log.noteReads([]);
      await log.noteReads([read("1", "amt-a", AT), read("2", "amt-a", LATER), read("3", "amt-b", AT)]);
      assert.deepEqual(
        (await log.reads("amt-a", { most: 9 })).map(({ id }) => id),
        ["2", "1"],
      );
      assert.deepEqual(await log.reads("amt-a", { most: 9, record: "system/y" }), []);
      const event = { account: FIRST_ID, actor: "", deed: "locked", detail: "" };
      await log.note({ id: "e", moment: AT, authority: "amt-a", ...event });
      assert.equal((await log.events("amt-a", 9)).length, 1);
      assert.deepEqual(await log.events("amt-b", 9), []);
      await tidy(AT, LATER);
      assert.deepEqual(await log.events("amt-a", 9), []);
      assert.equal((await log.reads("amt-a", { most: 9 })).length, 1);
    });

    test("a removed account leaves neither role nor session", async () => {
      const { accounts } = opened.store;
      await accounts.remove(FIRST_ID);
      assert.equal(await accounts.find(FIRST_ID), null);
      assert.equal(await accounts.sessions.find("eins"), null);
      assert.deepEqual(
        (await accounts.list("amt-a")).map(({ row }) => row.name),
        ["Berta"],
      );
    });
  });
}
