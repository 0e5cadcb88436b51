import { posix } from 'node:path';
import ts from 'typescript';

/** A source file as the rules of the house see it: its path from the project's root, with `/`, and its text. */
export interface SourceText {
  path: string;
  text: string;
}

/**
 * One line that names another module. `type`: it vanishes when types are stripped (`import type`); `worker`: a
 * file named by `new URL('./x.ts', import.meta.url)`, which runs on its own; `value`: everything else.
 */
export interface ImportLine {
  specifier: string;
  kind: 'value' | 'type' | 'worker';
  /** From 1, in the whole file. */
  line: number;
}

/**
 * The scripts of a file as syntax trees: the file itself for .ts and .mjs, the front matter and each
 * `<script>` of an .astro file. Line breaks stand in for the rest, so that lines keep their numbers.
 */
export function scriptsOf({ path, text }: SourceText): ts.SourceFile[] {
  const parse = (code: string): ts.SourceFile =>
    ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  if (!path.endsWith('.astro')) return [parse(text)];
  const frontMatter = /^\s*---\r?\n([\s\S]*?)^---\s*$/m.exec(text);
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];
  return [...(frontMatter ? [frontMatter] : []), ...scripts].map((match) => {
    const code = match[1] as string;
    const start = match.index + match[0].indexOf(code);
    return parse(text.slice(0, start).replace(/[^\n]/g, '') + code);
  });
}

/** Every import, re-export, dynamic import, type import and worker address of a file, in order of their lines. */
export function importsOf(file: SourceText): ImportLine[] {
  const found: ImportLine[] = [];
  for (const script of scriptsOf(file)) {
    const add = (specifier: ts.Node | undefined, kind: ImportLine['kind']): void => {
      if (!specifier || !ts.isStringLiteralLike(specifier)) return;
      const line = script.getLineAndCharacterOfPosition(specifier.getStart(script)).line + 1;
      found.push({ specifier: specifier.text, kind, line });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node)) {
        add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type' : 'value');
      } else if (ts.isExportDeclaration(node)) {
        add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'value');
      } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
        add(node.argument.literal, 'type');
      } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        add(node.arguments[0], 'value');
      } else if (isWorkerAddress(node)) {
        add(node.arguments?.[0], 'worker');
      }
      ts.forEachChild(node, visit);
    };
    visit(script);
  }
  return found.sort((one, other) => one.line - other.line);
}

/** The path from the project's root that a relative specifier means; null for a package or a built-in module. */
export function pathOfSpecifier(importer: string, specifier: string): string | null {
  // package.json maps them so.
  if (specifier.startsWith('#words/')) return specifier.replace('#words/', 'src/i18n/en/');
  if (!specifier.startsWith('.')) return null;
  return posix.normalize(posix.join(posix.dirname(importer), specifier.replace(/\?.*$/, '')));
}

function isWorkerAddress(node: ts.Node): node is ts.NewExpression {
  return (
    ts.isNewExpression(node) &&
    node.expression.getText() === 'URL' &&
    node.arguments?.length === 2 &&
    node.arguments[1]?.getText() === 'import.meta.url' &&
    ts.isStringLiteralLike(node.arguments[0] as ts.Expression) &&
    /\.(ts|mjs|astro)$/.test((node.arguments[0] as ts.StringLiteralLike).text)
  );
}
