import { asked } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { useRow } from "#answers/facets/use/system-columns.ts";
import { usagePart } from "#answers/facets/use/usage-part.ts";
import { gives } from "#answers/speech/speak.ts";
import { tableOf } from "#answers/speech/table.ts";
import { isInUse, stageOn, wasInUseIn } from "#records/time.ts";

/** X6: how much applications are used: counts of their use, and how many people work with them in which unit. */
export const usage: FacetBuilder = (ask) => {
  const { window, on } = ask;
  const used = asked(ask, "deployment").filter((one) =>
    window ? wasInUseIn(one, window, on) : isInUse(stageOn(one, on, on)),
  );
  const withUsers = window ? [] : used.filter((one) => gives(one, "users"));
  const column = columnsOf<"deployment">(ask);
  const columns = [
    column("system", "Anwendung", { asks: ["anwendung"], names: true }),
    column("unit", "Organisationseinheit", { asks: ["dienststelle", "ressort", "behörde"], names: true }),
    column("users", "Nutzende", { asks: ["nutze", "beschäftigte"], names: true }),
  ];
  const says = [
    ...usagePart(
      ask,
      used.map((one) => useRow(ask, one)),
    ).says,
    ...(withUsers.length > 0 ? [tableOf(ask, "Nutzende je Einsatz", { columns, rows: withUsers })] : []),
  ];
  return says.length === 0 ? SILENT : { says };
};
