import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadExamples } from "../../src/actions/load-examples.ts";
import { compose } from "../../src/compose.ts";
import { readSettings } from "../../src/config.ts";
import { makeSite } from "../../src/web/make-site.ts";

/** A running site over the examples that ship with the program. */
export type ExampleSite = { readonly address: string; readonly close: () => Promise<void> };

/** Starts the site on a free port over a new database that holds the examples. */
export async function openExampleSite(): Promise<ExampleSite> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-journey-"));
  const settings = readSettings({ KONTOR_DATA: folder, KONTOR_PORT: "0" });
  if (!settings.ok) throw new Error(settings.faults.map(({ variable }) => variable).join(" "));
  const { baseUrl } = settings.value;
  const program = compose(settings.value, {});
  const opened = await program.open(undefined);
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join(" "));
  const context = opened.value;
  const loaded = await loadExamples(context, program.examples);
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join(" "));
  const site = await makeSite(context, { baseUrl });
  const address = await site.listen({ port: 0, host: "127.0.0.1" });
  return {
    address,
    close: async () => {
      await site.close();
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
