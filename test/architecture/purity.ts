import { builtinModules } from 'node:module';
import ts from 'typescript';
import { floorOf } from './floors.ts';
import { importsOf, scriptsOf, type SourceText } from './imports.ts';

/** The floors whose functions depend on their arguments alone. */
export const pureFloors: readonly string[] = ['text', 'model', 'markdown', 'diff', 'view', 'publish', 'i18n'];

/** Tests, and what stands in a folder `testing/` for them alone. */
function isForTests(path: string): boolean {
  return path.endsWith('.test.ts') || path.includes('/testing/');
}

/**
 * One message for each use of the machine in a pure floor: a Node or Astro module, the environment, the
 * clock, chance, or the machine's own language. Tests are left out.
 */
export function impurities(files: readonly SourceText[]): string[] {
  const faults: string[] = [];
  for (const file of files) {
    if (!pureFloors.includes(floorOf(file.path) ?? '') || isForTests(file.path)) continue;
    for (const { specifier, line } of importsOf(file)) {
      if (isMachineModule(specifier)) faults.push(`${file.path}:${line}: imports ${specifier}`);
    }
    for (const script of scriptsOf(file)) {
      const visit = (node: ts.Node): void => {
        const what = impurityOf(node);
        if (what !== null) {
          const line = script.getLineAndCharacterOfPosition(node.getStart(script)).line + 1;
          faults.push(`${file.path}:${line}: uses ${what}`);
        }
        ts.forEachChild(node, visit);
      };
      visit(script);
    }
  }
  return faults;
}

function isMachineModule(specifier: string): boolean {
  return (
    specifier.startsWith('node:') ||
    builtinModules.includes(specifier) ||
    /^astro([:/]|$)/.test(specifier) ||
    specifier.startsWith('@astrojs/')
  );
}

const forbiddenMembers = ['Date.now', 'Math.random', 'import.meta.env', 'crypto.randomUUID', 'crypto.getRandomValues'];
const forbiddenGlobals = ['process', 'performance'];
/** Methods that read the machine's language unless they are told one, with the count of arguments that tells it. */
const localeArguments = new Map([
  ['localeCompare', 2],
  ['toLocaleString', 1],
  ['toLocaleDateString', 1],
  ['toLocaleTimeString', 1],
  ['toLocaleLowerCase', 1],
  ['toLocaleUpperCase', 1],
]);

function impurityOf(node: ts.Node): string | null {
  if (ts.isIdentifier(node) && forbiddenGlobals.includes(node.text) && !isPropertyName(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) {
    const member = node.getText().replace(/^globalThis\./, '');
    if (forbiddenMembers.includes(member)) return member;
  }
  if (ts.isNewExpression(node) && (node.arguments?.length ?? 0) === 0) {
    const made = node.expression.getText();
    if (made === 'Date' || made.startsWith('Intl.')) return `new ${made}() without an argument`;
  }
  if (ts.isCallExpression(node)) {
    if (node.expression.getText() === 'Date') return 'Date()';
    if (ts.isPropertyAccessExpression(node.expression)) {
      const method = node.expression.name.text;
      const needed = localeArguments.get(method);
      if (needed !== undefined && node.arguments.length < needed) return `${method}() without a language`;
    }
  }
  return null;
}

/** True for a name after a dot or in an object: `processor.process` is no use of the global. */
function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent)) &&
      parent.name === node)
  );
}
