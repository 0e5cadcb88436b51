import { createArticleIndex } from '../article-index.ts';
import type { ExtractedArticle } from '../extracted-article.ts';
import { recordFiles } from '../ledger-file.ts';
import { sha256Of, writeSnapshot } from '../write-snapshot.ts';

/** The page whose capture `writePump` writes. */
export const pumpPage = new TextEncoder().encode('<h1>Pump</h1><p>The pump is green.</p>');

/** What the engine of today reads in it. */
export const pumpArticle: ExtractedArticle = {
  title: 'Pump',
  author: ['Read Name'],
  date: '2024-01-01',
  modified: null,
  description: null,
  lang: null,
  section: null,
  tags: [],
  image: null,
  outletName: null,
  canonical: null,
  markdown: 'The pump is green.',
  text: 'The pump is green.',
  captions: [],
  sources: { title: 'meta' },
  quality: 'ok',
  charset: 'utf-8',
  extraction: { candidate: 'own', coverage: 1, agreement: 1, confidence: 1 },
  dropped: [],
  notes: [],
  ruleFaults: [],
};

/** Writes and records an article, `courier/pump`, that an engine of old read. */
export function writePump(content: string): void {
  const result = writeSnapshot(createArticleIndex(content), {
    outlet: 'courier',
    article: { kind: 'content' },
    captured: '2024-01-01T00:00:00Z',
    fields: { title: 'Pump', date: '2024-01-01', author: ['Given Name'], url: 'https://courier.example/pump' },
    foreign: { layout: 'post' },
    capture: {
      method: 'html',
      extractor: 'variorum-html@0',
      given: ['author'],
      requested: 'https://courier.example/pump?utm_source=x',
      contentType: 'text/html; charset=utf-8',
      quality: 'partial',
      reason: 'old rule',
    },
    body: 'Share this\n\nThe pump is green.',
    raw: { bytes: pumpPage, extension: 'html', sha256: sha256Of(pumpPage) },
    foldUnchanged: true,
    dropped: [],
    notes: [],
  });
  if (result.outcome === 'imported') recordFiles(content, result.files);
}
