import { cell, GENERATED, table } from "./markdown.ts";

/** What the page says of a setting. */
export type DocumentedSetting = {
  readonly variable: string;
  readonly value: string;
  readonly meaning: string;
};

/** The reference page of all settings with their defaults. */
export function settingsPage(settings: readonly DocumentedSetting[]): string {
  const rows = settings.map(({ variable, value, meaning }) => [
    `\`${variable}\``,
    value === "" ? "–" : `\`${value}\``,
    cell(meaning),
  ]);
  const intro = [
    "All settings are environment variables; `src/config.ts` is the only place that reads them.",
    "`kontor settings` prints the effective values, secrets masked.",
  ].join("\n");
  return [
    GENERATED,
    "",
    "# Settings",
    "",
    intro,
    "",
    table(["Variable", "Default", "Meaning"], rows),
    "",
  ].join("\n");
}
