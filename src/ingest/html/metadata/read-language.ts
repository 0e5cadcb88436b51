import { textOf } from './json-ld.ts';
import { loadLanguageDetector } from './language-detector.ts';
import type { PageClaims } from './page-claims.ts';

const detector = await loadLanguageDetector();

/** Characters that are enough to tell a language, and those below which nothing is told. */
const sampleLength = 5000;
const minimumLength = 200;

/** The language of a text as the detector tells it, ISO 639-1; undefined where it is not sure. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, sampleLength);
  if (sample.replaceAll(/[^\p{L}]/gu, '').length < (/\p{Lo}{20}/u.test(sample) ? 30 : minimumLength)) return undefined;
  const result = detector.detect(sample);
  return result.language !== '' && result.isReliable() ? result.language : undefined;
}

/** The language that a page states of itself, BCP 47. */
export function statedLanguage(
  document: Document,
  { meta, article }: PageClaims,
): { lang: string; source: string } | undefined {
  const root = document.documentElement as Element | null;
  const candidates: [string | null | undefined, string][] = [
    [root?.getAttribute('lang') ?? root?.getAttribute('xml:lang'), 'html'],
    [document.querySelector('article[lang], main[lang], body[lang]')?.getAttribute('lang'), 'html'],
    [textOf(article?.['inLanguage']), 'json-ld'],
    [
      meta.get('content-language')?.[0] ??
        meta.get('inlanguage')?.[0] ??
        meta.get('dc.language')?.[0] ??
        meta.get('language')?.[0],
      'meta',
    ],
    [meta.get('og:locale')?.[0], 'meta'],
  ];
  for (const [value, source] of candidates) {
    const lang = languageTag(value ?? '');
    if (lang !== undefined) return { lang, source };
  }
  return undefined;
}

function languageTag(value: string): string | undefined {
  const tag = value.split(/[,;]/)[0]!.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const families: readonly (readonly string[])[] = [
  ['no', 'nb', 'nn', 'da'],
  ['hr', 'bs', 'sr', 'sh', 'sl'],
  ['id', 'ms'],
  ['zh', 'yue'],
  ['cs', 'sk'],
  ['gl', 'pt'],
  ['gl', 'es'],
  ['tl', 'fil'],
];

/**
 * The language of the text: as stated where the text agrees or is too short to tell; as detected where the text
 * contradicts (templates often state their own language); absent where neither is known.
 */
export function readLanguage(
  document: Document,
  claims: PageClaims,
  text: string | undefined,
  pageText: string,
): { lang: string | null; source: string | undefined; note?: string } {
  const stated = statedLanguage(document, claims);
  const body = text === '' ? undefined : text;
  const detected = detectLanguage(body ?? pageText);
  if (stated === undefined) return { lang: detected ?? null, source: detected && 'text' };
  const primary = stated.lang.split('-')[0]!.toLowerCase();
  const isSame =
    detected === undefined ||
    detected === primary ||
    families.some((family) => family.includes(detected) && family.includes(primary));
  // Menus and lists around a body that is not known may be in another language.
  if (isSame || body === undefined) return { lang: stated.lang, source: stated.source };
  return {
    lang: detected,
    source: 'text',
    note: `The page states the language ${stated.lang}; its text is in ${detected}.`,
  };
}
