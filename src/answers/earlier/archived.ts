import type { Asked } from "#answers/comparing/question-likeness.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";

/** A question of an inquiry that was answered before; `place` counts from 1. */
export type ArchivedQuestion = Asked & { readonly no: string | null; readonly place: number };

/** An inquiry that was answered before, without its answers. */
export type ArchivedInquiry = {
  readonly key: Key;
  readonly title: string;
  readonly number: string | null;
  readonly kind: string | null;
  readonly body: string | null;
  readonly filedOn: LocalDate | null;
  readonly fileNumber: string | null;
  /** The day that its answers speak of. */
  readonly on: LocalDate;
  /** What the register said then; null for answers from elsewhere. */
  readonly asOf: Instant | null;
  readonly status: "draft" | "checked" | "signed";
  readonly signedBy: string | null;
  readonly signedOn: LocalDate | null;
  /** Do its answers come from this register, with evidence? */
  readonly origin: "register" | "elsewhere";
  readonly questions: readonly ArchivedQuestion[];
};

/** The day on which an inquiry was answered, as far as known. */
export function answeredOn({ signedOn, on }: Pick<ArchivedInquiry, "signedOn" | "on">): LocalDate {
  return signedOn ?? on;
}
