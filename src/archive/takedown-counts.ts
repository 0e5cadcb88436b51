import { type TakedownEntry, type TakedownLevel, takedownLevels } from '../model/takedown.ts';
import { counted } from '../text/counted.ts';

/** How many articles are taken down, by level, and how many passages are redacted. */
export interface TakedownCounts {
  levels: Partial<Record<TakedownLevel, number>>;
  passages: number;
}

/** The counts of takedowns.yml. */
export function takedownCounts(takedowns: readonly TakedownEntry[]): TakedownCounts {
  const levels: TakedownCounts['levels'] = {};
  for (const { level } of takedowns) levels[level] = (levels[level] ?? 0) + 1;
  return { levels, passages: takedowns.reduce((sum, { redact = [] }) => sum + redact.length, 0) };
}

/** The counts as a sentence; empty where nothing is taken down. */
export function takedownText({ levels, passages }: TakedownCounts): string {
  const parts = takedownLevels.flatMap((level) => (levels[level] === undefined ? [] : [`${levels[level]} ${level}`]));
  if (parts.length === 0) return '';
  const redacted = passages === 0 ? '' : `; ${counted(passages, 'passage')} redacted`;
  return `Taken down: ${parts.join(', ')}${redacted}.`;
}
