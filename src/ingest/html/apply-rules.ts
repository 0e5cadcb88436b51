import { parseHTML } from 'linkedom';
import { readDates } from '../text/dates.ts';
import { parseStatedDate } from '../../model/stated-date.ts';
import type { OutletRules } from '../../model/outlet-rules.ts';
import { readNames } from './metadata/author-names.ts';
import { foldSpaces } from './page-tree.ts';

/** A selector of rules and where it stands in them: `remove`, `fields.author`. */
export interface PlacedSelector {
  key: string;
  selector: string;
}

/** The selectors of the rules that no page can be asked for, in order. */
export function findBadSelectors(rules: OutletRules): PlacedSelector[] {
  const { document } = parseHTML('<html><body><p></p></body></html>');
  const placed = [
    ...(rules.select ?? []).map((selector) => ({ key: 'select', selector })),
    ...(rules.remove ?? []).map((selector) => ({ key: 'remove', selector })),
    ...Object.entries(rules.fields ?? {}).flatMap(([name, field]) =>
      field === undefined ? [] : [{ key: `fields.${name}`, selector: field.select }],
    ),
  ];
  return placed.filter(({ selector }) => {
    try {
      document.querySelectorAll(selector);
      return false;
    } catch {
      return true;
    }
  });
}

/** Fields that an outlet's rules found. */
export interface RuledFields {
  title?: string;
  author?: string[];
  date?: string;
  modified?: string;
  description?: string;
  section?: string;
}

/** Reads the fields that rules name. What finds nothing is added to `faults`, what is found and can't be read to `notes`. */
export function readRuledFields(
  document: Document,
  rules: OutletRules,
  faults: string[],
  notes: string[],
): RuledFields {
  const found: RuledFields = {};
  for (const [name, rule] of Object.entries(rules.fields ?? {})) {
    if (rule === undefined) continue;
    const values = query(document, rule.select, faults)
      .map((element) => foldSpaces((rule.attribute ? element.getAttribute(rule.attribute) : element.textContent) ?? ''))
      .filter((value) => value !== '');
    const [first] = values;
    if (first === undefined) continue;
    if (name === 'author') found.author = [...new Set(values.flatMap(namesIn))];
    else if (name === 'date' || name === 'modified') {
      const date = asDate(first);
      if (date) found[name] = date;
      else notes.push(`The outlet's rules find “${first}” for \`${name}\`, which is no date that can be read.`);
    } else if (name === 'title' || name === 'description' || name === 'section') found[name] = first;
  }
  return found;
}

/** Takes out of a document what rules say is not body. What matches nothing is added to `faults`. True when the rules select the body. */
export function applyRules(document: Document, rules: OutletRules, faults: string[]): boolean {
  for (const selector of rules.remove ?? []) for (const element of query(document, selector, faults)) element.remove();
  const selected = (rules.select ?? []).flatMap((selector) => query(document, selector, faults));
  if (selected.length > 0) {
    const outer = selected.filter((element) => !selected.some((other) => other !== element && other.contains(element)));
    document.body.replaceChildren(...new Set(outer));
  }
  for (const pattern of rules.dropText ?? []) {
    if (!dropText(document.body, new RegExp(pattern, 'gu'))) faults.push(`dropText: nothing matches “${pattern}”`);
  }
  return selected.length > 0;
}

function query(document: Document, selector: string, faults: string[]): Element[] {
  try {
    const found = Array.from(document.querySelectorAll(selector));
    if (found.length === 0) faults.push(`nothing matches the selector “${selector}”`);
    return found;
  } catch {
    faults.push(`“${selector}” is no selector`);
    return [];
  }
}

/** Takes matches out of text nodes; an element all of whose text matches goes whole. */
function dropText(root: Element, pattern: RegExp): boolean {
  let dropped = false;
  for (const element of Array.from(root.querySelectorAll('p,li,div,h2,h3,h4,h5,h6,blockquote,td,span'))) {
    const text = foldSpaces(element.textContent);
    if (text === '' || text.length > 2_000) continue;
    const whole = text.replaceAll(pattern, '').trim() === '';
    if (whole) {
      element.remove();
      dropped = true;
    }
  }
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      const rest = text.replaceAll(pattern, '');
      if (rest !== text) {
        node.nodeValue = rest;
        dropped = true;
      }
    } else for (const child of Array.from(node.childNodes)) visit(child);
  };
  visit(root);
  return dropped;
}

/** The names of a byline; a text in which none is known for one as it stands. */
function namesIn(text: string): string[] {
  const { names } = readNames(text);
  return names.length > 0 ? names : [text];
}

function asDate(text: string): string | undefined {
  if (!('fault' in parseStatedDate(text))) return text;
  return readDates(text).dates[0]?.date;
}
