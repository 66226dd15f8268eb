import { fileURLToPath } from "node:url";

const CUTS = ["400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic"];

/** The files of the typeface, in the cuts a document uses. */
export const FONT_FILES: readonly string[] = CUTS.map((cut) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/fira-sans/${cut}/FiraSans_${cut}.ttf`)),
);
