import type { HunkSide } from './classify-facts.ts';
import { contractedNot, negations } from './lexicon.ts';

/** Chinese words that begin or hold a sign of negation and deny nothing. */
const noDenialZh = /不[仅但过断同少久管论论幸得僅過斷論錯错]|未[来來]|[无無][论論数數]|[没沒]收|差不多|非常/g;
const denialZh = /[不没沒未无無]/g;
const noDenialJa = /少な[いくか]|危な[いくか]|情けな|だけで(?:は)?なく|なくな[っりるら]/g;
const denialJa = /な(?:い(?![のま])|かっ|く|けれ)|ません|(?<![必まは先])ずに?(?=[、。に]|$)/g;
/** Thai and Korean write signs of negation within words, or before them without a space. */
const noDenialTh = /ไม่(?:เพียง|ใช่แค่|ใช่เพียง|กี่|นาน|ว่า|น้อย)/g;
const denialTh = /ไม่|มิได้|มิใช่|ปราศจาก/g;
const noDenialKo = /아니라|뿐(?:만)? 아니/g;
const denialKo = /지(?:는|도)? ?[않못]|(?<!\p{L})(?:[안못](?!\p{L})|못[하했한할]|[없않]|아니)/gu;

/** So many signs around a change are read with it: a dictionary cuts verbs in pieces (`行/かなか/った`). */
const withinVerb = 3;

/** French `ne … plus` and the like, in a few words of one clause; `pas` and others deny by themselves. */
const longestNe = 48;
const neAndPlus =
  /(?<!\p{L})(?:ne\s|n['\u2019])(?:(?!(?<!\p{L})(?:pas|jamais|rien|aucune?|personne)(?!\p{L}))[^.;:!?]){0,40}?(?<!\p{L})(?:plus|gu\u00E8re|point)(?!\p{L})/giu;
const mayBeNe = /n['\u2019e]|plus|gu\u00E8re|point/i;

/** How many words of a text turn the statement round; in Chinese and Japanese, signs within words. */
export function countNegations(side: HunkSide, text: string, spoken: readonly string[], language: string): number {
  if (language === 'zh') return text.replace(noDenialZh, '').match(denialZh)?.length ?? 0;
  if (language === 'ja') {
    const { blockText, start } = side;
    const around = blockText.slice(Math.max(0, start - withinVerb), start + side.text.length + withinVerb);
    return around.replace(noDenialJa, '').match(denialJa)?.length ?? 0;
  }
  if (language === 'th') return text.replace(noDenialTh, '').match(denialTh)?.length ?? 0;
  if (language === 'ko') return text.replace(noDenialKo, '').match(denialKo)?.length ?? 0;
  const list = negations.get(language);
  if (list === undefined) return 0;
  const words =
    spoken.filter((word) => list.has(word) || (language === 'en' && isDenialEn(word, list))).length -
    (mayBeNumbered.test(text) && list.has('no') ? countNumbered(side) : 0);
  return language === 'fr' && mayBeNe.test(text) ? words + countNe(side) : words;
}

const mayBeNumbered = /no/i;
/** `No. 5`, and with a capital also `No 5`. */
const numbered = /(?<![\p{L}\p{Nd}])(?:[Nn][Oo]\.|N[Oo])\s?#?\p{Nd}/gu;
const longestNumbered = 6;

/** How often the changed text has `No.` before a number, where it denies nothing. */
function countNumbered({ blockText, start, text }: HunkSide): number {
  const end = start + text.length;
  return [...blockText.slice(start, end + longestNumbered).matchAll(numbered)].filter(
    ({ index }) => index < text.length && (index > 0 || !/[\p{L}\p{Nd}]$/u.test(blockText.slice(0, start))),
  ).length;
}

/** `didn't`, `didnt`, `not-guilty` */
function isDenialEn(word: string, list: ReadonlySet<string>): boolean {
  if (contractedNot.test(word)) return true;
  const hyphen = word.indexOf('-');
  return hyphen > 0 && list.has(word.slice(0, hyphen));
}

/** How many pairs of `ne` and `plus` have at least one of them in the changed text. */
function countNe({ blockText, start, text }: HunkSide): number {
  const from = Math.max(0, start - longestNe);
  const end = start + text.length;
  return [...blockText.slice(from, end + longestNe).matchAll(neAndPlus)].filter(({ 0: pair, index }) => {
    const [begins, ends] = [from + index, from + index + pair.length];
    return (begins < end && begins + 2 > start) || (ends > start && ends - 4 < end);
  }).length;
}

/**
 * What denies a word that stands behind it, by language, and the shortest words that it denies, in UTF-16 units; `dis`,
 * `in` and `im` are judged by the word.
 */
const prefixes: Readonly<Record<string, { prefix: RegExp; shortest: number }>> = {
  en: { prefix: /^(?:un|in|im|il|ir|dis|non-?)/, shortest: 4 },
  de: { prefix: /^(?:un|nicht-?)/, shortest: 5 },
  nl: { prefix: /^(?:on|niet-)/, shortest: 5 },
  ru: { prefix: /^не/, shortest: 5 },
  uk: { prefix: /^не/, shortest: 5 },
  pl: { prefix: /^nie/, shortest: 5 },
  cs: { prefix: /^ne/, shortest: 4 },
};

/** What `dis` denies; beside these it seldom does (`discover`, `display`). */
const afterDis =
  /^(?:agree|allow|appear|approve|believe|connect|continue|honest|like|loyal|obey|prove|qualif|respect|satisf|similar|trust|advantage|comfort)/;
/** Endings of words that `in` and `im` deny; others only look so (`import`, `inform`). */
const afterIn =
  /(?:ble|bly|bility|ate|ated|ive|ous|ent|ently|ant|ence|ance|ency|ect|ete|ite|ral|nal|mal|cal|ial|tal|alid|idity|ctly|tely|vely|cure|curity|proper|properly|quality|justice|sane|mature|human)$/;

/** True when a word stands on one side and on the other what denies it: `able`, `unable`. */
export function isDenied(before: readonly string[], after: readonly string[], language: string): boolean {
  const known = prefixes[language];
  if (known === undefined) return false;
  const hasNew = (one: readonly string[], other: readonly string[]): boolean =>
    one.some((word) => {
      const prefix = known.prefix.exec(word)?.[0];
      if (prefix === undefined || word.length - prefix.length < known.shortest) return false;
      const bare = word.slice(prefix.length);
      return !other.includes(word) && !one.includes(bare) && other.includes(bare) && denies(prefix, bare);
    });
  return hasNew(before, after) || hasNew(after, before);
}

function denies(prefix: string, word: string): boolean {
  if (prefix === 'dis') return afterDis.test(word);
  if (prefix === 'in' || prefix === 'im') return word.length > 4 && word !== 'plant' && afterIn.test(word);
  return !/^(?:less|like[ln])$/.test(word);
}

/** True when Chinese texts differ in nothing but a sign of negation, also where it stands in a word that denies nothing (`不少`, `少`). */
export function isSignDenied(before: string, after: string): boolean {
  return before !== after && before.replace(denialZh, '') === after.replace(denialZh, '');
}
