import type { LabelledBlock } from './body-region.ts';

const minWords = 3;

/**
 * List items of the body that only say a caption of the body again: galleries list what stands below their pictures. Of a
 * caption with a credit behind it the item may leave that out.
 */
export function repeatedCaptions(
  kept: readonly LabelledBlock[],
  captions: ReadonlySet<LabelledBlock>,
): Set<LabelledBlock> {
  const said = [...captions].map(({ text }) => bare(text)).filter((text) => text !== '');
  return new Set(
    kept.filter(({ item, words, text }) => {
      if (item === undefined || words < minWords) return false;
      const own = bare(text);
      return said.some((caption) => caption === own || (words >= 2 * minWords && caption.startsWith(own)));
    }),
  );
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
