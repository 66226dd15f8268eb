import { HEADS_FORMAT, readAnchors, type Anchor } from "#actions/keeping/read-anchors.ts";
import { verifyHistory, type HistoryReport } from "#actions/keeping/verify-history.ts";
import {
  EXIT,
  refuse,
  textOption,
  usageFault,
  type Command,
  type Given,
  type Program,
} from "#cli/command.ts";
import { counted } from "#cli/archive-lines.ts";
import { withKept } from "#cli/with-context.ts";
import { succeed, type Result } from "#values/result.ts";

const STEP = 10_000;

type Checked = HistoryReport & { readonly anchors: readonly (Anchor & { readonly holds: boolean })[] };

/** How a kept end of a chain compares: it holds, the history ends before it, or something else stands there. */
function anchorLine({ heads }: Checked, anchor: Checked["anchors"][number]): string {
  const { file, authority, position, holds } = anchor;
  if (holds)
    return `${file}: ${authority} ist bis Position ${position} so, wie es damals festgehalten wurde.`;
  const end = heads.find((head) => head.authority === authority)?.position ?? 0;
  return end < position
    ? `${file}: ${authority} endet bei Position ${end}, festgehalten war Position ${position}: Die Fassungen danach FEHLEN.`
    : `${file}: ${authority} stimmt an Position ${position} NICHT mit dem damals festgehaltenen Stand überein.`;
}

function show(checked: Checked, { terminal }: Program): void {
  const { authorities, versions, damages, anchors } = checked;
  for (const { authority, position, version, problem } of damages) {
    terminal.tell(`${authority}, Position ${position}${version ? ` (${version})` : ""}: ${problem.message}`);
  }
  for (const anchor of anchors) terminal.print(anchorLine(checked, anchor));
  const outcome = damages.length === 0 ? "unversehrt" : "beschädigt";
  const counts = `${counted(versions, "Fassung", "Fassungen")} von ${counted(authorities, "Behörde", "Behörden")}`;
  terminal.print(`${counts} geprüft: ${outcome}.`);
}

/** Writes the heads of a sound history, to be kept elsewhere. */
async function writeHeads(
  { heads }: Checked,
  { given, program, created }: { given: Given; program: Program; created: string },
): Promise<Result<string | null>> {
  const out = textOption(given, "heads");
  if (out === undefined) return succeed(null);
  const list = { format: HEADS_FORMAT, created, heads };
  return program.terminal.write(out, `${JSON.stringify(list, null, 2)}\n`);
}

function onProgressOf({ terminal }: Program): (versions: number) => void {
  let told = 0;
  return (versions) => {
    if (versions - told < STEP) return;
    told = versions;
    terminal.tell(`${versions} Fassungen geprüft …`);
  };
}

/** Files given after --anchors, and further ones. */
function filesOf(given: Given): readonly string[] {
  const first = textOption(given, "anchors");
  return first === undefined ? [] : [first, ...given.words];
}

export const verifyCommand: Command = {
  options: { anchors: { type: "string" }, heads: { type: "string" } },
  help: {
    "--anchors DATEI …":
      "vergleicht mit Kettenständen aus Sicherungen, Antworten (JSON), Listen und „kette.json“",
    "--heads DATEI": "schreibt die Kettenstände einer unversehrten Geschichte, um sie anderswo aufzubewahren",
    "--json": "Bericht als JSON",
  },
  takes: { least: 0, most: 1000 },
  run: async (given, program) => {
    const { terminal } = program;
    if (given.words.length > 0 && given.options["anchors"] === undefined)
      return usageFault(terminal, "Dateien stehen hinter --anchors.");
    const anchors = await readAnchors(filesOf(given));
    if (!anchors.ok) return refuse(given, terminal, anchors.problems);
    return withKept(given, program, async (context) => {
      const onProgress = onProgressOf(program);
      const verified = await verifyHistory(context, { anchors: anchors.value, onProgress });
      if (!verified.ok) return refuse(given, terminal, verified.problems);
      const checked: Checked = {
        ...verified.value,
        anchors: anchors.value.map((anchor, at) => ({
          ...anchor,
          holds: verified.value.anchors[at]?.holds === true,
        })),
      };
      const isSound = checked.damages.length === 0;
      if (given.options["json"]) terminal.print(JSON.stringify({ ok: isSound, ...checked }, null, 2));
      else show(checked, program);
      if (!isSound) return EXIT.faults;
      const written = await writeHeads(checked, { given, program, created: context.now() });
      if (!written.ok) return refuse(given, terminal, written.problems);
      if (written.value !== null) terminal.tell(`geschrieben: ${written.value}`);
      return EXIT.done;
    });
  },
};
