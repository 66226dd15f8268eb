import type { Addresses } from "#web/addresses.ts";

export type Elsewhere = Addresses;
