import type { ArchiveConfig } from '../model/archive-config.ts';
import type { JoinedAuthor } from '../model/author-names.ts';
import type { Block } from '../model/block.ts';
import type {
  ArticleOrigins,
  ArticleRecord,
  CaptureRecord,
  EditBody,
  EditRecord,
  EditWords,
  OutletRecord,
  RevisionRecord,
  Tally,
} from './records.ts';

/** What archive.yml says, and the authors that authors.yml joins, as far as listed articles have their names. Every page depends on it. */
export interface CompiledConfig extends ArchiveConfig {
  authors: JoinedAuthor[];
}

/** Totals of the listed articles, for the home and about pages. */
export interface ArchiveTotals {
  outlets: number;
  articles: number;
  revisions: number;
  edits: number;
  snapshots: number;
  captures: number;
  /** Instants; absent in an empty archive. */
  firstCaptured?: string;
  lastCaptured?: string;
}

/** Which articles or edits, and how many. */
export interface ListOptions {
  outlet?: string;
  /** Slug of an author, as in `authors()`. */
  author?: string;
  /** Articles only: slug of a section or language, as in `sections()` and `languages()`. */
  section?: string;
  language?: string;
  /** `YYYY` or `YYYY-MM` of the stated publication day. */
  date?: string;
  /** Articles only: newest by the date that the outlet states (the default), or by first capture. */
  by?: 'stated' | 'captured';
  limit?: number;
  offset?: number;
}

/**
 * A compiled archive, to be read. Lists leave out hidden articles; what is withdrawn has no bodies. Metadata
 * is light; each body is read when it is asked for and not kept.
 */
export interface Archive {
  config(): CompiledConfig;
  totals(): ArchiveTotals;
  /** By name. */
  outlets(): OutletRecord[];
  outlet(id: string): OutletRecord | undefined;
  /** Newest first (see `by`), then by id. */
  articles(options?: ListOptions): ArticleRecord[];
  countArticles(options?: ListOptions): number;
  /** Ids of all articles that have a page: hidden and withdrawn ones too. */
  articleIds(): string[];
  article(id: string): ArticleRecord | undefined;
  /** In order of capture. */
  revisions(article: string): RevisionRecord[];
  /** In order of capture; also those of `hidden` articles. */
  editsOf(article: string): EditRecord[];
  /** In order of time. */
  captures(article: string): CaptureRecord[];
  /** Latest window first (`until`, then article); `notable` leaves out cosmetic edits and extractor changes. */
  edits(options?: ListOptions & { notable?: boolean }): EditRecord[];
  countEdits(options?: ListOptions & { notable?: boolean }): number;
  /** By name; variants of one name are one author. */
  authors(): Tally[];
  /**
   * The author that a name in a byline means, with the name under which lists, feeds and search have it and the slug of
   * the author's page. The slug depends on the name and authors.yml alone; a page is there when a listed article has the name.
   */
  authorOf(name: string): Pick<Tally, 'slug' | 'name'>;
  /** By name; names with the same slug are one section, whatever the outlet. */
  sections(): Tally[];
  /** Languages of listed articles by their BCP 47 tags, which are the names too; by tag. */
  languages(): Tally[];
  /** Months `YYYY-MM` with listed articles, newest first. */
  months(): Tally[];
  /** Sanitized HTML of a revision's body. */
  revisionHtml(article: string, revision: string): string;
  /** The blocks of a revision's body. */
  revisionBlocks(article: string, revision: string): Block[];
  /** Plain text of a revision's body: blocks parted by line feeds. */
  revisionText(article: string, revision: string): string;
  /** The edit that led to `revision`. */
  editBody(article: string, revision: string): EditBody;
  /** The words that the edit that led to `revision` changed, sentence by sentence. */
  editWords(article: string, revision: string): EditWords;
  /** Where the sentences of the latest revision come from; undefined for a single revision, and where no text is kept. */
  origins(article: string): ArticleOrigins | undefined;
  /** First revision against the latest; undefined for a single revision. */
  overall(article: string): { edit: EditRecord; body: EditBody } | undefined;
  close(): void;
}
