import type { FastifyRequest } from "fastify";
import type { Actor } from "#actions/access/actor.ts";
import type { Deed } from "#actions/access/policy.ts";
import type { Context } from "#actions/context.ts";
import type { Page } from "#web/parts/page.ts";
import type { Site } from "#web/site.ts";
import type { Key } from "#values/key.ts";

/** Fields of a form that was sent; a name that stands in it several times has all its values. */
export type Form = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A file that came with a form. */
export type FormFile = { readonly field: string; readonly name: string; readonly bytes: Uint8Array };

/** What somebody at work asks for. */
export type Asked = {
  readonly site: Site;
  /** The context with the person in it, as actions want it. */
  readonly context: Context & { readonly actor: Actor };
  readonly actor: Actor;
  /** Whose desk; "" on pages that belong to none (choice of authority, own account). */
  readonly authority: Key;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Empty unless a form was sent. */
  readonly form: Form;
  readonly files: readonly FormFile[];
  /** For `tokenField` in every form. */
  readonly token: string;
  readonly request: FastifyRequest;
};

/** A page, another address to go to (303), or a file to keep. */
export type DeskAnswer =
  | { readonly page: DeskPage }
  | { readonly goTo: string }
  | {
      readonly file: {
        readonly name: string;
        readonly mediaType: string;
        readonly content: Uint8Array | string;
      };
    };

/** A page of the desk; navigation, greeting and token are added. `place` is the label of where it stands in the navigation. */
export type DeskPage = Omit<Page, "desk" | "isHidden" | "section"> & { readonly place?: string };

/**
 * An address of the desk. Who may not do its deed anywhere in the authority gets "not allowed" before `handle`
 * is called; what depends on the record at hand, the action decides.
 */
export type DeskRoute = {
  readonly method: "get" | "post";
  /** Begins with `/desk/:authority/`, or with `/desk/` where no authority is concerned. */
  readonly path: string;
  /** Null: everybody who is signed in. */
  readonly deed: Deed | null;
  readonly handle: (asked: Asked) => Promise<DeskAnswer>;
};
