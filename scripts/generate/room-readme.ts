import type { Room } from "../../architecture.ts";

const HEADING = "## May import";

/** What the last section of a room's README says. */
function section({ mayImport, pure, impureFolders = {} }: Room): string {
  const list = mayImport.map((room) => `\`${room}\``).join(", ") || "Nothing";
  const folders = Object.keys(impureFolders).map((folder) => `\`${folder}/\``);
  const except = folders.length > 0 ? ` but for ${folders.join(", ")}` : "";
  const rule = pure ? ` It is pure${except}: no clock, no network, no disk.` : "";
  return `${HEADING}\n\n${list}.${rule} (From \`architecture.ts\` by \`npm run generate\`.)\n`;
}

/** A room's README with its last section as architecture.ts has it; the rest stays as it was written. */
export function roomReadme(written: string, room: Room): string {
  const at = written.indexOf(HEADING);
  const own = at < 0 ? `${written.trimEnd()}\n\n` : written.slice(0, at);
  return own + section(room);
}
