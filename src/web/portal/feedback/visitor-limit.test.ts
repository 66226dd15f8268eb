import assert from "node:assert/strict";
import { test } from "node:test";
import { visitorLimit } from "./visitor-limit.ts";

test("a household that chooses among the addresses of its network counts as one visitor", () => {
  const mayWrite = visitorLimit();
  const addresses = [
    "2001:db8::1",
    "2001:DB8:0:0:ffff::2",
    "2001:db8::",
    "2001:db8:0:0:1:2:3:4",
    "2001:db8::9",
  ];
  for (const address of addresses) assert.equal(mayWrite(address, 0), true, address);
  assert.equal(mayWrite("2001:db8::7", 1), false);
  assert.equal(mayWrite("2001:db8:0:1::7", 1), true, "the neighbour's network");
  assert.equal(mayWrite("192.0.2.1", 1), true);
});

test("an IPv4 address counts the same however the server writes it", () => {
  const mayWrite = visitorLimit();
  for (let at = 0; at < 5; at += 1) assert.equal(mayWrite("192.0.2.1", at), true);
  assert.equal(mayWrite("::ffff:192.0.2.1", 6), false);
  assert.equal(mayWrite("::ffff:192.0.2.2", 6), true);
});
