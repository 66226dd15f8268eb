import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { Context } from "#actions/context.ts";
import { importRegister } from "#actions/import-register.ts";
import { openForTest } from "#actions/testing.ts";

const EXAMPLES = join(import.meta.dirname, "../../examples");

/** The example authorities with the day of their answer and the paper put to them. */
export type ExampleAuthority = { readonly key: string; readonly on: string; readonly paper: string };

type ExampleFile = {
  readonly on: string;
  readonly inquiry: string;
  readonly register?: string;
  readonly steps?: readonly {
    readonly file: string;
    readonly recordedAt?: string;
    readonly reason: string;
  }[];
};

const NAMES = ["wandsbek", "musterstadt"];

async function load(context: Context, key: string): Promise<ExampleAuthority> {
  const folder = join(EXAMPLES, key);
  const example = JSON.parse(await readFile(join(folder, "example.json"), "utf8")) as ExampleFile;
  const steps = example.steps ?? [{ file: example.register ?? "register.json", reason: "Beispiel" }];
  for (const { file, ...how } of steps) {
    const imported = await importRegister(context, await readFile(join(folder, file), "utf8"), {
      mode: "merge",
      ...how,
    });
    if (!imported.ok) throw new Error(`${key}/${file}: ${imported.problems[0]?.message}`);
  }
  return { key, on: example.on, paper: await readFile(join(folder, example.inquiry), "utf8") };
}

/** Both example registers in a database of their own. */
export async function loadBoth(
  t: TestContext,
): Promise<{ readonly context: Context; readonly authorities: readonly ExampleAuthority[] }> {
  const context = await openForTest(t);
  const authorities: ExampleAuthority[] = [];
  for (const name of NAMES) authorities.push(await load(context, name));
  return { context, authorities };
}
