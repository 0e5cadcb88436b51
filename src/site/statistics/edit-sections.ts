import type { ArticleRecord } from '../../archive/records.ts';
import { classLabels, weightLabels } from '#words/edits.ts';
import { firstEditWords, headlineWords, kindWords, mostEditedWords, shareText } from '#words/statistics.ts';
import type { Weight } from '../../model/diff.ts';
import { fieldLabels } from '#words/fields.ts';
import { directionOf } from '../text-direction.ts';
import { type BarTable, barTable, type RowLabel, type Tone } from './bar-table.ts';
import type { Statistics } from './collect-statistics.ts';
import type { EditKinds } from './edit-kinds.ts';
import type { StatisticsSection } from './section.ts';

/** Address of all later edits of an article. */
export type LinkOf = (article: ArticleRecord) => string;

const weights: readonly Weight[] = ['substantive', 'minor', 'cosmetic'];
const weightTones: Readonly<Record<Weight, Tone>> = { substantive: 'full', minor: 'half', cosmetic: 'empty' };
const dayMilliseconds = 86_400_000;

/** What the tones of columns and bars of edits mean. */
export const weightKeys: BarTable['keys'] = weights.map((weight) => ({
  tone: weightTones[weight],
  text: kindWords.editsOf(weight),
}));

/** The time from publication to the first edit. */
export function firstEditSection({ firstEdits: { articles, steps, leftOut } }: Statistics): StatisticsSection {
  const day = steps.find(({ within }) => within === dayMilliseconds)!;
  return {
    id: 'first-edits',
    heading: firstEditWords.heading,
    found: articles === 0 ? firstEditWords.none : firstEditWords.found(day.surely, day.perhaps - day.surely, articles),
    counts: firstEditWords.counts(articles),
    unseen: firstEditWords.unseen,
    leftOut: firstEditWords.leftOut(leftOut),
    bars:
      articles === 0
        ? []
        : [
            barTable(
              firstEditWords.columns,
              [
                { tone: 'full', text: firstEditWords.surely },
                { tone: 'half', text: firstEditWords.perhaps },
              ],
              steps.map(({ within, surely, perhaps }) => ({
                label: { text: firstEditWords.within(within) },
                numbers: [surely, perhaps - surely],
                parts: [
                  ['full', surely],
                  ['half', perhaps - surely],
                ] as const,
              })),
              { whole: articles },
            ),
          ],
    tables: [],
  };
}

/** Edits by weight, kind of changed words and changed field. */
export function kindSection({ kinds }: Statistics): StatisticsSection {
  const { edits, silent, noted, returns, classes, fields } = kinds;
  const row = (text: string, count: number) => ({
    label: { text },
    numbers: [count, shareText(count, edits)],
    parts: [['plain', count]] as const,
  });
  const table = (heading: string, rows: ReturnType<typeof row>[]): BarTable =>
    barTable([heading, kindWords.edits, kindWords.share], [], rows, { whole: edits });
  const others = [row(kindWords.silent, silent), row(kindWords.noted, noted), row(kindWords.returns, returns)];
  return {
    id: 'kinds',
    heading: kindWords.heading,
    found: kindWords.found(kinds.weights.substantive, silent, edits),
    counts: kindWords.counts,
    unseen: kindWords.unseen,
    leftOut: [],
    bars: [
      weightBars(kinds),
      table(kindWords.more, others),
      ...(classes.length > 0
        ? [
            table(
              kindWords.classes,
              classes.map(({ name, edits: count }) => row(capitalized(classLabels[name][1]), count)),
            ),
          ]
        : []),
      ...(fields.length > 0
        ? [
            table(
              kindWords.fields,
              fields.map(({ name, edits: count }) => row(fieldLabels[name], count)),
            ),
          ]
        : []),
    ],
    tables: [],
  };
}

/** The edits by weight. */
export function weightBars({ weights: counts, edits }: EditKinds): BarTable {
  return barTable(
    [kindWords.weights, kindWords.edits, kindWords.share],
    [],
    weights.map((weight) => ({
      label: { text: weightLabels[weight] },
      numbers: [counts[weight], shareText(counts[weight], edits)],
      parts: [[weightTones[weight], counts[weight]]] as const,
    })),
    { whole: edits },
  );
}

/** The articles with most edits. */
export function mostEditedSection({ mostEdited }: Statistics, linkOf: LinkOf): StatisticsSection {
  return {
    id: 'most-edited',
    heading: mostEditedWords.heading,
    found: '',
    counts: mostEditedWords.counts(mostEdited.length),
    unseen: mostEditedWords.unseen,
    leftOut: [],
    bars: [
      barTable(
        mostEditedWords.columns,
        weightKeys,
        mostEdited.map(({ article, edits, weights: counts }) => ({
          label: {
            ...articleLabel(article, linkOf),
            note: article.outletName,
            noteTail: mostEditedWords.weights(counts),
          },
          numbers: [edits],
          parts: weights.map((weight) => [weightTones[weight], counts[weight]] as const),
        })),
        { hasLongLabels: true },
      ),
    ],
    tables: [],
  };
}

/** How often headlines change, and which. */
export function headlineSection({ headlines }: Statistics, linkOf: LinkOf): StatisticsSection {
  const { articles, seenOnce, most } = headlines;
  const seen = articles.reduce((sum, count) => sum + count, 0);
  return {
    id: 'headlines',
    heading: headlineWords.heading,
    found: headlineWords.found(seen - articles[0], seen),
    counts: headlineWords.counts(most.length),
    unseen: headlineWords.unseen,
    leftOut: headlineWords.leftOut(seenOnce),
    bars: [
      barTable(
        headlineWords.columns,
        [],
        articles.map((count, at) => ({
          label: { text: headlineWords.spread[at]! },
          numbers: [count],
          parts: [['plain', count]] as const,
        })),
        { whole: Math.max(1, seen) },
      ),
      ...(most.length > 0
        ? [
            barTable(
              headlineWords.mostColumns,
              [],
              most.map(({ article, changes, headlines: different, first }) => ({
                label: {
                  ...articleLabel(article, linkOf),
                  ...(first === article.title
                    ? {}
                    : { note: first, noteLang: article.lang, noteLead: headlineWords.first }),
                },
                numbers: [changes, different],
                parts: [['plain', changes]] as const,
              })),
              { hasLongLabels: true },
            ),
          ]
        : []),
    ],
    tables: [],
  };
}

function articleLabel(article: ArticleRecord, linkOf: LinkOf): RowLabel {
  const { title, lang } = article;
  return { text: title, href: linkOf(article), lang, dir: directionOf(lang) };
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
