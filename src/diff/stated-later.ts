import { parseStatedDate } from '../model/stated-date.ts';
import type { FieldChange } from '../model/diff.ts';

/**
 * True when the outlet stated a time of change that is later than the one before, or stated one for the first time. The
 * same time written otherwise, an earlier one and one that was taken out state nothing. What tells only the day is
 * compared by the day. What is no date counts where it differs.
 */
export function statesLaterChange(fields: readonly FieldChange[]): boolean {
  const change = fields.find(({ field }) => field === 'modified');
  const now = change?.after[0]?.trim() ?? '';
  if (now === '') return false;
  const [old, came] = [parseStatedDate(change!.before[0]?.trim() ?? ''), parseStatedDate(now)];
  if ('fault' in old || 'fault' in came) return true;
  if (came.precision === 'unknown') return false;
  if (old.precision === 'unknown') return true;
  if (old.precision === 'time' && came.precision === 'time') return came.sortKey > old.sortKey;
  const known = Math.min(old.day.length, came.day.length);
  return came.day.slice(0, known) > old.day.slice(0, known);
}
