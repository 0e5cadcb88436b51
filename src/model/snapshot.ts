import { z } from 'zod';
import type { Block } from './block.ts';
import type { RevisionFields } from './revision.ts';
import { httpUrl, languageTag, publicationDate, sha256Hex, singleLine, statedDate, utcInstant } from './scalars.ts';

/** How a snapshot came to be: the optional `capture` map of its front matter. */
export const captureProvenanceSchema = z.looseObject({
  method: z.enum(['manual', 'markdown', 'text', 'html', 'warc', 'wacz', 'feed', 'wayback', 'git', 'fetch']).optional(),
  /** `name@version` of what turned the raw capture into Markdown. */
  extractor: z
    .string()
    .regex(/^[^@\s]+@\S+$/, 'is not name@version')
    .optional(),
  /** Fingerprint of the outlet's rules by which the page was read. */
  rules: z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'is no fingerprint of rules')
    .optional(),
  /** sha256 of the raw file's bytes, before compression. */
  raw: sha256Hex.optional(),
  /** The web archive's copy it was taken from. */
  memento: httpUrl.optional(),
  /** HTTP status of the capture. */
  status: z.int().min(100).max(599).optional(),
  quality: z.enum(['ok', 'partial', 'failed']).optional(),
  /** Why the quality is what it is. */
  reason: z.string().optional(),
  /** `file-time`: the capture's instant is only known as the time at which its file was saved. */
  capturedFrom: z.enum(['file-time']).optional(),
  /** Fields that a person gave at the import, because the capture itself doesn't state them. */
  given: z.array(z.string()).optional(),
  /** The source's own spelling of values that are written otherwise here, by field. */
  asStated: z.record(z.string(), z.string()).optional(),
  /** Values of the source that the format has no place for, by key. */
  unmapped: z.record(z.string(), z.unknown()).optional(),
  /** URL as requested, and where redirects led. */
  requested: z.string().optional(),
  final: z.string().optional(),
  /** The address that the page states as its own, when it is another. */
  canonical: httpUrl.optional(),
  /** What the outlet made the page for, when its address says so. */
  variant: z.enum(['amp', 'print']).optional(),
  /** The Content-Type header as sent. */
  contentType: z.string().optional(),
  /** The headers ETag and Last-Modified as sent. */
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** What wrote address and time into a saved page. */
  savedBy: z.enum(['singlefile', 'browser']).optional(),
  /** The record of a WARC file, and the WACZ file that held it. */
  warc: z.looseObject({ file: z.string(), record: z.string().optional() }).optional(),
  wacz: z.string().optional(),
  /** The version in a git repository. */
  git: z.looseObject({ commit: z.string(), path: z.string() }).optional(),
  /** What a web archive's list says of the bytes, whether they were compared with it, and the memento they came from. */
  digest: z.string().optional(),
  digestCheck: z.enum(['verified', 'unverified', 'differs']).optional(),
  bytesFrom: httpUrl.optional(),
  /** Where each field was read on the page, by field. */
  sources: z.record(z.string(), z.string()).optional(),
  /** The engines that made this snapshot before, oldest first, with the sha256 of what each made. */
  reextracted: z.array(z.looseObject({ from: z.string(), sha256: sha256Hex })).optional(),
  /** The file that a Markdown folder was imported from: path and sha256. */
  source: z.looseObject({ file: z.string(), sha256: sha256Hex }).optional(),
});

/** How a snapshot came to be. Unknown keys are kept. */
export type CaptureProvenance = z.infer<typeof captureProvenanceSchema>;

const nameList = z
  .union([singleLine, z.array(singleLine)])
  .transform((value) => (Array.isArray(value) ? value : [value]));

/**
 * Front matter of a snapshot, after schema.org `NewsArticle`. Unknown keys are kept (`looseObject`) and listed
 * on the article's page. A date stays the string it was.
 */
export const frontMatterSchema = z.looseObject({
  title: singleLine,
  date: publicationDate,
  outlet: z.string(),
  author: nameList.optional(),
  url: httpUrl.optional(),
  captured: utcInstant.optional(),
  modified: statedDate.optional(),
  description: z.string().optional(),
  section: singleLine.optional(),
  tags: z.array(singleLine).optional(),
  lang: languageTag.optional(),
  dateline: singleLine.optional(),
  correction: z.string().optional(),
  image: httpUrl.optional(),
  capture: captureProvenanceSchema.optional(),
});

/** Checked front matter. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** The keys that the format knows; every other key of a snapshot is foreign, kept and listed. */
export const frontMatterKeys: readonly string[] = Object.keys(frontMatterSchema.shape);

/** A snapshot that was read and found right. */
export interface Snapshot {
  /** Capture stamp; the file's name without its ending. */
  stamp: string;
  /** sha256 of the file's bytes. */
  sha256: string;
  fields: RevisionFields;
  capture: CaptureProvenance;
  /** Keys the format doesn't know, with their values as JSON. */
  foreign: Record<string, unknown>;
  blocks: Block[];
  /** The whole body, rendered and sanitized. */
  html: string;
}
