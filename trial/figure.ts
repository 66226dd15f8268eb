/** What a trial found. */
export type Figure = {
  readonly name: string;
  /** The goal in words; empty if there is none. */
  readonly goal: string;
  readonly value: number;
  readonly isGood: boolean;
};

/** How far a trial goes, and who wants to hear how it stands. */
export type TrialOptions = {
  /** Kills, cases or seconds. */
  readonly count: number;
  readonly tell: (line: string) => void;
};

/** A trial: it leaves nothing behind and ends by itself. */
export type Trial = (options: TrialOptions) => Promise<readonly Figure[]>;
