import { problemMaker } from "#values/problem.ts";

/** Makes the problems of forms at the desk. */
export const formProblem = problemMaker({
  "web.form.reference-and-text":
    "Zu „{label}“ sind ein Eintrag und ein freier Text angegeben; behalten Sie nur eines von beiden.",
  "web.form.draft-too-big":
    "Der Entwurf ist zu groß und wurde nicht zwischengespeichert; kürzen Sie lange Texte.",
});
