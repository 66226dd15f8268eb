import type { Actor } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";

/** What actions of the desk work with: the usual things and who asks. */
export type DeskContext = Context & { readonly actor: Actor };
