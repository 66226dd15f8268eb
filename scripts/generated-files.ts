import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { ROOMS } from "../architecture.ts";
import { apiExamplesModule } from "./generate/api-examples.ts";
import { problemsPage } from "./generate/problems-page.ts";
import { recordTypesModule } from "./generate/record-types.ts";
import { roomReadme } from "./generate/room-readme.ts";
import { settingsPage } from "./generate/settings-page.ts";

/** A generated file: its path from the root of the project and what belongs into it. */
export type GeneratedFile = { readonly path: string; readonly content: string };

const read = (path: string): string => readFileSync(path, "utf8");

/** The registry of record types. It comes first: the catalogue cannot be read before it is right. */
export function recordTypesFile(): GeneratedFile {
  return {
    path: "src/catalogue/record-types.generated.ts",
    content: recordTypesModule(readdirSync("src/catalogue/record-types")),
  };
}

function roomReadmes(): readonly GeneratedFile[] {
  return Object.entries(ROOMS)
    .map(([name, room]) => ({ path: `src/${name}/README.md`, room }))
    .filter(({ path }) => existsSync(path))
    .map(({ path, room }) => ({ path, content: roomReadme(read(path), room) }));
}

/** Everything else that is generated: the reference pages and the last section of each room's README. */
export async function documentFiles(): Promise<readonly GeneratedFile[]> {
  const [{ recordType, recordTypeIds }, { FACETS }, { settingLines }, { cataloguePage }] = await Promise.all([
    import("#catalogue/catalogue.ts"),
    import("#catalogue/facets.ts"),
    import("../src/config.ts"),
    import("./generate/catalogue-page.ts"),
  ]);
  const sources = globSync("src/**/*.ts")
    .filter((path) => !path.endsWith(".test.ts"))
    .toSorted();
  const [{ decisionTreePage }, { DECISION_TREES }, { AI_ACT_DUTY_LIST }] = await Promise.all([
    import("./generate/decision-tree-page.ts"),
    import("#law/ai-act/trees.ts"),
    import("#law/ai-act/duties.ts"),
  ]);
  const tree = DECISION_TREES.at(-1) ?? DECISION_TREES[0];
  const types = recordTypeIds().map((id) => recordType(id));
  return [
    ...roomReadmes(),
    { path: "docs/reference/catalogue.md", content: cataloguePage(types, FACETS) },
    { path: "docs/reference/decision-tree.md", content: decisionTreePage(tree, AI_ACT_DUTY_LIST) },
    { path: "docs/reference/problems.md", content: problemsPage(sources.map(read)) },
    { path: "src/web/api/examples.generated.ts", content: await apiExamplesModule() },
    { path: "docs/reference/settings.md", content: settingsPage(settingLines({})) },
  ];
}

/** Paths of generated files that are not what the generation gives now. */
export async function staleFiles(): Promise<readonly string[]> {
  const files = [recordTypesFile(), ...(await documentFiles())];
  return files
    .filter(({ path, content }) => !existsSync(path) || read(path) !== content)
    .map(({ path }) => path);
}
