/** What is wrong with a setting's text and what to do, both in German. */
export type KindFault = { readonly wrong: string; readonly todo: string };

/** How a setting's text is understood: its value, or its fault; and how it is shown where it may hold a secret. */
export type Kind<Value> = {
  readonly read: (text: string) => { readonly value: Value } | KindFault;
  /** The text without its secret parts; without this a secret is masked whole. */
  readonly shown?: (text: string) => string;
};

/** Stands for what must not be read. */
export const MASK = "••••••";

/** Any text. */
export const text: Kind<string> = { read: (given) => ({ value: given }) };

/** Any text; null if none is given. */
export const optionalText: Kind<string | null> = { read: (given) => ({ value: given || null }) };

/** A whole number within bounds, both included. */
export function count(least: number, most: number): Kind<number> {
  return {
    read: (given) =>
      /^\d{1,9}$/u.test(given) && Number(given) >= least && Number(given) <= most
        ? { value: Number(given) }
        : {
            wrong: "ist keine ganze Zahl im erlaubten Bereich",
            todo: `Geben Sie eine Zahl von ${least} bis ${most} an.`,
          },
  };
}

/** A port; 0 takes a free one. */
export const port: Kind<number> = {
  read: (given) =>
    /^\d{1,5}$/u.test(given) && Number(given) <= 65_535
      ? { value: Number(given) }
      : { wrong: "ist kein Port", todo: "Geben Sie eine Zahl von 0 bis 65535 an." },
};

/** One of a few words. */
export function oneOf<Word extends string>(...words: readonly Word[]): Kind<Word> {
  return {
    read: (given) => {
      const value = words.find((word) => word === given);
      return value === undefined
        ? { wrong: "ist keiner der möglichen Werte", todo: `Möglich sind: ${words.join(", ")}.` }
        : { value };
    },
  };
}

/** Yes or no, as `on` or `off`. */
export const isOn: Kind<boolean> = {
  read: (given) =>
    given === "on" || given === "off"
      ? { value: given === "on" }
      : { wrong: "ist weder „on“ noch „off“", todo: "Geben Sie on oder off an." },
};

/** Parts separated by commas; none if the text is empty. */
export function listOf(part: RegExp, todo: string): Kind<readonly string[]> {
  return {
    read: (given) => {
      const value = given
        .split(",")
        .map((one) => one.trim())
        .filter((one) => one !== "");
      const odd = value.find((one) => !part.test(one));
      return odd === undefined ? { value } : { wrong: `enthält „${odd}“`, todo };
    },
  };
}

/** A web address, without a slash at its end. */
export const webAddress: Kind<string> = {
  read: (given) =>
    URL.canParse(given) && /^https?:$/u.test(new URL(given).protocol)
      ? { value: given.replace(/\/+$/u, "") }
      : {
          wrong: "ist keine Adresse mit http oder https",
          todo: "Geben Sie sie vollständig an, zum Beispiel https://ki.example.org.",
        },
};

/** Shows user, host and database of a connection, never its password; nothing if it is unclear where that ends. */
function withoutPassword(given: string): string {
  if (!URL.canParse(given)) return MASK;
  const address = new URL(given);
  const ats = given.split("@").length - 1;
  if (ats > (address.username === "" ? 0 : 1)) return MASK;
  if (address.password !== "") address.password = "MASK";
  const options = [...address.searchParams.keys()].join(", ");
  address.search = "";
  address.hash = "";
  return address.href.replace(":MASK@", `:${MASK}@`) + (options === "" ? "" : ` (mit ${options})`);
}

/** A PostgreSQL connection; null if none is given. Its password is never shown. */
export const databaseAddress: Kind<string | null> = {
  read: (given) => {
    if (given === "") return { value: null };
    return URL.canParse(given) && /^postgres(?:ql)?:$/u.test(new URL(given).protocol)
      ? { value: given }
      : {
          wrong: "ist keine Adresse einer PostgreSQL-Datenbank",
          todo: "Schreiben Sie postgres://benutzer:kennwort@rechner/datenbank (Sonderzeichen im Kennwort als %XX).",
        };
  },
  shown: withoutPassword,
};

/** The same kind, where nothing may be given: then the value is null. */
export function optional<Value>(kind: Kind<Value>): Kind<Value | null> {
  return { ...kind, read: (given) => (given === "" ? { value: null } : kind.read(given)) };
}
