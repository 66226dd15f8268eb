import { appendFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { ModelAccess } from "#actions/language-model/model-access.ts";
import type { JsonObject } from "#values/json.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Settings } from "./config.ts";
import { systemFault } from "./system-fault.ts";

const logProblem = problemMaker({
  "file.log.failed":
    "Die Protokolldatei „{file}“ des Sprachmodells kann nicht geschrieben werden ({detail}); das Modell wird nicht benutzt.",
});

async function append(folder: string, lines: readonly JsonObject[]): Promise<Result<null>> {
  const file = join(folder, "language-model.jsonl");
  try {
    await mkdir(folder, { recursive: true });
    await appendFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""), { mode: 0o600 });
    return succeed(null);
  } catch (error) {
    return fail(logProblem("file.log.failed", "", { file, detail: systemFault(error).detail }));
  }
}

/** The language model that the settings name, with its log in the data folder; null if they name none. */
export async function modelAccess(
  { modelUrl, modelName, modelKey, modelSeconds, data }: Settings,
  folder: string | undefined,
): Promise<ModelAccess | null> {
  if (modelUrl === null) return null;
  const { openAiModel } = await import("#outside/language-model/open-ai-model.ts");
  const address = { url: modelUrl, model: modelName, key: modelKey, timeoutSeconds: modelSeconds };
  return { model: openAiModel(address), note: (lines) => append(folder ?? data, lines) };
}
