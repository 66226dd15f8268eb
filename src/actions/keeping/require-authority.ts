import type { Context } from "#actions/context.ts";
import type { Key } from "#values/key.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";

const authorityProblem = problemMaker({
  "actions.keeping.authority":
    "Die Behörde „{authority}“ ist nicht angelegt; „kontor authority list“ zeigt die vorhandenen.",
});

/**
 * Is there a register of this authority, closed ones included? Ask before a deed that would find nothing in a
 * misspelt one and say so as if it were empty.
 * @problems actions.keeping.authority
 */
export async function requireAuthority({ store }: Context, authority: Key): Promise<Result<Key>> {
  const found = await store.authorityOf(authority);
  return found ? succeed(authority) : fail(authorityProblem("actions.keeping.authority", "", { authority }));
}
