import type { Document, ParsedNode } from 'yaml';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { ProblemRule } from '../model/problems.ts';

/** A fault in a data text; `line` is from 1 within that text. */
export interface DataFault {
  rule: ProblemRule;
  line: number;
  message: string;
}

/** What a data text holds. `data` is empty where there are faults. `lineNumbers` are by dotted path. */
export interface DataText {
  data: Record<string, unknown>;
  lineNumbers: Map<string, number>;
  faults: DataFault[];
}

/**
 * Reads a YAML 1.2 map with the core schema. Dates are strings; every alias is refused by name and line before
 * anything is resolved (so an alias bomb costs nothing); duplicate keys, several documents, unknown tags and
 * anything but a map are faults. An empty text is an empty map. Never throws.
 */
export function readYaml(source: string): DataText {
  const counter = new LineCounter();
  try {
    const document = parseDocument(source, {
      version: '1.2',
      schema: 'core',
      stringKeys: true,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter: counter,
    });
    const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line);
    const faults = oneALine(faultsOf(document, lineAt));
    const lineNumbers = new Map<string, number>();
    if (faults.length > 0) return { data: {}, lineNumbers, faults };
    if (!prepare(document.contents, '', 0, lineNumbers, lineAt)) return tooDeep();
    const data: unknown = document.contents === null ? {} : document.toJS({ maxAliasCount: 0 });
    return { data: data as Record<string, unknown>, lineNumbers, faults };
  } catch {
    // The reader is recursive: only text nested thousands of levels deep comes here.
    return tooDeep();
  }
}

const maxDepth = 100;
const tooDeepMessage = 'The YAML is nested too deeply to be read.';

function tooDeep(): DataText {
  return {
    data: {},
    lineNumbers: new Map(),
    faults: [{ rule: 'yaml-invalid', line: 1, message: tooDeepMessage }],
  };
}

/** The first fault of each rule on each line, ten at most: what follows one mistake is rarely another. */
function oneALine(faults: readonly DataFault[]): DataFault[] {
  const first = new Map<string, DataFault>();
  for (const fault of faults) {
    const key = `${fault.rule} ${fault.line}`;
    if (!first.has(key)) first.set(key, fault);
  }
  return [...first.values()].slice(0, 10);
}

function faultsOf(document: Document.Parsed, lineAt: (offset: number) => number): DataFault[] {
  const faults: DataFault[] = [...document.errors, ...document.warnings].map(({ code, pos, message }) => ({
    rule: code === 'DUPLICATE_KEY' ? 'duplicate-key' : code === 'BAD_ALIAS' ? 'alias-forbidden' : 'yaml-invalid',
    line: lineAt(pos[0]),
    message:
      code === 'DUPLICATE_KEY'
        ? 'A key stands twice in the same map.'
        : message.includes('call stack')
          ? tooDeepMessage
          : `${oneLine(message)}.`,
  }));
  visit(document, {
    Alias(_key, alias) {
      const line = lineAt(alias.range?.[0] ?? 0);
      faults.push({ rule: 'alias-forbidden', line, message: `The value is an alias (*${alias.source}).` });
    },
  });
  const { contents } = document;
  if (faults.length === 0 && contents !== null && !isMap(contents) && !isEmpty(contents)) {
    faults.push({ rule: 'yaml-invalid', line: lineAt(contents.range[0]), message: 'The YAML is not a map of fields.' });
  }
  return faults;
}

function isEmpty(node: ParsedNode): boolean {
  return isScalar(node) && node.source === '';
}

/** Notes the line of every path, and puts back the text of numbers that JavaScript can't hold. False: nested too deeply. */
function prepare(
  node: unknown,
  path: string,
  depth: number,
  lines: Map<string, number>,
  lineAt: (offset: number) => number,
): boolean {
  if (depth > maxDepth) return false;
  if (isMap(node)) {
    return node.items.every(({ key, value }) => {
      const here = join(path, isScalar(key) ? String(key.value) : '');
      if (isScalar(key)) lines.set(here, lineAt(key.range?.[0] ?? 0));
      return prepare(value, here, depth + 1, lines, lineAt);
    });
  }
  if (isSeq(node)) {
    return node.items.every((item, index) => {
      const here = join(path, String(index));
      if ((isScalar(item) || isMap(item) || isSeq(item)) && item.range) lines.set(here, lineAt(item.range[0]));
      return prepare(item, here, depth + 1, lines, lineAt);
    });
  }
  if (isScalar(node) && typeof node.value === 'number' && !isExact(node.value) && node.source !== undefined) {
    node.value = node.source;
  }
  return true;
}

/** Whether JSON and JavaScript carry the number without loss. */
function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

/** Path of a key inside another. */
export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** The first line of a parser's message. */
export function oneLine(message: string): string {
  return message.replace(/\s*\n[^]*/, '').trim();
}
