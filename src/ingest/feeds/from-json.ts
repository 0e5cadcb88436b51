import type { JsonFeed } from 'feedsmith';
import type { Feed } from './feed.ts';
import { feedUrl } from './feed-url.ts';
import { feedItem, languageOf } from './item-parts.ts';
import { htmlOfText, oneLine } from './plain-text.ts';

/** A JSON Feed. Its texts are plain unless they are said to be HTML. */
export function fromJson(feed: JsonFeed.Feed<string>, url: string): Feed {
  const [siteUrl, self, next] = [feed.home_page_url, feed.feed_url, feed.next_url].map((address) =>
    feedUrl(address, url),
  );
  const language = languageOf(feed.language);
  return {
    format: 'json',
    title: oneLine(feed.title ?? ''),
    ...(siteUrl === undefined ? {} : { siteUrl }),
    ...(self === undefined ? {} : { self }),
    ...(next === undefined ? {} : { next }),
    ...(language === undefined ? {} : { language }),
    skipHours: [],
    skipDays: [],
    items: (feed.items ?? []).map((item) =>
      feedItem({
        id: item.id,
        url: item.url,
        title: oneLine(item.title ?? ''),
        dates: [item.date_published],
        modified: [item.date_modified],
        authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
        summaryHtml: item.summary === undefined ? undefined : htmlOfText(item.summary),
        contentHtml: item.content_html ?? (item.content_text === undefined ? undefined : htmlOfText(item.content_text)),
        language: item.language ?? language,
        base: url,
        media: [item.image, item.banner_image, ...(item.attachments ?? []).map((attachment) => attachment.url)],
      }),
    ),
    notes: [],
  };
}
