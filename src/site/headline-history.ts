import type { EditRecord, RevisionRecord } from '../archive/records.ts';
import { headlineWords as words } from '#words/time-line.ts';
import { windowText, type WindowText } from '../i18n/format-time.ts';
import type { Link } from './frame.ts';
import { revealTexts } from './reveal-texts.ts';
import { directionOf } from './text-direction.ts';
import type { SiteUrls } from './urls.ts';

/** A headline and when it came. */
export interface PastHeadline {
  text: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  revision: Link;
  /** When it was changed to this; absent for the first. */
  window: WindowText | undefined;
}

/** The headlines of an article, latest first; none where it never changed. A headline that came back stands twice. */
export function headlineHistory(
  revisions: readonly RevisionRecord[],
  edits: readonly EditRecord[],
  lang: string,
  urls: SiteUrls,
): PastHeadline[] {
  const steps = revisions.filter(({ fields }, index) => fields.title !== revisions[index - 1]?.fields.title);
  if (steps.length < 2) return [];
  return revealTexts(
    steps.toReversed().map(({ id, article, number, fields }) => {
      const edit = edits.find(({ revision }) => revision === id);
      const own = fields.lang ?? lang;
      return {
        text: fields.title,
        lang: own,
        dir: directionOf(own),
        revision: { text: number === 1 ? words.first : words.since(number), href: urls.revision(article, id) },
        window: edit && windowText(edit.window),
      };
    }),
  );
}
