/** For tests only: inquiries at the desk as a browser works on them. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { TestContext } from "node:test";
import type { Instant } from "#values/instant.ts";
import { actorWith, deskForTest, grantOf, type TestDesk } from "#web/desk/testing.ts";
import { TOKEN_FIELD } from "#web/parts/token-field.ts";

/** The list of inquiries. */
export const LIST = "/desk/probe/anfragen";
/** The inquiry of the mission. */
export const PAPER = readFileSync(
  new URL("../../../../examples/wandsbek/anfrage-22-3049.txt", import.meta.url),
  "utf8",
);
/** Who answers inquiries. */
export const COORDINATION = actorWith(grantOf("coordination"));
/** Who signs. */
export const HEAD = actorWith(grantOf("head"));

/** What is filled in. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What stands in a hidden field of a page. */
export function hiddenIn(body: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`, "u").exec(body)?.[1] ?? "";
}

/** Sends a form as a browser would that has opened the page with it. */
export async function post(desk: TestDesk, { from, to }: { from: string; to: string }, fields: Fields) {
  const { body } = await desk.open(from);
  const proof = { [TOKEN_FIELD]: hiddenIn(body, TOKEN_FIELD), version: hiddenIn(body, "version") };
  return desk.send(to, { ...proof, ...fields });
}

/** The desk with the mission's inquiry, just read. */
export async function withInquiry(
  t: TestContext,
  clock: { readonly now?: () => Instant } = {},
): Promise<{ desk: TestDesk; at: string }> {
  const desk = await deskForTest(t, COORDINATION, clock);
  const sent = await post(
    desk,
    { from: `${LIST}/neu`, to: `${LIST}/neu` },
    { text: PAPER, eingang: "30.01.2026" },
  );
  assert.equal(sent.status, 303, sent.body);
  return { desk, at: sent.location?.replace(/\?.*$/u, "") ?? "" };
}
