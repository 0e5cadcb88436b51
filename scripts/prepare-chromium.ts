/**
 * Prints the path of a Chromium for the tests; installs one where there is none: Playwright's own, or
 * Debian's package. Ends with 1 and says what to do when neither works.
 */
import { fileURLToPath } from 'node:url';
import { aptInstall, runShown } from './apt-install.ts';
import { findChromium } from './chromium.ts';

const playwright = fileURLToPath(new URL('cli.js', import.meta.resolve('playwright-core')));

const ways: { name: string; install: () => boolean }[] = [
  {
    name: "Playwright's Chromium (about 200 MB)",
    install: () =>
      runShown([process.execPath, playwright, 'install', '--no-shell', 'chromium'], 300_000, {
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
      }),
  },
  {
    name: "Debian's package chromium (about 100 MB)",
    install: () => aptInstall(['chromium'], 420_000),
  },
];

let path: string | null = null;
try {
  path = findChromium();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
for (const way of ways) {
  if (path !== null) break;
  console.log(`No Chromium found. Installing ${way.name} …`);
  if (!way.install()) console.log('That did not work here.');
  path = findChromium();
}
if (path === null) {
  console.error(
    'No Chromium for the tests. Install one, or set VARIORUM_CHROMIUM to the path of a Chromium or Chrome.',
  );
  process.exitCode = 1;
} else {
  console.log(`Chromium: ${path}`);
}
