import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { hardInputs } from '../data/hard-inputs.ts';
import type { Engine, Row } from '../engines.ts';
import { peerWordDiffs } from '../peers/word-diffs.ts';

const limitMs = 10_000;
const child = resolve(import.meta.dirname, '../time-hard-input.ts');

/** Time on hard inputs, each in a fresh process; the peers on the first only, for many of them never end. */
export function measureHardInputs(): Row[] {
  return Object.keys(hardInputs).map((name, at): Row => {
    const figures: Row['figures'] = { Variorum: timed(name, 'Variorum') };
    if (at === 0) {
      for (const engine of Object.keys(peerWordDiffs) as Engine[]) figures[engine] = timed(name, engine);
    }
    return { measure: `${name}, ms`, target: '< 1,000', figures };
  });
}

function timed(name: string, engine: Engine): string {
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [child, name, engine], {
    encoding: 'utf8',
    timeout: limitMs,
  });
  if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT') return `> ${limitMs.toLocaleString('en')}`;
  if (status !== 0) throw new Error(`${engine} on ${name}: ${stderr}`);
  return stdout.trim();
}
