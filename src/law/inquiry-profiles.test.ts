import assert from "node:assert/strict";
import { test } from "node:test";
import { isLocalDate } from "#values/local-date.ts";
import type { Deadline, Filer, Instrument } from "./inquiry-profile.ts";
import { INQUIRY_PROFILES, inquiryProfile } from "./inquiry-profiles.ts";
import { provision } from "./look-up.ts";
import { PROVISIONS } from "./provisions.ts";

function instrument(profile: string, id: string): Instrument {
  const found = inquiryProfile(profile)?.instruments.find((one) => one.id === id);
  assert.ok(found, `${profile} ${id}`);
  return found;
}

const deadline = (profile: string, id: string): Deadline | null => instrument(profile, id).deadline;
const filer = (profile: string, id: string): Filer | null => instrument(profile, id).filer;

test("no two profiles, and no two instruments of a profile, have the same id", () => {
  const ids = INQUIRY_PROFILES.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { id, instruments } of INQUIRY_PROFILES) {
    assert.equal(new Set(instruments.map((one) => one.id)).size, instruments.length, id);
    assert.ok(instruments.length > 0, id);
  }
});

test("every provision that a profile names is listed", () => {
  const cites = new Set(PROVISIONS.map(({ cite }) => cite));
  for (const { id, asOf, instruments, publication, refusalReasons } of INQUIRY_PROFILES) {
    const named = [...publication, ...instruments.map((one) => one.provision)].filter((one) => one !== null);
    for (const one of named) assert.ok(provision(one), `${id}: ${one}`);
    for (const { cite } of refusalReasons) assert.ok(cites.has(cite), `${id}: ${cite}`);
    assert.ok(isLocalDate(asOf), id);
  }
});

test("an instrument is no more certain than the provision it rests on", () => {
  const order = ["primary", "secondary", "general", "notFound"];
  for (const { id, instruments } of INQUIRY_PROFILES) {
    for (const one of instruments) {
      const basis = one.provision === null ? undefined : provision(one.provision)?.certainty;
      assert.ok(order.indexOf(one.certainty) >= order.indexOf(basis ?? "primary"), `${id} ${one.id}`);
    }
  }
});

test("Hamburg districts answer within a month, eight working days or six weeks (BezVG §§ 24, 27)", () => {
  assert.deepEqual(deadline("hamburg-bezirk", "grosse-anfrage"), { count: 1, unit: "month" });
  assert.deepEqual(deadline("hamburg-bezirk", "kleine-anfrage"), { count: 8, unit: "workday" });
  assert.deepEqual(deadline("hamburg-bezirk", "auskunftsersuchen"), { count: 6, unit: "week" });
  assert.deepEqual(filer("hamburg-bezirk", "grosse-anfrage"), { who: "faction", atLeast: 1 });
  assert.deepEqual(filer("hamburg-bezirk", "auskunftsersuchen"), { who: "member", atLeast: 3 });
});

test("Hamburg's parliament is answered within eight days or four weeks, a Berlin district within five weeks", () => {
  assert.deepEqual(deadline("hamburg-buergerschaft", "schriftliche-kleine-anfrage"), {
    count: 8,
    unit: "day",
  });
  assert.deepEqual(deadline("hamburg-buergerschaft", "grosse-anfrage"), { count: 4, unit: "week" });
  assert.deepEqual(deadline("berlin-bezirk", "kleine-anfrage"), { count: 5, unit: "week" });
  assert.equal(deadline("nordrhein-westfalen-gemeinde", "anfrage"), null);
});

test("paper numbers of Hamburg districts are told from other numbers", () => {
  const pattern = new RegExp(inquiryProfile("hamburg-bezirk")?.numberPattern ?? "", "u");
  for (const number of ["22-3049", "22-3049.1", "22-3049.01", "21-7193"]) assert.match(number, pattern);
  for (const number of ["21/9955", "22-304", "22-3049.", "2-3049", "x22-3049"])
    assert.doesNotMatch(number, pattern);
});

test("a Hamburg answer is withheld on the three grounds of § 24 Abs. 2 BezVG or passed on", () => {
  const grounds = inquiryProfile("hamburg-bezirk")?.refusalReasons.map(({ ground }) => ground);
  assert.deepEqual(grounds, ["statute", "publicInterest", "individualInterest", "notCompetent"]);
});

test("an unknown profile is undefined", () => {
  assert.equal(inquiryProfile("nirgendwo"), undefined);
});
