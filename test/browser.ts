import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inflate } from "@sparticuz/chromium";
import { chromium, type Browser } from "playwright-core";

const require = createRequire(import.meta.url);
const pack = dirname(dirname(require.resolve("@sparticuz/chromium")));
const { version } = require(join(pack, "package.json")) as { version: string };
const home = join(import.meta.dirname, "../node_modules/.cache", `chromium-${version}`);

/**
 * The package's own font settings name folders that exist only elsewhere. Without any font of its own the browser
 * refuses fonts of pages as well, shows nothing and sometimes ends.
 */
const FONT_SETTINGS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;

/**
 * Unpacks the Chromium of the npm package once per version, next to node_modules.
 * The package's own executablePath() takes any /tmp/chromium it finds: an older one, or one half written by a
 * second process. Call it in the global setup, before tests run side by side.
 */
export async function unpackBrowser(): Promise<void> {
  if (existsSync(home)) return;
  const { TMPDIR } = process.env;
  const draft = `${home}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  process.env["TMPDIR"] = draft; // inflate() writes to os.tmpdir()
  const parts = ["chromium.br", "fonts.tar.br", "al2023.tar.br"].map((part) =>
    inflate(join(pack, "bin", part)),
  );
  await Promise.all(parts);
  if (TMPDIR === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = TMPDIR;
  await writeFile(join(draft, "fonts/fonts.conf"), FONT_SETTINGS);
  await rename(draft, home).catch(() => rm(draft, { recursive: true, force: true }));
}

/** A browser with its own libraries and fonts and with web security on (unlike the package's own flags). */
export async function openBrowser(): Promise<Browser> {
  await unpackBrowser();
  return chromium.launch({
    executablePath: join(home, "chromium"),
    args: [
      "--no-sandbox",
      "--no-zygote",
      "--disable-gpu",
      "--disable-software-rasterizer",
      "--disable-dev-shm-usage",
      "--font-render-hinting=none",
    ],
    env: { ...process.env, LD_LIBRARY_PATH: join(home, "al2023/lib"), FONTCONFIG_PATH: join(home, "fonts") },
  });
}
