import type { Installed } from "./installed-packages.ts";

/** Everything that a package brings with it, itself excluded, each once. */
export function transitive(start: Installed, all: readonly Installed[]): readonly Installed[] {
  const byPath = new Map(all.map((one) => [one.path, one]));
  const found = new Set<string>([start.path]);
  const open = [...start.needs];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    open.push(...(byPath.get(path)?.needs ?? []));
  }
  found.delete(start.path);
  return all.filter(({ path }) => found.has(path));
}
