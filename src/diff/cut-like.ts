import type { Token } from '../text/words.ts';
import { alignTokens } from './align-tokens.ts';
import { Vocabulary } from './vocabulary.ts';

const isWord = ({ kind }: Token): boolean => kind !== 'sign';
const countOf = (tokens: readonly Token[]): number => tokens.filter(isWord).length;
/** Signs that stand before a word and belong to it. */
const leading = /[\p{Ps}\p{Pi}"*\u00A7\u2022\u25CF#-]/u;

/**
 * Cuts a text into as many stretches as there are pieces. Words that it shares with no piece go with the piece at whose
 * end, or at whose beginning, others stand in their place. Half-open offsets; some may be empty.
 */
export function cutLike(whole: string, pieces: readonly string[]): { start: number; end: number }[] {
  const vocabulary = new Vocabulary();
  const { tokens: wholeTokens, ids } = vocabulary.read(whole);
  const read = pieces.map((piece) => vocabulary.read(piece));
  const flat = read.flatMap(({ tokens }) => tokens);
  const flatIds = Int32Array.from(read.flatMap((piece) => [...piece.ids]));
  const { matches } = alignTokens(ids, flatIds, vocabulary.weights.fill(10));
  let border = 0;
  let token = 0;
  let start = 0;
  return pieces.map((_, place) => {
    let ended = border;
    border += read[place]!.tokens.length;
    let last = token;
    let next = token;
    for (; next < matches.length && matches[next]! < border; next += 1) {
      if (matches[next]! < 0) continue;
      last = next + 1;
      ended = matches[next]! + 1;
    }
    last = borderIn(
      wholeTokens,
      last,
      next,
      countOf(flat.slice(ended, border)),
      countOf(flat.slice(border, matches[next] ?? flat.length)),
    );
    const isLast = place === pieces.length - 1;
    const end = isLast ? whole.length : Math.max(start, wholeTokens[last - 1]?.end ?? 0);
    const stretch = { start, end };
    token = last;
    start = isLast ? end : (wholeTokens[last]?.start ?? whole.length);
    return stretch;
  });
}

/**
 * Where between two tokens what one piece ends with meets what the next begins with: behind as many words as its share
 * is, or behind a sign there.
 */
function borderIn(tokens: readonly Token[], from: number, to: number, ended: number, begun: number): number {
  const share = ended === 0 ? 0 : Math.round((countOf(tokens.slice(from, to)) * ended) / (ended + begun));
  let words = 0;
  let isBehindSign = false;
  let at = from;
  for (; at < to; at += 1) {
    if (isWord(tokens[at]!)) {
      if (words >= share || (isBehindSign && begun > 0)) break;
      words += 1;
    } else if (leading.test(tokens[at]!.text)) break;
    else isBehindSign ||= words > 0;
  }
  return at;
}
