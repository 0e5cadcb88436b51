/** What `extractArticle` gives. Unknown is null; a list without members is empty. */
export interface ExtractedArticle {
  title: string | null;
  author: string[];
  /** As stated: a date of any precision, or RFC 3339 with the stated offset. */
  date: string | null;
  modified: string | null;
  description: string | null;
  /** BCP 47. */
  lang: string | null;
  section: string | null;
  tags: string[];
  /** Address of the lead image. */
  image: string | null;
  outletName: string | null;
  /** The address that the page calls its own. */
  canonical: string | null;
  markdown: string;
  /** The body as plain text, blocks parted by line feeds, captions left out. */
  text: string;
  captions: string[];
  /** Where each known field was read: `json-ld`, `meta`, `microdata`, `url`, `time`, `text` … */
  sources: Record<string, string>;
  quality: 'ok' | 'partial' | 'failed';
  /** Name of the rule that found the page wanting, and why as a sentence. */
  qualityRule?: string;
  qualityReason?: string;
  /** Parts of the page that were read and left out. */
  dropped: { label: string; text: string }[];
  /** What a person should know about how it was read. */
  notes: string[];
  /** Rules of the outlet that matched nothing on this page, as sentences. */
  ruleFaults: string[];
}
