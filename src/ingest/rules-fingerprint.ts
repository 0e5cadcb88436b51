import { createHash } from 'node:crypto';
import { type OutletRules, rulesAt } from '../model/outlet-rules.ts';

/**
 * The rules of an outlet that hold at an instant (ISO 8601) as 12 hexadecimal digits: the same for rules that do the same,
 * whatever their days are. Undefined when none hold, or the entry that holds says nothing.
 */
export function rulesFingerprint(rules: readonly OutletRules[], captured: string): string | undefined {
  const entry = rulesAt(rules, captured);
  if (entry === undefined) return undefined;
  const { select, remove, dropText, fields } = entry;
  const found = Object.entries(fields ?? {})
    .flatMap(([name, rule]) => (rule ? [[name, rule.select, rule.attribute ?? null]] : []))
    .sort(([one], [other]) => (one! < other! ? -1 : 1));
  const parts = [select ?? [], remove ?? [], dropText ?? [], found];
  if (parts.every((part) => part.length === 0)) return undefined;
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}
