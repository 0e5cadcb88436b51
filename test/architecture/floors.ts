import { importsOf, pathOfSpecifier, type SourceText } from './imports.ts';

interface Floor {
  /** Folders of `src/` (or other floors) whose modules it may import. */
  values: readonly string[];
  /** Floors of which it may know the types only. */
  types?: readonly string[];
}

/** Formats of files that a browser makes too, of what a reader found. */
const writtenInBrowser = [
  'publish/cite/biblatex.ts',
  'publish/cite/csl-json.ts',
  'publish/cite/ris.ts',
  'publish/data/to-csv.ts',
];
const pure = ['diff', 'markdown', 'text', 'model'];

/**
 * Who may import whom: the table of docs/architecture.md. Every floor may import itself. `entry` is the files
 * right in `src/`; of `site` these may import the addresses and the search records only.
 */
export const floors: Readonly<Record<string, Floor>> = {
  model: { values: [] },
  text: { values: [] },
  // The words that stand within and beside an article's text come from the language of the interface.
  markdown: { values: ['text', 'model', 'i18n/en/in-text.ts'] },
  diff: { values: ['markdown', 'text', 'model', 'i18n/en/in-text.ts', 'i18n/en/locale.ts'] },
  archive: { values: pure },
  ingest: { values: ['archive', 'markdown', 'text', 'model'] },
  publish: { values: ['archive', 'i18n', ...pure] },
  export: { values: ['publish', 'archive', 'i18n', ...pure] },
  i18n: { values: ['text', 'model'] },
  site: { values: ['export', 'publish', 'archive', 'view', 'markdown', 'text', 'model', 'i18n'], types: ['diff'] },
  view: { values: ['i18n', ...pure] },
  client: { values: ['view', 'diff', 'text', 'model', 'i18n', ...writtenInBrowser], types: ['site', 'publish'] },
  components: { values: ['i18n', 'styles', 'client'], types: ['site', 'archive', 'model'] },
  layouts: { values: ['components', 'site', 'i18n', 'styles', 'client'], types: ['archive', 'model'] },
  pages: {
    values: [
      'layouts',
      'components',
      'styles',
      'client',
      'site',
      'view',
      'i18n',
      'export',
      'publish',
      'archive',
      ...pure,
    ],
  },
  entry: { values: ['archive', 'publish', 'export', 'site/urls.ts', 'site/search-records.ts', 'text', 'model'] },
  scripts: { values: ['entry', 'ingest', 'site', 'export', 'publish', 'archive', 'i18n', ...pure] },
};

/** The floor a file stands on: its folder in `src/`, `scripts`, or `entry`; null outside the house. */
export function floorOf(path: string): string | null {
  const parts = path.split('/');
  if (parts[0] === 'scripts') return 'scripts';
  if (parts[0] !== 'src') return null;
  return parts.length === 2 ? 'entry' : (parts[1] as string);
}

/** One message for each import that goes up the floors, or to or from a folder that has no floor. */
export function importsUpTheFloors(files: readonly SourceText[]): string[] {
  const faults: string[] = [];
  for (const file of files) {
    const from = floorOf(file.path) as string;
    const floor = floors[from];
    if (!floor) {
      faults.push(`${file.path}: src/${from}/ is no floor of the house; add it to docs/architecture.md and floors.ts`);
      continue;
    }
    const isTest = file.path.endsWith('.test.ts');
    for (const { specifier, kind, line } of importsOf(file)) {
      const target = pathOfSpecifier(file.path, specifier);
      if (target === null) continue;
      const to = floorOf(target);
      if (to === from) continue;
      if (isTest && (to === null || target.startsWith('test/'))) continue;
      const allowed = [...floor.values, ...(kind === 'type' ? (floor.types ?? []) : [])];
      if (to !== null && (allowed.includes(to) || allowed.includes(target.replace(/^src\//, '')))) continue;
      faults.push(`${file.path}:${line}: ${from} may not import ${target}`);
    }
  }
  return faults;
}
