import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeRegister } from "./decode-register.ts";

test("UTF-8 is read with and without its mark", () => {
  const bytes = new TextEncoder().encode("Ämter");
  assert.deepEqual(decodeRegister(bytes), { ok: true, value: "Ämter" });
  assert.deepEqual(decodeRegister(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes])), {
    ok: true,
    value: "Ämter",
  });
});

test("another encoding is refused, not guessed", () => {
  const decoded = decodeRegister(Uint8Array.from([0xc4, 0x6d, 0x74, 0x65, 0x72]));
  assert(!decoded.ok);
  assert.equal(decoded.problems[0]?.code, "exchange.json.encoding");
});
