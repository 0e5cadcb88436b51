/** What is judged: the page as it was extracted, and what is known of its answer. */
export interface JudgedPage {
  title: string | null;
  /** The body as plain text, blocks parted by line feeds. */
  text: string;
  /** The whole page, for what it says of itself. */
  document?: Document;
  /** HTTP status of the answer. */
  status?: number;
  /** BCP 47 tags of the text and of the outlet. */
  lang?: string | null;
  outletLang?: string;
}

/** How good a capture is; `rule` names the rule that found it wanting, `reason` says why as a sentence. */
export interface Judgement {
  quality: 'ok' | 'partial' | 'failed';
  rule?: string;
  reason?: string;
}

/** Judges whether a capture holds the whole article. */
export function judgeQuality({ text }: JudgedPage): Judgement {
  if (text.trim() === '') return { quality: 'failed', rule: 'empty', reason: 'The page has no text.' };
  return { quality: 'ok' };
}
