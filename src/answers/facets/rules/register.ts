import { recordsOf } from "#records/snapshot.ts";
import { asksFor, wantsYesOrNo, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder, type FacetPart } from "#answers/facet-part.ts";
import { registerColumns, REGISTER_POINTS, type Point } from "#answers/facets/rules/register-points.ts";
import { houseOf } from "#answers/facets/shared/house.ts";
import { noteOf, opened, plain } from "#answers/facets/shared/wording.ts";
import { joinSaid, saidBy, type Said } from "#answers/speech/said.ts";
import { paragraphOf, sentence, type Spoken } from "#answers/speech/sentence.ts";
import { gives, inWords } from "#answers/speech/speak.ts";
import { tableOf } from "#answers/speech/table.ts";
import { isColumnList } from "#inquiry/is-column-list.ts";
import { endedSentence } from "#language/lists.ts";
import type { VersionedRecord } from "#records/record.ts";

type Inventory = VersionedRecord<"inventory">;

/** The points to be told: in a sub-question only those it asks for, else those given and those asked for. */
function pointsToTell(ask: Ask, record: Inventory): readonly Point[] {
  const wanted = REGISTER_POINTS.filter(({ asks }) => asksFor(ask, asks));
  if (ask.item && wanted.length > 0) return wanted;
  return REGISTER_POINTS.filter(
    (point) => wanted.includes(point) || (point.isUsual && point.isGiven(ask, record)),
  );
}

function tellPoints(ask: Ask, record: Inventory): readonly Spoken[] {
  const said = pointsToTell(ask, record).map((point) => point.say(ask, record));
  if (said.every(({ text }) => text === "")) return [];
  return [paragraphOf(joinSaid(said, (texts) => texts.filter((text) => text !== "").join(" ")))];
}

/** Notes of points that were asked for and have no sentence of their own stay with the first sentence. */
function silentNotes(ask: Ask, record: Inventory): Said {
  const said = pointsToTell(ask, record).map((point) => point.say(ask, record));
  return noteOf(
    said.some(({ text }) => text !== "") ? plain("") : joinSaid([saidBy("", record), ...said], () => ""),
  );
}

function kept(ask: Ask, record: Inventory): FacetPart {
  const since = gives(record, "since")
    ? joinSaid([inWords(ask, record, "since")], ([day = ""]) => ` seit dem ${day}`)
    : plain("");
  const lead = sentence`${houseOf(ask).is} führt${since} ein Verzeichnis der eingesetzten KI-Anwendungen${saidBy("", record)}.${silentNotes(ask, record)}`;
  const isOther = asksFor(ask, [
    "neu zu bewerten",
    "bewertet",
    "veröffentlich",
    "einseh",
    "einsehbar",
    "ausgenommen",
  ]);
  const isAsAsked = !isOther && (record.data.complete !== false || !asksFor(ask, ["vollständig"]));
  if (isColumnList(ask.question) && ask.item === null) {
    const table = tableOf(ask, "Angaben zum Verzeichnis", { columns: registerColumns(ask), rows: [record] });
    return { says: [opened(ask, lead, isAsAsked), table], verdict: "yes" };
  }
  const points = tellPoints(ask, record);
  const isPartOnly = ask.item !== null && points.length > 0;
  return { says: [...(isPartOnly ? [] : [opened(ask, lead, isAsAsked)]), ...points], verdict: "yes" };
}

/** What is said if a record states that there is no register: why, and from when it is planned. */
function notKept(ask: Ask, record: Inventory): FacetPart {
  const start = wantsYesOrNo(ask) ? "Nein, ein" : "Ein";
  const says = [
    sentence`${saidBy(start, record)} Verzeichnis der eingesetzten KI-Anwendungen wird bislang nicht geführt.`,
  ];
  if (gives(record, "reasonIfNot")) {
    says.push(
      paragraphOf(
        joinSaid([inWords(ask, record, "reasonIfNot")], ([why = ""]) => `Gründe: ${endedSentence(why)}`),
      ),
    );
  } else says.push(sentence`Gründe: ${inWords(ask, record, "reasonIfNot")}.`);
  if (gives(record, "plannedFrom")) {
    says.push(sentence`Die Einführung ist ab dem ${inWords(ask, record, "plannedFrom")} vorgesehen.`);
  } else says.push(sentence`Vorgesehene Einführung: ${inWords(ask, record, "plannedFrom")}.`);
  return { says, verdict: "no" };
}

/** F4: whether there is a register of applications, how complete and current it is, else why not and from when. */
export const register: FacetBuilder = (ask) => {
  const records = recordsOf(ask.snapshot, "inventory");
  const record = records.find(({ data }) => data.exists === true) ?? records[0];
  if (!record) return SILENT;
  if (!gives(record, "exists")) {
    return {
      says: [sentence`Verzeichnis der eingesetzten KI-Anwendungen: ${inWords(ask, record, "exists")}.`],
    };
  }
  return record.data.exists ? kept(ask, record) : notKept(ask, record);
};
