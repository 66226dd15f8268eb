import { unpackBrowser } from "./browser.ts";

/** Runs once before all test files: unpacks the browser, so that files side by side do not do it twice. */
export async function globalSetup(): Promise<void> {
  await unpackBrowser();
}
