import type { Archive } from '../archive/archive.ts';
import { statisticsWords as words } from '#words/statistics.ts';
import type { Link } from './frame.ts';
import { revealTexts } from './reveal-texts.ts';
import { collectStatistics } from './statistics/collect-statistics.ts';
import { captureDaySection } from './statistics/capture-day-section.ts';
import { laterEditsUrl } from './article-extras.ts';
import {
  firstEditSection,
  headlineSection,
  kindSection,
  type LinkOf,
  mostEditedSection,
} from './statistics/edit-sections.ts';
import { outletSection, overTimeSection } from './statistics/holding-sections.ts';
import type { StatisticsSection } from './statistics/section.ts';
import type { SiteUrls } from './urls.ts';

/** Everything the page of statistics shows. */
export interface StatisticsPage {
  path: string;
  intro: string[];
  contents: Link[];
  sections: StatisticsSection[];
}

/** The page of statistics; without a section where there is nothing to count. */
export function statisticsPage(archive: Archive, urls: SiteUrls): StatisticsPage {
  const statistics = collectStatistics(archive);
  const linkOf: LinkOf = (article) => laterEditsUrl(archive.config(), urls, article);
  const { articles, edits, uncounted } = statistics;
  const hasEdits = edits > 0;
  const sections = [
    overTimeSection(statistics),
    articles > 0 ? outletSection(statistics, urls) : undefined,
    hasEdits ? firstEditSection(statistics) : undefined,
    hasEdits ? kindSection(statistics) : undefined,
    hasEdits ? mostEditedSection(statistics, linkOf) : undefined,
    articles > 0 ? headlineSection(statistics, linkOf) : undefined,
    captureDaySection(statistics),
  ].filter((section) => section !== undefined);
  const notes = [
    words.intro(articles, edits),
    words.uncounted(uncounted),
    hasEdits ? words.window : words.noEdits,
  ].filter((note) => note !== undefined);
  return revealTexts({
    path: urls.statistics(),
    intro: articles === 0 ? [words.nothing] : notes,
    contents: sections.map(({ id, heading }) => ({ text: heading, href: `#${id}` })),
    sections,
  });
}
