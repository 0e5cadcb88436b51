/** What the sentence rules of Unicode (UAX #29) tell apart among the characters of plain texts. */
const [other, lower, upper, digit, stop, end, closing, going, space, line] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const kinds = new Uint8Array(128);
const setKinds = (signs: string, kind: number): void => {
  for (const sign of signs) kinds[sign.charCodeAt(0)] = kind;
};
setKinds('abcdefghijklmnopqrstuvwxyz', lower);
setKinds('ABCDEFGHIJKLMNOPQRSTUVWXYZ', upper);
setKinds('0123456789', digit);
setKinds('.', stop);
setKinds('!?', end);
setKinds('"\'()[]{}', closing);
setKinds(',-:;', going);
setKinds(' \t\v\f', space);
setKinds('\n\r', line);

/** ASCII and the quotation marks and dashes of running text. */
const plain = /^[\0-\x7F\u2013\u2014\u2018\u2019\u201C\u201D]*$/;

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return kinds[unit]!;
  return unit < 0x2018 ? going : closing;
}

/**
 * Where `Intl.Segmenter` begins the second and all later sentences of a text, ascending; null for a text that holds
 * more than ASCII, dashes and curly quotation marks. Much faster.
 */
export function plainBorders(text: string): number[] | null {
  if (!plain.test(text)) return null;
  const borders: number[] = [];
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const kind = kindAt(text, at);
    let next = at + 1;
    if (kind === stop || kind === end) {
      let isStop = kind === stop;
      if (isStop && next < length && isWithinWord(text, at)) continue;
      // Several in a row are one end, of the kind of the last.
      while (next < length && (kindAt(text, next) === stop || kindAt(text, next) === end)) {
        isStop = kindAt(text, next) === stop;
        if (isStop && isWithinWord(text, next)) break;
        next += 1;
      }
      if (next < length && kindAt(text, next) === stop) {
        at = next;
        continue;
      }
      while (next < length && kindAt(text, next) === closing) next += 1;
      while (next < length && kindAt(text, next) === space) next += 1;
      const follower = next < length ? kindAt(text, next) : other;
      if (follower === line) next += isPairOfLine(text, next) ? 2 : 1;
      else if (isGoing(follower) || (isStop && goesOnInLower(text, next))) {
        at = next - 1;
        continue;
      }
    } else if (kind !== line) continue;
    else if (isPairOfLine(text, at)) next += 1;
    if (next < length) borders.push(next);
    at = next - 1;
  }
  return borders;
}

function isGoing(kind: number): boolean {
  return kind === going || kind === stop || kind === end;
}

/** A full stop before a digit, or between a letter and a capital. */
function isWithinWord(text: string, at: number): boolean {
  const follower = kindAt(text, at + 1);
  if (follower === digit) return true;
  const leader = at === 0 ? other : kindAt(text, at - 1);
  return follower === upper && (leader === upper || leader === lower);
}

/** What stands here, up to the next letter, end or line, comes before a small letter. */
function goesOnInLower(text: string, start: number): boolean {
  for (let at = start; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind === lower) return true;
    if (kind === upper || kind === line || kind === stop || kind === end) return false;
  }
  return false;
}

function isPairOfLine(text: string, at: number): boolean {
  return text[at] === '\r' && text[at + 1] === '\n';
}
