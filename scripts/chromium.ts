import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { chromium } from 'playwright-core';

/** What a browser of the tests is started with: no name but this machine's resolves, so that a page that loads anything from elsewhere fails. */
export const chromiumArguments: readonly string[] = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

/**
 * Path of a Chromium or Chrome that runs on this machine: the one that `VARIORUM_CHROMIUM` names, Playwright's
 * own, or the system's, in this order; null when there is none. Throws when `VARIORUM_CHROMIUM` names
 * something that does not run.
 */
export function findChromium(): string | null {
  const named = process.env['VARIORUM_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (!runs(named)) throw new Error(`VARIORUM_CHROMIUM names ${named}, which does not run`);
    return named;
  }
  return [chromium.executablePath(), ...usualPlaces()].find(runs) ?? null;
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ];
  }
  if (process.platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter((folder) => folder !== undefined)
      .map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`);
  }
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => `/usr/bin/${name}`);
}

/** A file that is there may still not run: libraries of the system are missing, or it is only a stub. */
function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  // On Windows `--version` opens a window.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
