import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { makeGate, type Gate, type GateLimits } from "./gate.ts";

function gateFor(t: TestContext, limits: Partial<GateLimits>): Gate {
  const gate = makeGate({ mostRequests: 10, mostDelay: 0, ...limits });
  t.after(gate.close);
  return gate;
}

/** Keeps the event loop busy. */
function block(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

test("as many as the limit come in, and one more when one has left", (t) => {
  const gate = gateFor(t, { mostRequests: 2 });
  assert.deepEqual([gate.enter(), gate.enter(), gate.enter()], [true, true, false]);
  assert.deepEqual([gate.inWork(), gate.refused()], [2, 1]);
  gate.leave();
  assert.equal(gate.enter(), true);
});

test("a program that is late all the time takes nothing on until it has caught up", async (t) => {
  const gate = gateFor(t, { mostDelay: 40, windowMs: 100 });
  for (let turn = 0; turn < 8; turn++) {
    block(80);
    await pause(1);
  }
  assert.equal(gate.enter(), false);
  await pause(400);
  assert.equal(gate.enter(), true);
});

test("one long piece of work turns nobody away who comes after it", async (t) => {
  const gate = gateFor(t, { mostDelay: 40, windowMs: 100 });
  await pause(150);
  block(300);
  await pause(30);
  assert.equal(gate.enter(), true);
});
