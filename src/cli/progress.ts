import type { Terminal } from "./command.ts";

const EVERY_MS = 2000;

/** Tells every two seconds how far a long piece of work is; short ones stay silent. */
export function progress(terminal: Terminal, what: string): (done: number, of: number) => void {
  let next = performance.now() + EVERY_MS;
  return (done, of) => {
    if (performance.now() < next) return;
    next = performance.now() + EVERY_MS;
    const share = of === 0 ? 100 : Math.floor((100 * done) / of);
    terminal.tell(`${what}: ${done} von ${of} Zeilen (${share} %) …`);
  };
}
