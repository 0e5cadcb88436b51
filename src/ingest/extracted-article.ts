import type { ExtractedBody } from './html/body.ts';
import type { PageMetadata } from './html/metadata/read-metadata.ts';

/**
 * What a page says: its fields as stated, and its body. Unknown is null, a list without members is empty. `notes` say what
 * a person should know about how it was read, one sentence each.
 */
export interface ExtractedArticle extends Omit<PageMetadata, 'isAccessibleForFree'> {
  /** The body. */
  markdown: string;
  /** The body as plain text: blocks parted by one line feed, captions left out. */
  text: string;
  captions: string[];
  /** Addresses of links and pictures in the body that the page names relatively, made absolute. */
  relativeAddresses?: string[];
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
}
