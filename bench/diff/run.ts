/**
 * `npm run bench:diff -- [measure…]`: quality and speed of the diff engine beside its peers in one run, as a table in
 * Markdown. Without names, every measure.
 */
import { cpus } from 'node:os';
import { engines, type Row } from './engines.ts';
import { measureBoundaries } from './measures/boundaries.ts';
import { measureBundleSize } from './measures/bundle-size.ts';
import { measureHardInputs } from './measures/hard-inputs.ts';
import { measureIslands } from './measures/islands.ts';
import { measureLinks } from './measures/links.ts';
import { measureMinimality } from './measures/minimality.ts';
import { measureMoves } from './measures/moves.ts';
import { measureRebuilt } from './measures/rebuilt.ts';
import { measureSpeed } from './measures/speed.ts';
import { measureSymmetry } from './measures/symmetry.ts';
import { measureWords } from './measures/words.ts';

const measures: Record<string, () => Row[] | Promise<Row[]>> = {
  links: measureLinks,
  moves: measureMoves,
  words: measureWords,
  minimality: measureMinimality,
  islands: measureIslands,
  boundaries: measureBoundaries,
  rebuilt: measureRebuilt,
  symmetry: measureSymmetry,
  speed: measureSpeed,
  'hard-inputs': measureHardInputs,
  'bundle-size': measureBundleSize,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in measures));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(measures).join(', ')}`);
  process.exit(1);
}

const cores = cpus();
console.log(`Node ${process.version}, ${cores.length} cores (${cores[0]?.model ?? 'unknown'})\n`);
console.log(`| measure | target | ${engines.join(' | ')} |`);
console.log(`| --- | --- |${' ---: |'.repeat(engines.length)}`);
for (const [name, measure] of Object.entries(measures)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const { measure: told, target, figures } of await measure()) {
    console.log(`| ${[told, target, ...engines.map((engine) => figures[engine] ?? '')].join(' | ')} |`);
  }
}
