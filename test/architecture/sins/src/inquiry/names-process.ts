/** Planted: a pure room's file outside its excepted folder. */
export const folder = process.cwd();
