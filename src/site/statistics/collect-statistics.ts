import type { Archive } from '../../archive/archive.ts';
import { shownTo } from '../../archive/audience.ts';
import { byOutlet, type OutletCount } from './by-outlet.ts';
import { captureDays, type CaptureDays } from './capture-days.ts';
import { type ArticleParts, isCounted } from './collector.ts';
import { type EditKinds, editKinds } from './edit-kinds.ts';
import { type FirstEdits, firstEdits } from './first-edits.ts';
import { type HeadlineChurn, headlineChurn } from './headlines.ts';
import { type EditedArticle, mostEdited } from './most-edited.ts';
import { type OverTime, overTime } from './over-time.ts';

/** Everything that is counted of an archive. Hidden and withdrawn articles are in no number. */
export interface Statistics {
  articles: number;
  /** Counted edits; those that are not, each for one reason. */
  edits: number;
  uncounted: { ours: number; partial: number };
  overTime: OverTime | undefined;
  outlets: OutletCount[];
  firstEdits: FirstEdits;
  kinds: EditKinds;
  mostEdited: EditedArticle[];
  headlines: HeadlineChurn;
  captureDays: CaptureDays | undefined;
}

/** Counts an archive, one article at a time. */
export function collectStatistics(archive: Archive): Statistics {
  const collectors = {
    overTime: overTime(),
    outlets: byOutlet(),
    firstEdits: firstEdits(),
    kinds: editKinds(),
    mostEdited: mostEdited(),
    headlines: headlineChurn(),
    captureDays: captureDays(),
  };
  let articles = 0;
  const uncounted = { ours: 0, partial: 0 };
  for (const id of archive.articleIds()) {
    const article = archive.article(id)!;
    if (shownTo('statistics', article) !== 'whole') continue;
    articles += 1;
    const all = archive.editsOf(id);
    for (const edit of all) if (!isCounted(edit)) uncounted[edit.partial ? 'partial' : 'ours'] += 1;
    const parts: ArticleParts = {
      article,
      edits: all.filter(isCounted),
      revisions: archive.revisions(id),
      captures: archive.captures(id),
    };
    for (const { add } of Object.values(collectors)) add(parts);
  }
  const kinds = collectors.kinds.result();
  return {
    articles,
    edits: kinds.edits,
    uncounted,
    overTime: collectors.overTime.result(),
    outlets: collectors.outlets.result(),
    firstEdits: collectors.firstEdits.result(),
    kinds,
    mostEdited: collectors.mostEdited.result(),
    headlines: collectors.headlines.result(),
    captureDays: collectors.captureDays.result(),
  };
}
