import { frontMatterKeys } from '../../src/model/snapshot.ts';
import { missingFrom, parts, resembles, unlikeAll, type TextPart } from './snapshot-parts.ts';
import type { SampleArticle, SampleSnapshot } from './read-sample.ts';

type PairCheck = (before: SampleSnapshot, after: SampleSnapshot) => boolean;
type EditCheck = (before: SampleSnapshot, after: SampleSnapshot, article: SampleArticle) => boolean;
type SnapshotCheck = (snapshot: SampleSnapshot, article: SampleArticle) => boolean;
type CaptureCheck = (outcomes: readonly string[]) => boolean;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const partDiffers =
  (part: TextPart): PairCheck =>
  (before, after) =>
    !same(parts[part](before).sort(), parts[part](after).sort());
const fieldDiffers =
  (field: string): PairCheck =>
  (before, after) =>
    !same(before.fields[field], after.fields[field]);
const comparedFields = ({ fields }: SampleSnapshot) => ({ ...fields, capture: undefined, captured: undefined });
const sameText = (one: SampleSnapshot, other: SampleSnapshot) =>
  one.body === other.body && same(comparedFields(one), comparedFields(other));
/** At most two words are spelt otherwise and nothing else is; `initial` is how such a word begins. */
const respelt =
  (initial: RegExp): PairCheck =>
  (before, after) => {
    const gone = missingFrom(parts.words(before), parts.words(after));
    const come = missingFrom(parts.words(after), parts.words(before));
    if (gone.length > 2 || come.length > 2) return false;
    return gone.some((word) => initial.test(word) && come.some((other) => resembles(word, other)));
  };
const joinedBy = (whole: SampleSnapshot, pieces: SampleSnapshot) =>
  parts.blocks(pieces).some((piece, index, all) => {
    const joined = `${piece} ${all[index + 1] ?? ''}`;
    return parts.blocks(whole).includes(joined) && !parts.blocks(whole).includes(piece);
  });
const inOrder = (some: readonly string[], within: readonly string[]) => within.filter((part) => some.includes(part));
const foldTypography = (text: string) =>
  text.replaceAll(/[“”]/g, '"').replaceAll('’', "'").replaceAll('–', '-').replaceAll('…', '...');

/** What a snapshot's row may claim against the usable snapshot before it, and whether it is so. */
export const editClaims: Readonly<Record<string, EditCheck>> = {
  typo: respelt(/^\p{Ll}/u),
  name: respelt(/^[\p{Lu}\p{Lo}]/u),
  headline: fieldDiffers('title'),
  description: fieldDiffers('description'),
  byline: fieldDiffers('author'),
  image: fieldDiffers('image'),
  'headline only': (before, after) =>
    before.fields.title !== after.fields.title &&
    before.body === after.body &&
    same({ ...comparedFields(before), title: '' }, { ...comparedFields(after), title: '' }),
  wording: (before, after) => missingFrom(parts.words(before), parts.words(after)).length > 0,
  number: partDiffers('numbers'),
  quotation: partDiffers('quotations'),
  heading: partDiffers('headings'),
  footnote: partDiffers('footnotes'),
  caption: partDiffers('captions'),
  'paragraph added': (before, after) => unlikeAll(parts.blocks(after), parts.blocks(before)).length > 0,
  'paragraph removed': (before, after) => unlikeAll(parts.blocks(before), parts.blocks(after)).length > 0,
  'paragraph moved': (before, after) => {
    const [one, other] = [parts.blocks(before), parts.blocks(after)];
    return !same(inOrder(other, one), inOrder(one, other));
  },
  'paragraph split': (before, after) => joinedBy(before, after),
  'paragraphs merged': (before, after) => joinedBy(after, before),
  'retyped block': (before, after) =>
    parts.blocks(after).some((block) => parts.blocks(before).includes(block.slice(2))),
  'table cell': (before, after) =>
    partDiffers('rows')(before, after) && parts.rows(before).length === parts.rows(after).length,
  'list item': (before, after) => parts.items(after).length === parts.items(before).length + 1,
  'link target': (before, after) => partDiffers('links')(before, after) && !partDiffers('linkTexts')(before, after),
  typography: (before, after) =>
    before.body !== after.body && foldTypography(before.body) === foldTypography(after.body),
  'correction note': (before, after) =>
    after.fields.modified !== before.fields.modified &&
    (after.fields.correction !== before.fields.correction ||
      missingFrom(parts.blocks(after), parts.blocks(before)).some((block) => block.startsWith('【訂正】'))),
  silent: (before, after) =>
    before.body !== after.body &&
    after.fields.modified === before.fields.modified &&
    after.fields.correction === before.fields.correction,
  'taken back': (before, after, { snapshots }) =>
    !sameText(before, after) && snapshots.some((other) => other.stamp < before.stamp && sameText(other, after)),
  'same text again': (before, after) => sameText(before, after),
  'extractor change': (before, after) =>
    before.fields.capture?.extractor !== undefined &&
    before.fields.capture.extractor !== after.fields.capture?.extractor,
};

/** What a snapshot's row may claim of the snapshot alone. */
export const snapshotClaims: Readonly<Record<string, SnapshotCheck>> = {
  'first seen': ({ stamp }, { snapshots }) => snapshots[0]?.stamp === stamp,
  'single revision': (_, { snapshots }) => snapshots.length === 1,
  'raw file': ({ fields, rawFiles }) => fields.capture?.raw !== undefined && rawFiles.length === 1,
  'failed capture': ({ fields }) => fields.capture?.quality === 'failed' && fields.capture.reason !== undefined,
  'foreign key': ({ fields }) => Object.keys(fields).some((key) => !frontMatterKeys.includes(key)),
  'caption without image': ({ body }) => /^!\[[^\]]+\]\(\)$/m.test(body),
  TOML: ({ text }) => text.startsWith('+++\n'),
  'hostile text': ({ body }) =>
    [/<script>/, /<img src=https:[^>]+onerror=/, /\]\(javascript:/, /<iframe/, /<\/main>/, /\u202E/].every((pattern) =>
      pattern.test(body),
    ),
};

/** What the row of captures.ndjson may claim, from the outcomes in order of time. */
export const captureClaims: Readonly<Record<string, CaptureCheck>> = {
  'nothing new': (outcomes) => outcomes.includes('unchanged'),
  blocked: (outcomes) => outcomes.includes('blocked'),
  'no answer': (outcomes) => outcomes.includes('failed'),
  'went away and came back': (outcomes) => {
    const away = outcomes.indexOf('not-found');
    return away > 0 && outcomes.indexOf('snapshot', away) > away;
  },
  'gone for good': (outcomes) => outcomes.at(-1) === 'gone',
};
