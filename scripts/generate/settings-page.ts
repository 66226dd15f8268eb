import { cell, GENERATED, table } from "./markdown.ts";

/** What the page says of a setting. */
export type DocumentedSetting = {
  readonly group: string;
  readonly variable: string;
  readonly value: string;
  readonly meaning: string;
  readonly secret: boolean;
};

const INTRO = [
  "All settings are environment variables; `src/config.ts` is the only place that reads them.",
  "`kontor settings` prints the effective values, secrets masked. An empty variable counts as not given.",
  "Faults are all told at once when the program starts (exit code 2).",
  "",
  "A setting marked 🔒 is a secret. It may also stand in a file: named by the variable with `_FILE` behind it",
  "(container secrets), or laid down by systemd (`LoadCredential=`) under the variable's name.",
].join("\n");

function row({ variable, value, meaning, secret }: DocumentedSetting): readonly string[] {
  return [`\`${variable}\`${secret ? " 🔒" : ""}`, value === "" ? "–" : `\`${value}\``, cell(meaning)];
}

/** The reference page of all settings with their defaults, by group. */
export function settingsPage(settings: readonly DocumentedSetting[]): string {
  const groups = [...Map.groupBy(settings, ({ group }) => group)].flatMap(([group, members]) => [
    `## ${group}`,
    "",
    table(["Variable", "Default", "Meaning"], members.map(row)),
    "",
  ]);
  return [GENERATED, "", "# Settings", "", INTRO, "", ...groups].join("\n");
}
