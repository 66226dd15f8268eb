import assert from "node:assert/strict";
import { test } from "node:test";
import { DESK_ROUTES } from "./desk-routes.ts";
import { actorWith, deskForTest, grantOf } from "./testing.ts";

test("every page of an example's desk says that it is one", async (t) => {
  const roles = (["administrator", "coordination", "head"] as const).map((role) =>
    grantOf(role, { authority: "beispiel" }),
  );
  const desk = await deskForTest(t, actorWith(...roles));
  const paths = DESK_ROUTES.filter(({ method }) => method === "get")
    .map(({ path }) => path.replace(":authority", "beispiel"))
    .filter((path) => path.includes("beispiel") && !path.includes(":"));
  assert.ok(paths.length > 10);
  const silent: string[] = [];
  for (const path of paths) {
    const { status, body } = await desk.open(path);
    if (status === 200 && body.startsWith("<!doctype") && !body.includes("Erfundenes Beispiel"))
      silent.push(path);
  }
  assert.deepEqual(silent, []);
});
