import type { EditRecord } from '../archive/records.ts';

/** Why an edit may be the archive's own and not the outlet's: a label, and a sentence for who reads on. */
export interface EditDoubt {
  label: string;
  sentence: string;
}

const variant = / \((\w+) page\)$/;

/** What speaks against an edit; nothing for most. */
export function editDoubts({ extractorChange, partial }: Pick<EditRecord, 'extractorChange' | 'partial'>): EditDoubt[] {
  return [
    ...(extractorChange === undefined ? [] : readerDoubts(extractorChange)),
    ...(partial === undefined
      ? []
      : [
          {
            label: 'May be ours: partial captures',
            sentence:
              'The captures have only a part of the text. What differs may be missing from a capture and not from the article; it is not weighed.',
          },
        ]),
  ];
}

/** The two snapshots were made by different extractors, or of different variants of the page, or both. */
function readerDoubts({ before, after }: { before: string; after: string }): EditDoubt[] {
  const [one, other] = [before, after].map((reader) => ({
    extractor: reader.replace(variant, ''),
    page: variant.exec(reader)?.[1] ?? 'main',
  })) as [Reader, Reader];
  const isExtractor = one.extractor !== other.extractor;
  return [
    ...(isExtractor
      ? [
          {
            label: 'May be ours: extractor changed',
            sentence: `The two captures were read by different extractors (${one.extractor}, then ${other.extractor}). What differs may come from us and not from the outlet.`,
          },
        ]
      : []),
    ...(one.page === other.page
      ? []
      : [
          {
            label: 'May be of one variant: another page',
            sentence: `The two captures are of different variants of the page (${one.page}, then ${other.page}). What differs may be so on one of them only.`,
          },
        ]),
  ];
}

interface Reader {
  extractor: string;
  page: string;
}
