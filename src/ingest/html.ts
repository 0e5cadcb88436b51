import { parseHTML } from 'linkedom';
import { decodeHtml } from './charset.ts';
import { extractBody, readPage, type ExtractedBody } from './html/body.ts';
import { guardHtml } from './html/guard.ts';
import { readMetadata } from './html/metadata/read-metadata.ts';
import { judgeQuality, type Judgement } from './html/quality.ts';
import { toMarkdown } from './html/to-markdown.ts';

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
  /** Where each known field was read. */
  sources: Record<string, string>;
  quality: Judgement['quality'];
  qualityRule?: string;
  qualityReason?: string;
  charset: string;
  extraction: {
    candidate: ExtractedBody['candidate'] | 'none';
    coverage: number;
    agreement: number;
    confidence: number;
  };
  dropped: ExtractedBody['dropped'];
  /** What a person should know about how it was read. One sentence each. */
  notes: string[];
}

/** What is known of a page beside its bytes. */
export interface PageSource {
  url: string;
  /** The Content-Type header as sent. */
  contentType?: string;
}

/** Reads an article out of an HTML page, whatever the bytes are: it never throws, and what isn't found is null or empty. */
export function extractArticle(bytes: Uint8Array, source: PageSource): ExtractedArticle {
  const { text, charset } = decodeHtml(bytes, source.contentType);
  const guarded = guardHtml(text);
  const parse = (): Document => parseHTML(guarded.html).document;
  const document = parse();
  const page = readPage(document);
  const metadata = readMetadata(document, { ...source, text: page.roughText });
  const body = extractBody(document, page, {
    url: source.url,
    elements: guarded.elements,
    title: metadata.title,
    authors: metadata.author,
    parseAgain: parse,
  });
  const written = toMarkdown(body.root);
  const judged = judgeQuality({ title: metadata.title, text: written.text, lang: metadata.lang });
  return {
    ...metadata,
    ...written,
    quality: judged.quality,
    ...(judged.rule === undefined ? {} : { qualityRule: judged.rule }),
    ...(judged.reason === undefined ? {} : { qualityReason: judged.reason }),
    charset,
    extraction: {
      candidate: body.candidate,
      coverage: body.coverage,
      agreement: body.agreement,
      confidence: body.confidence,
    },
    dropped: body.dropped,
    notes: metadata.notes,
  };
}
