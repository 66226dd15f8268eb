import { ROLES, type Role } from "#actions/access/actor.ts";
import { accountLines, type AccountLine } from "#actions/accounts/list-accounts.ts";
import { inviteAccount, lockAccount, resetAccount } from "#actions/accounts/manage-accounts.ts";
import type { Context } from "#actions/context.ts";
import {
  EXIT,
  refuse,
  textOption,
  usageFault,
  type Command,
  type ExitCode,
  type Given,
  type Program,
} from "#cli/command.ts";
import { withKept } from "#cli/with-context.ts";

const STATES = { active: "aktiv", invited: "eingeladen", locked: "gesperrt" } as const;

/** The command line manages all accounts. */
const asManager = (context: Context) => ({ ...context, actor: null });

/** Shows accounts, their roles and when they last signed in. */
export const accountList: Command = {
  options: { authority: { type: "string" } },
  help: { "--authority K": "nur Konten mit einer Rolle in dieser Behörde" },
  takes: { least: 0, most: 0 },
  run: (given, program) =>
    withKept(given, program, async (context) => {
      const lines = await accountLines(context, textOption(given, "authority"));
      const { terminal } = program;
      if (given.options["json"]) terminal.print(JSON.stringify(lines, null, 2));
      else if (lines.length === 0) terminal.print("Noch gibt es kein Konto.");
      for (const { id, name, state, grants, lastSignIn } of given.options["json"] ? [] : lines) {
        const roles = grants.map(({ role, authority }) => `${ROLES[role]} (${authority})`).join(", ");
        terminal.print(
          `${name || id}  ${STATES[state]}  ${roles}  zuletzt angemeldet: ${lastSignIn ?? "noch nie"}`,
        );
      }
      return EXIT.done;
    }),
};

/** Invites somebody with one role; prints the one-time address. */
export const accountInvite: Command = {
  options: {
    authority: { type: "string" },
    role: { type: "string" },
    unit: { type: "string" },
    function: { type: "string" },
    mail: { type: "string" },
  },
  help: {
    "--authority K": "Behörde, in der die Rolle gilt",
    "--role ROLLE": Object.keys(ROLES).join(", "),
    "--unit K": "Organisationseinheit, auf die die Rolle beschränkt ist",
    "--function TEXT": "Funktion, die in der Geschichte steht (Vorgabe: Name der Rolle)",
    "--mail ADRESSE": "E-Mail-Adresse des Kontos",
  },
  takes: { least: 0, most: 0 },
  run: (given, program) => {
    const [authority, role] = [textOption(given, "authority"), textOption(given, "role")];
    if (authority === undefined || role === undefined)
      return Promise.resolve(usageFault(program.terminal, "Es fehlt --authority oder --role."));
    return withKept(given, program, async (context) => {
      const name = textOption(given, "function") ?? (Object.hasOwn(ROLES, role) ? ROLES[role as Role] : "");
      const grant = {
        authority,
        role: role as Role,
        unit: textOption(given, "unit") ?? null,
        function: name,
      };
      const email = textOption(given, "mail") ?? "";
      const done = await inviteAccount(asManager(context), { authority, email, grants: [grant] });
      if (!done.ok) return refuse(given, program.terminal, done.problems);
      return tellInvitation(given, program, done.value.invitation);
    });
  },
};

function tellInvitation(
  given: Given,
  { terminal }: Program,
  invitation: { readonly address: string; readonly until: string } | null,
): ExitCode {
  if (given.options["json"]) terminal.print(JSON.stringify({ ok: true, invitation }, null, 2));
  else if (invitation === null) terminal.tell("Das Konto gibt es schon; die Rolle ist ergänzt.");
  else {
    terminal.tell(`Die Einladung gilt einmal und bis ${invitation.until}:`);
    terminal.print(invitation.address);
  }
  return EXIT.done;
}

/** Does something about the account that the command line names, by name, address or id. */
function withAccount(
  given: Given,
  program: Program,
  deed: (context: Context, line: AccountLine) => Promise<ExitCode>,
): Promise<ExitCode> {
  const wanted = (given.words[0] ?? "").toLowerCase();
  return withKept(given, program, async (context) => {
    const found = (await accountLines(context)).find(({ id, name, email }) =>
      [id, name.toLowerCase(), email].includes(wanted),
    );
    if (found) return deed(context, found);
    program.terminal.tell(`Ein Konto „${given.words[0]}“ gibt es nicht; „kontor account list“ zeigt alle.`);
    return EXIT.faults;
  });
}

const aimOf = ({ id, grants }: AccountLine) => ({ account: id, authority: grants[0]?.authority ?? "" });

const lockCommand = (isLocked: boolean): Command => ({
  options: {},
  help: {},
  takes: { least: 1, most: 1 },
  run: (given, program) =>
    withAccount(given, program, async (context, line) => {
      const done = await lockAccount(asManager(context), { ...aimOf(line), isLocked });
      if (!done.ok) return refuse(given, program.terminal, done.problems);
      program.terminal.tell(isLocked ? "Das Konto ist gesperrt." : "Das Konto ist wieder offen.");
      return EXIT.done;
    }),
});

/** Locks an account and ends its sessions. */
export const accountLock: Command = lockCommand(true);

/** Opens a locked account. */
export const accountUnlock: Command = lockCommand(false);

/** Takes the ways in away and prints a new invitation. */
export const accountReset: Command = {
  options: {},
  help: {},
  takes: { least: 1, most: 1 },
  run: (given, program) =>
    withAccount(given, program, async (context, line) => {
      const done = await resetAccount(asManager(context), aimOf(line));
      if (!done.ok) return refuse(given, program.terminal, done.problems);
      return tellInvitation(given, program, done.value.invitation);
    }),
};
