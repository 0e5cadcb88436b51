import { doubtWords as words } from '#words/edit-facts.ts';
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
            label: words.partial,
            sentence: words.partialMeaning,
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
            label: words.extractor,
            sentence: words.extractorMeaning(one.extractor, other.extractor),
          },
        ]
      : []),
    ...(one.page === other.page
      ? []
      : [
          {
            label: words.variant,
            sentence: words.variantMeaning(one.page, other.page),
          },
        ]),
  ];
}

interface Reader {
  extractor: string;
  page: string;
}
