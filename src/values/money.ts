/** An amount in whole cents of the euro, never negative. */
export type Money = { readonly cents: number; readonly currency: "EUR" };

/** The sum of amounts; nothing adds up to zero. */
export function addMoney(amounts: readonly Money[]): Money {
  return { cents: amounts.reduce((sum, { cents }) => sum + cents, 0), currency: "EUR" };
}
