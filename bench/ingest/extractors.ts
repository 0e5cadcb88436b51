import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { parseHTML } from 'linkedom';
import { extractArticle } from '../../src/ingest/html.ts';
import { decodeHtml } from '../../src/ingest/charset.ts';
import { blockText } from './block-text.ts';

/** A way to a page's body as plain text: blocks parted by line feeds. Empty when it fails. */
export interface Extractor {
  name: string;
  text: (bytes: Uint8Array, url: string) => string;
}

/** Variorum, and what it is made of, each alone. */
export const extractors: Extractor[] = [
  { name: 'variorum', text: (bytes, url) => extractArticle(bytes, { url, contentType: 'text/html' }).text },
  {
    name: 'readability',
    text: (bytes) =>
      orEmpty(() => {
        const { document } = parseHTML(decodeHtml(bytes).text);
        const found = new Readability<Element>(document, { serializer: (node) => node as Element }).parse()?.content;
        return found ? blockText(found) : '';
      }),
  },
  {
    name: 'defuddle',
    text: (bytes, url) =>
      orEmpty(() => {
        const { document } = parseHTML(decodeHtml(bytes).text);
        const { content } = new Defuddle(document, { url, useAsync: false }).parse();
        return blockText(parseHTML(`<!DOCTYPE html><html><body>${content}</body></html>`).document.body);
      }),
  },
];

/** What a library throws on a page is an empty answer. */
function orEmpty(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
