import type { DateEvidence, DateSource } from './read-dates.ts';

/** The dates of an article, and what was weighed. */
export interface DatesDecided {
  date: string | null;
  dateSource: string | undefined;
  modified: string | null;
  modifiedSource: string | undefined;
  notes: string[];
}

/** Of statements about the same day, the one that is kept: a field before what is read off the page. */
const precedence: readonly DateSource[] = ['json-ld', 'microdata', 'meta', 'time', 'text', 'url'];

/**
 * Decides by agreement. Every kind of source has one vote for a day, as heavy as it proved in measurements; the
 * heaviest day wins. A time in UTC (`Z`) also votes for the day beside its own on which it may lie where the outlet
 * is: when the page itself or its address names that day, the outlet's own day is kept, not the one of UTC. The
 * date is the most precise statement about the day that wins, in the zone it states. A `modified` before the date
 * is dropped, and so is what lies behind the capture (RFC 3339): a concert, a deadline.
 */
export function decideDates(
  stated: readonly DateEvidence[],
  ambiguous: readonly { text: string; readings: [string, string] }[],
  captured?: string,
): DatesDecided {
  const notes: string[] = [];
  const evidence = captured === undefined ? stated : stated.filter(({ date }) => !isBehind(date, captured));
  const [future] = stated.filter((one) => !evidence.includes(one));
  if (future !== undefined) notes.push(`${future.date} lies behind the capture: it is no date of publication.`);
  const published = evidence.filter(({ role }) => role === 'published');
  const settled = settle(published, ambiguous, notes);
  const day = heaviestDay(settled);
  const date = day === undefined ? mostPrecisePartial(settled) : bestOn(settled, day);
  if (day !== undefined) {
    const same = settled.filter((one) => date !== undefined && isSameInstant(one.date, date.date));
    const others = [
      ...new Set(
        settled
          .filter((one) => one.weight >= 0.6 && one.day !== undefined && one.day !== day)
          // The same moment is on two days in two zones; a day alone may be that of either.
          .filter((one) => !same.includes(one) && (isTimed(one.date) || same.every((other) => other.day !== one.day)))
          .map((one) => `${one.source} ${one.date}`),
      ),
    ];
    if (others.length > 0)
      notes.push(`The date is ${date?.date ?? day}; the page also states ${others.slice(0, 4).join(', ')}.`);
  }
  const changes = evidence.filter(({ role, day: of }) => role === 'modified' && of !== undefined);
  const modified = precedence.flatMap((source) => preferred(changes.filter((one) => one.source === source)) ?? [])[0];
  if (modified && date && isBefore(modified, date)) {
    notes.push(`A change on ${modified.date} is stated, before the date ${date.date}: it is left out.`);
    return { date: date.date, dateSource: date.source, modified: null, modifiedSource: undefined, notes };
  }
  return {
    date: date?.date ?? null,
    dateSource: date?.source,
    modified: modified?.date ?? null,
    modifiedSource: modified?.source,
    notes,
  };
}

/** A date in figures that could be two days counts for the one that another source names. */
function settle(
  published: readonly DateEvidence[],
  ambiguous: readonly { text: string; readings: [string, string] }[],
  notes: string[],
): DateEvidence[] {
  const settled = [...published];
  for (const { text, readings } of ambiguous) {
    const confirmed = readings.filter((reading) => published.some(({ day }) => day === reading));
    if (confirmed.length === 1)
      settled.push({ date: confirmed[0]!, day: confirmed[0]!, source: 'text', role: 'published', weight: 0.5 });
    else if (published.every(({ day }) => day === undefined))
      notes.push(`“${text}” could be ${readings[0]} or ${readings[1]}: no date is taken from it.`);
  }
  return settled;
}

function heaviestDay(evidence: readonly DateEvidence[]): string | undefined {
  const local = new Set(
    evidence
      .filter(({ source, date }) => source === 'url' || source === 'text' || (isTimed(date) && !isUniversal(date)))
      .flatMap(({ day }) => day ?? []),
  );
  const votes = new Map<string, Map<DateSource, number>>();
  const vote = (day: string, source: DateSource, weight: number): void => {
    const sources = votes.get(day) ?? new Map<DateSource, number>();
    sources.set(source, Math.max(sources.get(source) ?? 0, weight));
    votes.set(day, sources);
  };
  for (const { day, date, source, weight } of evidence) {
    if (day === undefined) continue;
    vote(day, source, weight);
    if (!isUniversal(date)) continue;
    for (const other of local) if (other !== day && mayBeOn(date, other)) vote(other, source, weight);
  }
  let best: { day: string; weight: number } | undefined;
  for (const [day, sources] of votes) {
    const weight = [...sources.values()].reduce((sum, one) => sum + one, 0);
    if (best === undefined || weight > best.weight) best = { day, weight };
  }
  return best?.day;
}

function bestOn(evidence: readonly DateEvidence[], day: string): DateEvidence | undefined {
  const onDay = evidence.filter((one) => one.day === day && one.weight >= 0.25);
  const allTimed = onDay.filter(({ date }) => isTimed(date));
  const marked = allTimed.filter(({ source }) => source !== 'text');
  const timed = marked.length > 0 ? marked : allTimed;
  return (
    preferred(timed.filter(({ date }) => !isUniversal(date))) ??
    preferred(timed) ??
    preferred(onDay) ??
    preferred(evidence.filter((one) => one.day === day))
  );
}

function preferred(evidence: readonly DateEvidence[]): DateEvidence | undefined {
  return [...evidence].sort(
    (one, other) =>
      precedence.indexOf(one.source) - precedence.indexOf(other.source) ||
      Number(isTimed(other.date)) - Number(isTimed(one.date)) ||
      other.weight - one.weight,
  )[0];
}

function mostPrecisePartial(evidence: readonly DateEvidence[]): DateEvidence | undefined {
  return [...evidence].sort((one, other) => other.date.length - one.date.length)[0];
}

/** Whether a date lies behind the capture wherever on Earth it is: zones reach 14 hours ahead, and some outlets call their own time UTC. */
function isBehind(date: string, captured: string): boolean {
  const slack = 14 * 3_600_000;
  const first = Date.parse(isTimed(date) ? date : `${date.padEnd(10, '-01')}T00:00:00Z`);
  return Number.isFinite(first) && first - slack > Date.parse(captured);
}

function isTimed(date: string): boolean {
  return date.includes('T');
}

/** Whether two times with zone are the same minute. */
function isSameInstant(one: string, other: string): boolean {
  const minute = 60_000;
  if (!isTimed(one) || !isTimed(other)) return false;
  return Math.floor(Date.parse(one) / minute) === Math.floor(Date.parse(other) / minute);
}

function isUniversal(date: string): boolean {
  return /(?:Z|[+-]00:00)$/.test(date) && isTimed(date);
}

/** Whether an instant in UTC lies on a day somewhere on Earth: zones reach from −12 to +14 hours. */
function mayBeOn(date: string, day: string): boolean {
  const hour = 3_600_000;
  const from = Date.parse(`${day}T00:00:00Z`) - 14 * hour;
  const until = Date.parse(`${day}T00:00:00Z`) + 36 * hour;
  const instant = Date.parse(date);
  return instant >= from && instant < until;
}

function isBefore(modified: DateEvidence, date: DateEvidence): boolean {
  if (isTimed(modified.date) && isTimed(date.date)) return Date.parse(modified.date) < Date.parse(date.date);
  return (
    modified.day !== undefined &&
    date.day !== undefined &&
    modified.day < date.day &&
    !(isUniversal(modified.date) && mayBeOn(modified.date, date.day))
  );
}
