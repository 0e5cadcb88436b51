import { basename, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Engine, Row } from '../engines.ts';

const root = resolve(import.meta.dirname, '../../..');

/** What a browser loads for each engine: bundled, minified, gzipped. */
export async function measureBundleSize(): Promise<Row[]> {
  const sources: Partial<Record<Engine, string>> = {
    Variorum: "export * from './src/diff/index.ts'",
    jsdiff: "export { diffWords } from 'diff'",
    'diff-match-patch': "export { default } from 'diff-match-patch'",
    'node-htmldiff': "export { default } from 'node-htmldiff'",
    'vscode-diff': "export { DefaultLinesDiffComputer } from 'vscode-diff'",
  };
  const figures: Row['figures'] = {};
  for (const [engine, contents] of Object.entries(sources) as [Engine, string][]) {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      ...{ bundle: true, minify: true, write: false, format: 'esm', platform: 'browser', logLevel: 'error' },
    });
    figures[engine] = (gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1000).toFixed(1);
  }
  const measure = 'in the browser, minified and gzipped, kB';
  const { first, later } = await measureParts();
  return [
    { measure, target: '≤ 15', figures },
    { measure: `${measure}: what shows a diff`, target: '≤ 15', figures: { Variorum: first } },
    { measure: `${measure}: loaded after it, what judges it`, target: '', figures: { Variorum: later } },
  ];
}

/** The engine as a page loads it (docs/decisions/0014): the borders of sentences come with the page. */
async function measureParts(): Promise<{ first: string; later: string }> {
  const contents =
    "export { compareTexts } from './src/diff/compare-texts.ts'; export const judge = () => import('./src/diff/judge.ts')";
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    ...{ bundle: true, minify: true, write: false, format: 'esm', platform: 'browser', logLevel: 'error' },
    ...{ splitting: true, outdir: root },
  });
  const size = (isLater: boolean): string => {
    const parts = outputFiles.filter(({ path }) => basename(path).startsWith('judge') === isLater);
    return (parts.reduce((sum, part) => sum + gzipSync(part.contents, { level: 9 }).length, 0) / 1000).toFixed(1);
  };
  return { first: size(false), later: size(true) };
}
