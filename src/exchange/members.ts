import { isObject, pointerTo } from "#values/json.ts";
import type { Problem } from "#values/problem.ts";
import { exchangeProblem } from "./problems.ts";

type Check = (text: string) => boolean;

/** Reads the members of a foreign object; whatever has not the form asked for is noted as a problem. */
export type Members = {
  /** A text that must be there; null if it is not. */
  readonly text: (name: string, check?: Check) => string | null;
  /** A text that may be absent or null. */
  readonly textOrNull: (name: string, check?: Check) => string | null;
  /** A list of texts that may be absent. */
  readonly texts: (name: string, check?: Check) => readonly string[];
  /** A whole number from 1. */
  readonly count: (name: string) => number | null;
  /** Does `true` stand there? */
  readonly is: (name: string) => boolean;
  /** An object that may be absent or null. */
  readonly member: (name: string) => Members | null;
  /** The objects of a list that may be absent; those that become null are left out. */
  readonly each: <One>(name: string, read: (one: Members) => One | null) => readonly One[];
  /** Notes that a member has not the form expected. */
  readonly fault: (name: string, expected: string) => null;
};

/** The members of an object at this place of a file; problems are added to the list. */
export function makeMembers(object: object, pointer: string, problems: Problem[]): Members {
  const given = (name: string): unknown =>
    Object.hasOwn(object, name) ? (object as Readonly<Record<string, unknown>>)[name] : undefined;

  function fault(name: string, expected: string): null {
    problems.push(exchangeProblem("exchange.answer.value", pointerTo(pointer, name), { name, expected }));
    return null;
  }

  function listOf(name: string): readonly unknown[] {
    const value = given(name) ?? [];
    if (Array.isArray(value)) return value;
    fault(name, "eine Liste");
    return [];
  }

  function text(name: string, check?: Check): string | null {
    const value = given(name);
    if (typeof value !== "string") return fault(name, "ein Text");
    return check === undefined || check(value) ? value : fault(name, "ein hier möglicher Wert");
  }

  return {
    fault,
    text,
    textOrNull: (name, check) => ((given(name) ?? null) === null ? null : text(name, check)),
    texts: (name, check) =>
      listOf(name).flatMap((one): string[] => {
        if (typeof one === "string" && (check === undefined || check(one))) return [one];
        fault(name, check === undefined ? "eine Liste von Texten" : "eine Liste hier möglicher Werte");
        return [];
      }),
    count: (name) => {
      const value = given(name);
      return typeof value === "number" && Number.isSafeInteger(value) && value >= 1
        ? value
        : fault(name, "eine Zahl ab 1");
    },
    is: (name) => given(name) === true,
    member: (name) => {
      const value = given(name) ?? null;
      if (value === null) return null;
      return isObject(value)
        ? makeMembers(value, pointerTo(pointer, name), problems)
        : fault(name, "ein Objekt");
    },
    each: (name, read) =>
      listOf(name).flatMap((one, at) => {
        if (!isObject(one)) return fault(name, "eine Liste von Objekten") ?? [];
        return read(makeMembers(one, pointerTo(pointerTo(pointer, name), at), problems)) ?? [];
      }),
  };
}
