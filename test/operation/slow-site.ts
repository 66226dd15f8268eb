/** The real program over an empty register whose start page takes as many milliseconds as the first word says. */
import { setTimeout as pause } from "node:timers/promises";
import { compose } from "../../src/compose.ts";
import { readSettings } from "../../src/config.ts";
import { serve } from "../../src/serve.ts";
import type { Reading } from "../../src/store/store.ts";

const delay = Number(process.argv[2]);
const settings = readSettings(process.env);
if (!settings.ok) throw new Error(JSON.stringify(settings.faults));
const opened = await compose(settings.value, process.env).open(undefined);
if (!opened.ok) throw new Error(JSON.stringify(opened.problems));

/** The start of the program asks the same question as the start page; only the page shall be slow. */
let isServing = false;

/** The same, but for the question that the start page asks. */
function slowed<Source extends Reading>(source: Source): Source {
  return {
    ...source,
    authorities: async () => {
      if (isServing) await pause(delay);
      return source.authorities();
    },
  };
}

const { store } = opened.value;
const slow = { ...opened.value, store: { ...slowed(store), published: slowed(store.published) } };
const serving = await serve(slow, settings.value, { port: 0, host: "127.0.0.1", isDesk: false });
if (!serving.ok) throw new Error(JSON.stringify(serving.problems));
isServing = true;
process.stderr.write(`erreichbar unter ${serving.value.address} \n`);
await serving.value.untilStopped;
await opened.value.close();
