import { qualityRules, type QualityRule } from './quality-rules.ts';
import type { ShownPage } from './shown-page.ts';
import { detectLanguage } from './metadata/read-language.ts';

/** What is judged: the page as it was extracted, and what is known of its answer. */
export interface JudgedPage {
  title: string | null;
  /** The body as plain text, blocks parted by line feeds. */
  text: string;
  /** What the page shows, the body and all around it: what it is often stands where the body isn't. */
  shown?: ShownPage;
  /** HTTP status of the answer. */
  status?: number;
  /** BCP 47: of the text, as far as it is known (it is detected otherwise), and of the outlet. */
  lang?: string | null;
  outletLang?: string;
  /** Whether the page says that everybody may read it. */
  isAccessibleForFree?: boolean | null;
}

/** How good a capture is; `rule` names the rule that found it wanting, `reason` says why as a sentence. */
export interface Judgement {
  quality: 'ok' | 'partial' | 'failed';
  rule?: string;
  reason?: string;
}

/** Below this many letters a text is a stub, in which a phrase says what the page is. */
const stubLetters = 900;
/** Letters of scripts that need fewer for a text of that length. */
const denseScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** A line that says what the page is has at most this many characters. */
const maxNotice = 180;
/** Below this many letters the phrase may stand anywhere in its line. */
const noticeLetters = 350;
/** Below this many letters, an article that is not free for all is taken for its beginning. */
const teaserLetters = 900;
/** Below this many letters a text says little of its own, and the lines around it say what the page is. */
const scrapLetters = 120;
/** So many lines of the page right behind the body may say that it goes on for subscribers. */
const linesBehind = 6;
/** In a line with one of these words somebody reports what a page said. */
const reporting =
  /(?<!\p{L})(?:said|says|saying|told|wrote|writes|argued|announced|urged|asked|sagte|schrieb|teilte|hieß|erklärte|dit|écrit|déclaré|dijo|escribió|disse|scritto|zei|schreef)(?!\p{L})/iu;
/** What may stand before a notice in its sentence. */
const noticeLead =
  /^(?:(?:please|simply|just|now|you must|you need to|want more\W|log in or|sign in or|bitte|jetzt|este|esta|esse|questo|este es un|dies\p{L}*|deze|tento|этот|la|el|the|this|un|il) ?)?$/iu;

/**
 * Judges whether a capture holds the whole article, by the rules in quality-rules.ts: the first that applies. A
 * phrase counts as a title, or as a line of its own in a short text; a text that speaks about such things is an
 * article. What stands around the body counts where there is next to no body, and right behind it for the
 * offers to read on.
 */
export function judgeQuality(page: JudgedPage): Judgement {
  const { text, status } = page;
  const letters = weightOf(text);
  if (letters === 0) {
    const found = judgeByRules(page, letters);
    return found?.quality === 'failed' ? found : { quality: 'failed', rule: 'empty', reason: emptyReason(page) };
  }
  if (status !== undefined && status >= 400 && status !== 410 && letters < teaserLetters)
    return { quality: 'failed', rule: 'error-status', reason: `The answer had the HTTP status ${status}.` };
  const found = judgeByRules(page, letters);
  if (found !== undefined) return found;
  if (page.isAccessibleForFree === false && letters < teaserLetters)
    return {
      quality: 'partial',
      rule: 'not-free',
      reason: 'The page says that the article is not free for all, and holds little text.',
    };
  return judgeLanguage(page, letters);
}

function emptyReason({ shown }: JudgedPage): string {
  const line = shown?.lines[0];
  if (line === undefined) return 'The page has no text.';
  return `Nothing that the page says was taken for text of an article. It begins: “${line.slice(0, 80)}”.`;
}

function judgeByRules(page: JudgedPage, letters: number): Judgement | undefined {
  for (const rule of qualityRules) {
    const found = rule.scope === 'stub' ? findInStub(rule, page, letters) : findAtEnd(rule, page, letters);
    if (found === undefined) continue;
    const isWall = rule.scope === 'end' && !hasTeaser(rule, page.text);
    return judged(
      isWall ? { ...rule, quality: 'failed', says: 'The page shows an offer and no article' } : rule,
      found,
    );
  }
  return undefined;
}

/** What a rule finds in a page with little text: a title of such pages, or a line. */
function findInStub(rule: QualityRule, { title, text, shown }: JudgedPage, letters: number): string | undefined {
  if (letters >= (rule.maxLetters ?? stubLetters)) return undefined;
  const titles = [title ?? '', ...(shown?.titles ?? [])].map((one) => one.trim());
  const named = titles.find((one) => rule.titles?.test(one));
  if (named !== undefined) return named;
  const own = noticeIn(rule, text, [text, ...(shown?.controls ?? [])].join('\n'), letters);
  if (own !== undefined || shown === undefined || letters >= scrapLetters || hasTeaser(rule, text)) return own;
  const all = shown.lines.join('\n');
  const weight = weightOf(all);
  return weight < (rule.maxLetters ?? stubLetters) ? noticeIn(rule, all, all, weight) : undefined;
}

/** A phrase that begins in `text`; it may go on in `whole`, which begins with the text. */
function noticeIn(rule: QualityRule, text: string, whole: string, letters: number): string | undefined {
  const match = rule.phrases.exec(whole);
  if (match === null || match.index >= text.length) return undefined;
  const start = whole.lastIndexOf('\n', match.index) + 1;
  const end = whole.indexOf('\n', match.index);
  const line = whole.slice(start, end === -1 ? undefined : end);
  if (line.length > (rule.maxLine ?? maxNotice) || reporting.test(line)) return undefined;
  // In a sentence of a longer paragraph the phrase is what somebody reports.
  return letters < noticeLetters || match.index - start < 12 ? match[0] : undefined;
}

/** What a rule finds in the last lines of a text, and in those that the page shows right behind it. */
function findAtEnd(
  rule: QualityRule,
  { text, shown, isAccessibleForFree }: JudgedPage,
  letters: number,
): string | undefined {
  const own = text === '' ? (shown?.lines ?? []) : text.split('\n').slice(-4);
  const behind = shown === undefined || isAccessibleForFree === true ? [] : shown.behind(text, linesBehind);
  const weak = letters < stubLetters ? rule.weak : undefined;
  return [...own, ...behind].find((line) => isOffer(rule, line) || weak?.test(line) === true);
}

/** Whether a line offers to read on: the phrase begins a sentence of it, and nobody reports it. */
function isOffer(rule: QualityRule, line: string): boolean {
  if (line.length > 300 || reporting.test(line)) return false;
  const match = rule.phrases.exec(line);
  if (match === null) return false;
  const before = line.slice(0, match.index);
  return noticeLead.test(before.slice(before.search(/[^.!?…:|–—-]*$/u)).trim());
}

/** Whether a text holds a line of an article beside offers to read on. */
function hasTeaser(rule: QualityRule, text: string): boolean {
  return text.split('\n').some((line) => {
    const words = line.match(/\p{L}+/gu)?.length ?? 0;
    return !isOffer(rule, line) && rule.weak?.test(line) !== true && words + weightOf(line) / 10 >= 8;
  });
}

function judged({ name, quality, says }: QualityRule, found: string): Judgement {
  return { quality, rule: name, reason: `${says}: “${found.replaceAll(/\s+/g, ' ').trim().slice(0, 120)}”.` };
}

/** A text in another language than its outlet writes in is kept, and shown as what it may be: another page than the article. */
function judgeLanguage({ text, lang, outletLang }: JudgedPage, letters: number): Judgement {
  if (outletLang === undefined || letters < 400) return { quality: 'ok' };
  const own = outletLang.split('-')[0]!.toLowerCase();
  const detected = lang?.split('-')[0]?.toLowerCase() ?? detectLanguage(text);
  if (detected === undefined || detected === own || isNear(detected, own)) return { quality: 'ok' };
  return {
    quality: 'partial',
    rule: 'language',
    reason: `The text is in the language “${detected}”, the outlet writes in “${own}”.`,
  };
}

function isNear(one: string, other: string): boolean {
  return ['no nb nn da sv', 'hr bs sr sl', 'cs sk', 'id ms', 'gl pt es', 'zh yue', 'tl fil'].some((family) => {
    const members = family.split(' ');
    return members.includes(one) && members.includes(other);
  });
}

/** Letters and digits; those of scripts that write a word with two count three times. */
function weightOf(text: string): number {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters + 2 * (text.match(denseScript)?.length ?? 0);
}
