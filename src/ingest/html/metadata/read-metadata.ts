/** What a page states about its article. Unknown is null, a list without members is empty. */
export interface PageMetadata {
  title: string | null;
  author: string[];
  /** `YYYY-MM-DD` or RFC 3339 with the offset that is stated. */
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
  canonical: string | null;
  /** Where each field that is known came from: `json-ld`, `meta`, `microdata`, `url`, `time`, `text` … */
  sources: Record<string, string>;
  /** What was found and not taken, as sentences. */
  notes: string[];
}

/** Reads what a page states about its article. `text`: the extracted body, to check the language with. */
export function readMetadata(
  document: Document,
  { url }: { url: string; contentType?: string; text?: string },
): PageMetadata {
  const title = document.querySelector('title')?.textContent.trim() ?? '';
  return {
    title: title === '' ? null : title,
    author: [],
    date: null,
    modified: null,
    description: null,
    lang: null,
    section: null,
    tags: [],
    image: null,
    outletName: null,
    canonical: URL.parse(url)?.href ?? null,
    sources: {},
    notes: [],
  };
}
