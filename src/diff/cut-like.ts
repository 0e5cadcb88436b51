import { alignTokens } from './align-tokens.ts';
import { Vocabulary } from './vocabulary.ts';

/** Cuts a text into as many stretches as there are pieces, each ending with the last word that it shares with its piece. Half-open offsets; some may be empty. */
export function cutLike(whole: string, pieces: readonly string[]): { start: number; end: number }[] {
  const vocabulary = new Vocabulary();
  const { tokens: wholeTokens, ids } = vocabulary.read(whole);
  const pieceIds = pieces.map((piece) => [...vocabulary.read(piece).ids]);
  const { matches } = alignTokens(ids, Int32Array.from(pieceIds.flat()), vocabulary.weights.fill(10));
  let border = 0;
  let token = 0;
  let start = 0;
  return pieces.map((_, place) => {
    border += pieceIds[place]!.length;
    let last = token;
    for (let index = token; index < matches.length; index += 1) {
      if (matches[index]! >= border) break;
      if (matches[index]! >= 0) last = index + 1;
    }
    const isLast = place === pieces.length - 1;
    const end = isLast ? whole.length : Math.max(start, wholeTokens[last - 1]?.end ?? 0);
    const stretch = { start, end };
    token = last;
    start = isLast ? end : (wholeTokens[last]?.start ?? whole.length);
    return stretch;
  });
}
