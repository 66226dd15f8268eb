import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { act, appliesOn, isKnownLaw, lawOf, provision, provisionCiteOn } from "./look-up.ts";
import { PROVISIONS } from "./provisions.ts";
import type { Provision } from "./source.ts";

const DAY = "2026-11-22";

function listed(id: string): Provision {
  const found = provision(id);
  assert.ok(found, id);
  return found;
}

const stand = (id: string): string => appliesOn(listed(id), DAY);
const cite = (id: string): string => provisionCiteOn(listed(id), DAY);

test("listed provisions are cited as German law is cited", () => {
  const cites = {
    "law/ki-vo-27": "Art. 27 KI-VO",
    "law/ki-vo-3-1": "Art. 3 Nr. 1 KI-VO",
    "law/ki-vo-5-1-ba": "Art. 5 Abs. 1 Buchst. ba KI-VO",
    "law/ki-vo-anhang-iii-5-a": "Anhang III Nr. 5 Buchst. a KI-VO",
    "law/hmbvwdig-13-1": "§ 13 Abs. 1 HmbVwDiG",
    "law/dsgvo-30-1": "Art. 30 Abs. 1 DSGVO",
    "law/dsgvo-35": "Art. 35 DSGVO",
    "law/hmbtg-3-1-6": "§ 3 Abs. 1 Nr. 6 HmbTG",
    "law/vwvfg-35a": "§ 35a VwVfG",
  };
  for (const [reference, expected] of Object.entries(cites)) {
    assert.equal(lawOf(reference)?.cite, expected);
    assert.ok(lawOf(reference)?.provision, reference);
  }
});

test("a place that is not listed resolves to its act, with nothing claimed about it", () => {
  assert.deepEqual(lawOf("law/dsgvo-4-1"), {
    act: act("dsgvo"),
    cite: "Art. 4 Nr. 1 DSGVO",
    certainty: "notFound",
  });
  assert.equal(lawOf("law/hmbvwvfg-35a")?.cite, "§ 35a HmbVwVfG");
  assert.equal(lawOf("law/dsgvo-6-1-e")?.cite, "Art. 6 Abs. 1 Buchst. e DSGVO");
});

test("unknown acts, acts without a place and other forms resolve to nothing", () => {
  for (const reference of [
    "law/nichts-1",
    "law/ki-vo",
    "law/ki-vo-",
    "law/ki-vo-0",
    "law/ki-vo-27-",
    "law/ki-vo-27-1-1-1",
    "law/ki-vo-anhang-xx",
    "law/KI-VO-27",
    "law/ki-vo-27\n",
    "law/constructor-1",
    "ki-vo-27",
    "system/ki-vo-27",
    "law/",
    "",
  ]) {
    assert.equal(lawOf(reference), null, reference);
    assert.equal(isKnownLaw(reference), false);
  }
});

test("every listed provision is reached by its reference", () => {
  for (const one of PROVISIONS) {
    assert.equal(lawOf(`law/${one.id}`)?.provision, one);
    assert.ok(isKnownLaw(`law/${one.id}`));
  }
});

test("on 22 November 2026 deployer duties wait, transparency applies, registration is disputed", () => {
  assert.equal(stand("ki-vo-26"), "notYet");
  assert.equal(stand("ki-vo-27"), "notYet");
  assert.equal(stand("ki-vo-50"), "applies");
  assert.equal(stand("ki-vo-49-3"), "disputed");
  assert.equal(stand("ki-vo-86"), "disputed");
  assert.equal(stand("ki-vo-4"), "applies");
  assert.equal(stand("ki-vo-5-1-ba"), "notYet");
  assert.equal(stand("dsgvo-35"), "applies");
});

test("a provision applies from its first day, a disputed one undisputedly from the later day", () => {
  const oversight = listed("ki-vo-26-2");
  assert.equal(appliesOn(oversight, "2027-12-01"), "notYet");
  assert.equal(appliesOn(oversight, "2027-12-02"), "applies");
  const registration = listed("ki-vo-49-3");
  assert.equal(appliesOn(registration, "2026-08-01"), "notYet");
  assert.equal(appliesOn(registration, "2026-08-02"), "disputed");
  assert.equal(appliesOn(registration, "2027-12-01"), "disputed");
  assert.equal(appliesOn(registration, "2027-12-02"), "applies");
  assert.equal(appliesOn({ ...oversight, appliesTo: "2030-01-31" }, "2030-01-31"), "applies");
  assert.equal(appliesOn({ ...oversight, appliesTo: "2030-01-31" }, "2030-02-01"), "noLonger");
});

test("a provision without own dates has those of its act", () => {
  assert.equal(appliesOn(listed("hmbvwdig-13-1"), "2024-11-29"), "notYet");
  assert.equal(appliesOn(listed("hmbvwdig-13-1"), "2024-11-30"), "applies");
});

test("a dispute without a second date is never settled by time", () => {
  assert.equal(appliesOn({ ...listed("dsgvo-35"), disputed: true }, "2099-12-31"), "disputed");
});

test("a citation says how the provision stands on the day", () => {
  assert.equal(cite("ki-vo-26"), "Art. 26 KI-VO, noch nicht anwendbar (ab 02.12.2027)");
  assert.equal(cite("ki-vo-50-1"), "Art. 50 Abs. 1 KI-VO");
  assert.equal(
    cite("ki-vo-49-3"),
    "Art. 49 Abs. 3 KI-VO, Beginn der Anwendung strittig (02.08.2026 oder 02.12.2027)",
  );
  assert.equal(
    provisionCiteOn({ ...listed("ki-vo-50-1"), appliesTo: "2026-10-31" }, DAY),
    "Art. 50 Abs. 1 KI-VO, nicht mehr anwendbar (bis 31.10.2026)",
  );
});

test("no text makes the look-up throw, and whatever resolves names its act", () => {
  const pieces = fc.constantFrom(
    "law/",
    "ki-vo",
    "dsgvo",
    "-",
    "1",
    "35a",
    "__proto__",
    "anhang-iii",
    "§",
    "\u0000",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("")),
    fc.string().map((text) => `law/ki-vo-${text}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const law = lawOf(text);
      assert.equal(isKnownLaw(text), law !== null);
      assert.ok(law === null || law.cite.endsWith(law.act.short));
    }),
    { numRuns: 500 },
  );
});
