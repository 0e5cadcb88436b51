import { posix } from 'node:path';
import type { SourceText } from './imports.ts';

const drawer = /^(utils?|helpers?|common|misc|shared|lib)$/i;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const pascalCase = /^([A-Z][a-z0-9]*)+$/;
const maxLines = 300;

/** One message for each file or folder that is named as a drawer for anything instead of after what it holds. */
export function drawers(paths: readonly string[]): string[] {
  return paths
    .filter((path) => path.split('/').some((part) => drawer.test(part.replace(/\..*$/, ''))))
    .map((path) => `${path}: name it after what it holds`);
}

/** One message for each name of the wrong form: kebab-case, but PascalCase for components and layouts. Pages are named after their URLs. */
export function misnamed(paths: readonly string[]): string[] {
  return paths
    .filter((path) => !path.startsWith('src/pages/'))
    .flatMap((path) => {
      const [form, pattern] = path.endsWith('.astro')
        ? (['PascalCase', pascalCase] as const)
        : (['kebab-case', kebabCase] as const);
      return pattern.test(posix.parse(path).name) ? [] : [`${path}: not ${form}`];
    });
}

/** One message for each file over 300 lines whose head does not say why: a comment with `Over 300 lines because …`. */
export function tooLong(files: readonly SourceText[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/, '').split('\n');
    if (lines.length <= maxLines) return [];
    const head = lines.slice(0, 20).join('\n');
    return /Over 300 lines because\s+\S/.test(head) ? [] : [`${path}: ${lines.length} lines`];
  });
}
