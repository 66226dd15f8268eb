import { listAuthorities } from "#actions/list-authorities.ts";

/** A door that goes through an action. */
export const list = listAuthorities;
