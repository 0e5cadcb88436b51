import { resolve } from 'node:path';
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
  return [{ measure: 'in the browser, minified and gzipped, kB', target: '≤ 15', figures }];
}
