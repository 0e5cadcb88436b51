import { diffLabels } from '#words/in-text.ts';

/** Letters of other scripts that look like Latin ones, and these, in the same order. */
const others = 'аеорсухіјѕһԁԛԝАВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧον';
const latin = 'aeopcyxijshdqwABESIJKMHOPCTYXABEZHIKMNOPTYXov';
const latinOf = new Map(Array.from(others, (letter, at) => [letter, latin[at]!]));

/**
 * Where the two sides of a change look the same because letters are of another script: which letters, of which script.
 * Undefined where they look different. At most three letters a side are named.
 */
export function lookAlikeNote(before: string, after: string): string | undefined {
  if (before === after || before.length !== after.length || inLatin(before) !== inLatin(after)) return undefined;
  const found = { was: new Set<string>(), is: new Set<string>() };
  for (let at = 0; at < before.length; at += 1) {
    const [old, now] = [before[at]!, after[at]!];
    if (old === now) continue;
    if (latinOf.has(old)) found.was.add(diffLabels.letterWas(old, scriptOf(old)));
    if (latinOf.has(now)) found.is.add(diffLabels.letterIs(now, scriptOf(now)));
  }
  return [...[...found.was].slice(0, 3), ...[...found.is].slice(0, 3)].join(', ');
}

function inLatin(text: string): string {
  return Array.from(text, (letter) => latinOf.get(letter) ?? letter).join('');
}

function scriptOf(letter: string): string {
  return /\p{Script=Cyrillic}/u.test(letter) ? diffLabels.cyrillic : diffLabels.greek;
}
