import type { OutletRules } from '../model/outlet-rules.ts';
import type { SourceItem } from './draft.ts';
import { repeatedTitle } from './opening-heading.ts';
import type { ImportEvent } from './run-import.ts';

/** What is to be said once of an import as a whole, not of each of its captures. */
export interface ImportRemarks {
  /** Takes an item and what became of it into account. */
  add: (item: SourceItem, event: ImportEvent) => void;
  /** One sentence each. */
  sentences: () => string[];
}

interface RulesUse {
  outlet: string;
  pages: number;
  /** On how many of the pages each fault was met. */
  faults: Map<string, number>;
}

/** Collects over an import: captures whose time is that of their file, and what of an outlet's rules found nothing on any page. */
export function importRemarks(): ImportRemarks {
  const fileTimes: string[] = [];
  let repeatedTitles = 0;
  const uses = new Map<OutletRules, RulesUse>();
  return {
    add(item, { event }) {
      const isNew = event === 'imported' || event === 'unchanged';
      if ('draft' in item && item.draft.capture.capturedFrom === 'file-time' && isNew)
        fileTimes.push(item.draft.captured);
      if ('draft' in item && item.draft.dropped.some(({ label }) => label === repeatedTitle) && isNew)
        repeatedTitles += 1;
      if (item.rules === undefined) return;
      const { outlet, rules, faults } = item.rules;
      const use = uses.get(rules) ?? { outlet, pages: 0, faults: new Map<string, number>() };
      uses.set(rules, use);
      use.pages += 1;
      for (const fault of new Set(faults)) use.faults.set(fault, (use.faults.get(fault) ?? 0) + 1);
    },
    sentences: () => [
      ...fileTimeRemark(fileTimes),
      ...titleRemark(repeatedTitles),
      ...[...uses.values()].flatMap(rulesRemarks),
    ],
  };
}

function fileTimeRemark(captured: readonly string[]): string[] {
  const [first] = captured;
  if (first === undefined) return [];
  return [
    captured.length === 1
      ? `No --captured was given: ${first}, when the file was last modified, is taken for the time of the capture.`
      : `No --captured was given: for ${captured.length.toLocaleString('en')} captures the time when the file was last modified is taken for that of the capture.`,
  ];
}

function titleRemark(count: number): string[] {
  if (count === 0) return [];
  const whose = count === 1 ? 'The text began' : `${count.toLocaleString('en')} texts began`;
  return [`${whose} with a heading that says the headline again; it is left out.`];
}

function rulesRemarks({ outlet, pages, faults }: RulesUse): string[] {
  const where = pages === 1 ? 'on the one page' : `on any of the ${pages.toLocaleString('en')} pages`;
  return [...faults]
    .filter(([, count]) => count === pages)
    .map(([fault]) => `outlets/${outlet}.yml, rules: ${fault} ${where} that they hold for.`);
}
