import type { Money } from "#values/money.ts";
import { isObject } from "#values/json.ts";
import { inside, report, type Place } from "./place.ts";
import { reportUnknownNames } from "./unknown-names.ts";

function readCents(label: string, input: unknown, place: Place): number | undefined {
  if (typeof input !== "number" || !Number.isFinite(input)) {
    return report(place, "records.value.kind", { label, expected: "„cents“ als ganze Zahl" });
  }
  if (!Number.isInteger(input)) return report(place, "records.money.fraction", { label });
  if (input < 0) return report(place, "records.money.negative", { label });
  return input > Number.MAX_SAFE_INTEGER
    ? report(place, "records.number.too-large", { label, most: Number.MAX_SAFE_INTEGER })
    : input + 0;
}

/** Reads an amount of money: whole cents of the euro, not negative. */
export function readMoney({ label }: { label: string }, input: unknown, place: Place): Money | undefined {
  if (!isObject(input)) {
    return report(place, "records.value.kind", {
      label,
      expected: "einen Betrag mit „cents“ und „currency“",
    });
  }
  reportUnknownNames(input, ["cents", "currency"], place);
  const cents = readCents(label, input["cents"], inside(place, "cents"));
  if (input["currency"] !== "EUR")
    return report(inside(place, "currency"), "records.money.currency", { label });
  return cents === undefined ? undefined : { cents, currency: "EUR" };
}
