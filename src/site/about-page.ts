import type { Archive } from '../archive/archive.ts';
import { weightLabels, weightMeanings } from '#words/edits.ts';
import { aboutWords } from '#words/about.ts';
import type { SiteUrls } from './urls.ts';

/** Everything the page about the archive shows. */
export interface AboutPage {
  path: string;
  title: string;
  description: string;
  lang: string;
  capture: string | undefined;
  takedown: string | undefined;
  rights: string | undefined;
  /** Without an address when it is neither a web address nor a mail address. */
  contact: { text: string; href: string | undefined } | undefined;
  weights: { name: string; meaning: string }[];
  /** Counts of what is held, in a sentence. */
  holdings: string;
  editsHref: string;
  feedsHref: string;
  lookupHref: string;
  /** They need the site's whole address, and the full layout. */
  timeMaps: 'some' | 'no-address' | 'none';
}

/** The page about the archive: its own words from `archive.yml`, beside what holds for every archive. */
export function aboutPage(archive: Archive, urls: SiteUrls): AboutPage {
  const { title, description, language, contact, policies, publish } = archive.config();
  return {
    path: urls.about(),
    title,
    description,
    lang: language,
    capture: policies.capture,
    takedown: policies.takedown,
    rights: policies.rights,
    contact: contact === undefined ? undefined : contactLink(contact),
    weights: (['substantive', 'minor', 'cosmetic'] as const).map((weight) => ({
      name: weightLabels[weight],
      meaning: weightMeanings[weight],
    })),
    holdings: aboutWords.holdings(archive.totals()),
    editsHref: urls.edits(),
    feedsHref: urls.feeds(),
    lookupHref: urls.lookup(),
    timeMaps: publish.layout === 'compact' ? 'none' : urls.isSiteKnown ? 'some' : 'no-address',
  };
}

function contactLink(contact: string): AboutPage['contact'] {
  if (/^https?:\/\//i.test(contact)) return { text: contact, href: contact };
  const isMail = /^[^\s@:/?#&%]+@[^\s@:/?#&%]+$/.test(contact);
  return { text: contact, href: isMail ? `mailto:${encodeURI(contact)}` : undefined };
}
