import { defineConfig } from "oxlint";
import { ROOMS } from "./architecture.ts";

type Rules = NonNullable<Parameters<typeof defineConfig>[0]["rules"]>;

const WORLD_GLOBALS = ["process", "fetch", "setTimeout", "setInterval", "performance", "Date", "crypto"];

const upward = { group: ["../*", "../**"], message: "Use #room/… instead of climbing out of the folder." };
const outsideWorld = {
  group: [
    ...["node:fs", "node:fs/*", "node:http", "node:https", "node:net", "node:child_process"],
    ...["node:process", "node:module", "node:sqlite", "node:worker_threads", "node:crypto"],
  ],
  message: "This room is pure: let the caller read and write.",
};

/** What a file of this room must not import, as patterns for no-restricted-imports. */
function forbidden(room: string, pure = ROOMS[room]?.pure ?? false) {
  const mayImport: readonly string[] = ROOMS[room]?.mayImport ?? [];
  const group = Object.keys(ROOMS)
    .filter((other) => other !== room && !mayImport.includes(other))
    .map((other) => `#${other}/**`);
  const allowed = mayImport.join(", ") || "nothing";
  return [
    upward,
    { group, message: `${room} may import ${allowed} (architecture.ts).` },
    ...(pure ? [outsideWorld] : []),
  ];
}

export default defineConfig({
  plugins: ["eslint", "typescript", "unicorn", "oxc", "import", "promise", "node"],
  categories: { correctness: "error", suspicious: "error" },
  options: { typeAware: true },
  ignorePatterns: ["test/architecture/sins/**"],
  rules: {
    "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
    "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
    complexity: ["error", 10],
    "max-depth": ["error", 3],
    "max-params": ["error", 3],
    "oxc/no-async-endpoint-handlers": "off",
    "unicorn/filename-case": ["error", { case: "kebabCase" }],
    "unicorn/no-useless-spread": "off",
    "import/no-cycle": "error",
    "import/no-named-as-default-member": "off",
    "typescript/consistent-type-imports": ["error", { disallowTypeAnnotations: true }],
    "typescript/no-explicit-any": "error",
    "typescript/no-unsafe-type-assertion": "off",
    "typescript/no-floating-promises": [
      "error",
      {
        allowForKnownSafeCalls: [
          { from: "package", package: "node:test", name: ["test", "it", "describe", "suite"] },
        ],
      },
    ],
    "typescript/no-misused-promises": "error",
    "typescript/switch-exhaustiveness-check": "error",
  },
  overrides: [
    ...Object.keys(ROOMS).map((room) => ({
      files: [`**/src/${room}/**/*.ts`],
      rules: { "no-restricted-imports": ["error", { patterns: forbidden(room) }] } satisfies Rules,
    })),
    ...Object.keys(ROOMS)
      .filter((room) => ROOMS[room]?.pure)
      .map((room) => ({
        files: [`**/src/${room}/**/*.ts`],
        rules: { "no-restricted-globals": ["error", ...WORLD_GLOBALS] } satisfies Rules,
      })),
    ...Object.entries(ROOMS).flatMap(([room, { impureFolders = {} }]) =>
      Object.keys(impureFolders).map((folder) => ({
        files: [`**/src/${room}/${folder}/**/*.ts`],
        rules: {
          "no-restricted-imports": ["error", { patterns: forbidden(room, false) }],
          "no-restricted-globals": "off",
        } satisfies Rules,
      })),
    ),
    {
      files: [
        "**/src/catalogue/record-types/*.ts",
        "**/src/catalogue/system-fields/*.ts",
        "**/src/law/**/*.ts",
        "**/src/inquiry/meaning/cues/*.ts",
      ],
      rules: {
        "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      } satisfies Rules,
    },
    {
      files: ["**/*.test.ts", "**/*.contract.ts", "**/testing.ts", "**/*.arbitrary.ts"],
      rules: {
        "max-lines-per-function": "off",
        "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
        "max-params": ["error", 4],
        "no-restricted-imports": "off",
        "no-restricted-globals": "off",
      } satisfies Rules,
    },
  ],
});
