/** Runs work, so many at once at most; the others wait in their order. */
export function queueOf(most: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => void waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // who waits takes over the place
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
