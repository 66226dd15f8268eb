import type { AnswerFromRegister } from "#actions/answer-from-register.ts";
import { assistAnswer } from "#actions/language-model/assist-answer.ts";
import type { ModelAccess } from "#actions/language-model/model-access.ts";
import type { Context } from "#actions/context.ts";
import type { Result } from "#values/result.ts";
import { textOption, type Given, type Program, type Terminal } from "./command.ts";

/** Said where help of a language model is wished for and none is set up. */
const NOT_SET_UP =
  "--smooth und --propose brauchen ein Sprachmodell: Setzen Sie KONTOR_LLM_URL und KONTOR_LLM_MODEL, oder lassen Sie die Angaben weg.";

/** Help wished for on the command line, with the model that gives it; null if none is, a German sentence if none can be. */
export async function assistanceFor(given: Given, program: Program): Promise<Assisting | string | null> {
  const [smooth, propose] = [given.options["smooth"] === true, given.options["propose"] === true];
  if (!smooth && !propose) return null;
  const access = await program.languageModel(textOption(given, "data"));
  return access === null ? NOT_SET_UP : { smooth, propose, access };
}

/** What a language model is to help with, and the model. */
export type Assisting = {
  readonly smooth: boolean;
  readonly propose: boolean;
  readonly access: ModelAccess;
};

function tellUses({ answer }: AnswerFromRegister, terminal: Terminal): void {
  const uses = answer.modelUse ?? [];
  const reworded = uses.filter(({ code }) => code === "reworded").length;
  const sent = uses.filter(({ purpose }) => purpose === "smooth").length;
  terminal.tell(
    `Sprachmodell: ${sent} Absätze vorgelegt, ${reworded} umformuliert, ${answer.facetProposals?.length ?? 0} Fragen mit Vorschlägen; die Gründe stehen im JSON unter modelUse.`,
  );
  for (const { code, message } of answer.warnings)
    if (code === "actions.model.proposed") terminal.tell(`Hinweis: ${message}`);
}

/** The answer with the help wished for; as it is if none was. */
export async function assisted(
  answered: Result<AnswerFromRegister>,
  assisting: Assisting | null,
  how: { readonly context: Context; readonly program: Program },
): Promise<Result<AnswerFromRegister>> {
  if (!answered.ok || assisting === null) return answered;
  const { access, ...wish } = assisting;
  const done = await assistAnswer(answered.value, wish, { context: how.context, access });
  if (done.ok) tellUses(done.value, how.program.terminal);
  return done;
}
