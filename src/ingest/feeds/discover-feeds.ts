import { textOfTitle } from './plain-text.ts';
import { feedUrl } from './feed-url.ts';

const feedType = /^(?:application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)|text\/rss)\b/i;
/** Feeds are named in a page's head. */
const maxHeadLength = 500_000;

/** True for text that is a web page and no feed. */
export function isWebPage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,5000}?-->\s*)*<(?:!doctype html|html|head|body|meta)\b/i.test(
    text.slice(0, 10_000),
  );
}

/** The feeds that a web page names in `<link rel="alternate">`, each once. */
export function discoverFeeds(html: string, pageUrl: string): { url: string; title?: string }[] {
  const head = html
    .slice(0, maxHeadLength)
    .replaceAll(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1|$)/gi, '');
  const base = feedUrl(attributesOf(/<base\b[^>]*>/i.exec(head)?.[0] ?? '').get('href'), pageUrl) ?? pageUrl;
  const feeds = new Map<string, { url: string; title?: string }>();
  for (const [tag] of head.matchAll(/<link\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gi)) {
    const attributes = attributesOf(tag);
    const isAlternate = /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(attributes.get('rel') ?? '');
    const url = feedUrl(attributes.get('href'), base);
    if (!isAlternate || !feedType.test(attributes.get('type') ?? '') || url === undefined || feeds.has(url)) continue;
    const title = attributes.get('title');
    feeds.set(url, { url, ...(title === undefined ? {} : { title }) });
  }
  return [...feeds.values()];
}

function attributesOf(tag: string): Map<string, string> {
  const pattern = /\s([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
  return new Map(
    [...tag.matchAll(pattern)].map(([, name, double, single, bare]) => [
      name!.toLowerCase(),
      textOfTitle(double ?? single ?? bare ?? ''),
    ]),
  );
}
