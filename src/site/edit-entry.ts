import type { EditRecord } from '../archive/records.ts';
import { editFacts, type EditFacts } from './edit-facts.ts';
import type { Link } from './frame.ts';
import { revealTexts } from './reveal-texts.ts';
import { directionOf } from './text-direction.ts';
import type { SiteUrls } from './urls.ts';

/** An edit as an entry of a list. */
export interface EditEntry {
  href: string;
  /** Headline of the article after the edit. */
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  outlet: Link;
  article: string;
  number: number;
  facts: EditFacts;
  /** The headline before, when the edit changed it. */
  titleBefore: string | undefined;
  /** The edit took an earlier one back. */
  returned: boolean;
}

/** The entry that stands for `edit` in a list. */
export function editEntry(edit: EditRecord, urls: SiteUrls): EditEntry {
  return revealTexts({
    href: urls.revision(edit.article, edit.revision),
    title: edit.title,
    lang: edit.lang,
    dir: directionOf(edit.lang),
    outlet: { text: edit.outletName, href: urls.outlet(edit.outlet) },
    article: urls.article(edit.article),
    number: edit.number,
    facts: editFacts(edit),
    titleBefore: edit.fields.find((change) => change.field === 'title')?.before[0],
    returned: edit.returnOf !== undefined,
  });
}
