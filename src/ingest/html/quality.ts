import { qualityRules, type QualityRule } from './quality-rules.ts';
import { viewPage } from './metadata/page-view.ts';
import { detectLanguage } from './metadata/read-language.ts';

/** What is judged: the page as it was extracted, and what is known of its answer. */
export interface JudgedPage {
  title: string | null;
  /** The body as plain text, blocks parted by line feeds. */
  text: string;
  /** The whole page: where no body was found, it says why. */
  document?: Document;
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

/**
 * Judges whether a capture holds the whole article, by the rules in quality-rules.ts: the first that applies. A
 * phrase counts as the title, or as a line of its own in a short text; a text that speaks about such things is
 * an article.
 */
export function judgeQuality(page: JudgedPage): Judgement {
  const { title, text, status } = page;
  const letters = weightOf(text);
  if (letters === 0) {
    const { document } = page;
    const shown = document === undefined ? '' : shownText(document);
    const found = judgeByRules(title, shown, weightOf(shown));
    return found?.quality === 'failed' ? found : { quality: 'failed', rule: 'empty', reason: 'The page has no text.' };
  }
  if (status !== undefined && status >= 400 && status !== 410 && letters < teaserLetters)
    return { quality: 'failed', rule: 'error-status', reason: `The answer had the HTTP status ${status}.` };
  const found = judgeByRules(title, text, letters);
  if (found !== undefined) return found;
  if (page.isAccessibleForFree === false && letters < teaserLetters)
    return {
      quality: 'partial',
      rule: 'not-free',
      reason: 'The page says that the article is not free for all, and holds little text.',
    };
  return judgeLanguage(page, letters);
}

function judgeByRules(title: string | null, text: string, letters: number): Judgement | undefined {
  for (const rule of qualityRules) {
    const found = applies(rule, title?.trim() ?? '', text, letters);
    if (found !== undefined) return judged(rule, found);
  }
  return undefined;
}

function shownText(document: Document): string {
  const lines = viewPage(document).lines.map((line) => line.text);
  const notice = [...document.querySelectorAll('noscript')].map((element) =>
    element.textContent.replaceAll(/<[^>]*>/g, ' '),
  );
  return [...lines, ...notice].join('\n');
}

function applies(rule: QualityRule, title: string, text: string, letters: number): string | undefined {
  const isStub = letters < (rule.maxLetters ?? stubLetters);
  if (rule.scope === 'end') {
    const lines = text.split('\n').slice(-4);
    return lines.find((line) => line.length <= 300 && rule.phrases.test(line));
  }
  if (!isStub) return undefined;
  if (rule.titles?.test(title)) return title;
  const match = rule.phrases.exec(text);
  if (match === null) return undefined;
  const start = text.lastIndexOf('\n', match.index) + 1;
  const end = text.indexOf('\n', match.index);
  const line = text.slice(start, end === -1 ? undefined : end);
  // In a sentence of a longer paragraph the phrase is what somebody reports.
  const isNotice = line.length <= maxNotice && (letters < noticeLetters || match.index - start < 12);
  return isNotice ? match[0] : undefined;
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
