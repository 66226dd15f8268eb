/** SPDX identifiers that may stand in the program or beside it, all compatible with EUPL-1.2 in that use. */
export const ALLOWED: ReadonlySet<string> = new Set([
  ...[
    "0BSD",
    "Apache-2.0",
    "BlueOak-1.0.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
  ],
  ...["EUPL-1.2", "MPL-2.0", "OFL-1.1", "Unlicense", "Zlib"],
]);

/** Packages whose package.json names no licence by SPDX: where their licence was read instead. */
export const READ_ELSEWHERE: Readonly<Record<string, { readonly licence: string; readonly where: string }>> =
  {
    duck: { licence: "BSD-2-Clause", where: "LICENSE has its text; package.json says only BSD" },
    "humanize-number": { licence: "MIT", where: "Readme.md; a development package" },
    only: { licence: "MIT", where: "Readme.md; a development package" },
  };
