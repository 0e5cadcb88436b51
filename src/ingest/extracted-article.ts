import type { ExtractedBody } from './html/body.ts';

/** What a page says: its fields as stated, and its body. Unknown is null, a list without members is empty. */
export interface ExtractedArticle {
  title: string | null;
  author: string[];
  /** As stated: `YYYY-MM-DD` or RFC 3339 with the stated offset, shorter when only that is stated. */
  date: string | null;
  modified: string | null;
  description: string | null;
  /** BCP 47. */
  lang: string | null;
  section: string | null;
  tags: string[];
  image: string | null;
  outletName: string | null;
  canonical: string | null;
  /** The body. */
  markdown: string;
  /** The body as plain text: blocks parted by one line feed, captions left out. */
  text: string;
  captions: string[];
  /** Addresses of links and pictures in the body that the page names relatively, made absolute. */
  relativeAddresses?: string[];
  /** Where each known field was read. */
  sources: Record<string, string>;
  quality: 'ok' | 'partial' | 'failed';
  qualityRule?: string;
  qualityReason?: string;
  charset: string;
  extraction: {
    candidate: ExtractedBody['candidate'] | 'none';
    coverage: number;
    agreement: number;
    confidence: number;
  };
  /** The line below the headline that sums the article up, when it is not part of the body. */
  standfirst?: string;
  dropped: ExtractedBody['dropped'];
  /** Selectors and patterns of the outlet's rules that found nothing. */
  ruleFaults: string[];
  /** What a person should know about how it was read. One sentence each. */
  notes: string[];
}
