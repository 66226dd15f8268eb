import { fine } from "../values/clean.ts";

export const alsoFine = fine;
