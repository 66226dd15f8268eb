import { isLocalDate } from "#values/local-date.ts";

/** Imports what its room may import. */
export const isDay = (text: string): boolean => isLocalDate(text);
