import ts from 'typescript';
import { floorOf } from './floors.ts';
import { importsOf, pathOfSpecifier, scriptsOf, type SourceText } from './imports.ts';

/** Floors whose modules make what is published. */
const publishing: readonly string[] = ['publish', 'export', 'site', 'pages', 'layouts', 'components', 'client', 'i18n'];

/** The modules of `src/archive` that these may call: none of them reads the content folder or a whole store. */
const doors: readonly string[] = ['audience', 'compile-edit', 'engine-digest', 'open-archive'];

/** Who may open an archive at all, and the pages that may see what only an article's own page or the look-up shows. */
const openers: readonly string[] = ['src/site/open-site.ts', 'src/integration.ts', 'scripts/commands/'];
const rooms: Readonly<Record<string, string>> = {
  page: 'src/pages/articles/[outlet]/[article]/',
  lookup: 'src/pages/lookup/',
};

/**
 * One message for each way around `src/archive/audience.ts`, which alone says what of a withdrawn article is shown to whom:
 * a module of the archive that is no door, a database or file of one's own, a level or `hidden` that is judged again, and
 * an archive that is opened for more than its room may see. Tests and their
 * fixtures are left out.
 */
export function waysAroundTheGate(files: readonly SourceText[]): string[] {
  return files
    .filter(({ path }) => !/(?:\.test|-fixture)\.ts$/.test(path) && floorOf(path) !== 'archive')
    .flatMap((file) => [...forbiddenImports(file), ...forbiddenCode(file)]);
}

function forbiddenImports(file: SourceText): string[] {
  const { path } = file;
  const floor = floorOf(path) ?? '';
  return importsOf(file).flatMap(({ specifier, kind, line }) => {
    if (kind === 'type') return [];
    const module = /^src\/archive\/(.+)\.ts$/.exec(pathOfSpecifier(path, specifier) ?? '')?.[1];
    const isForbidden =
      (specifier === 'node:sqlite' && path !== 'src/export/write-database.ts') ||
      (specifier === 'node:fs' && publishing.includes(floor) && floor !== 'export') ||
      module === 'sqlite-archive' ||
      (module !== undefined && publishing.includes(floor) && !doors.includes(module));
    return isForbidden ? [`${path}:${line}: reads around the gate by ${specifier}`] : [];
  });
}

function forbiddenCode(file: SourceText): string[] {
  const faults: string[] = [];
  for (const script of scriptsOf(file)) {
    const visit = (node: ts.Node): void => {
      const what = faultOf(node, file.path);
      if (what !== null) {
        const line = script.getLineAndCharacterOfPosition(node.getStart(script)).line + 1;
        faults.push(`${file.path}:${line}: ${what}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(script);
  }
  return faults;
}

function faultOf(node: ts.Node, path: string): string | null {
  // A page in the browser has a `hidden` of its own.
  const isJudged = publishing.includes(floorOf(path) ?? '') && floorOf(path) !== 'client';
  if (isJudged && ts.isBindingElement(node) && (node.propertyName ?? node.name).getText() === 'hidden')
    return 'judges `hidden` itself; ask isListed()';
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.name.text;
    if (isJudged && name === 'hidden') return 'judges `hidden` itself; ask isListed()';
    if (isJudged && name === 'level' && /takedown\??$/.test(node.expression.getText()))
      return 'judges a level itself; ask src/archive/audience.ts';
  }
  if (!ts.isCallExpression(node)) return null;
  const called = node.expression.getText();
  if (called === 'openArchive' || called === 'openArchiveFile') {
    return openers.some((opener) => path.startsWith(opener)) ? null : `opens an archive by ${called}()`;
  }
  const [audience] = node.arguments;
  if (called !== 'openSite' || audience === undefined) return null;
  if (!ts.isStringLiteralLike(audience)) return 'opens the site for an audience that is not written out';
  const room = rooms[audience.text];
  return room === undefined || path.startsWith(room) ? null : `opens the site as \`${audience.text}\``;
}
