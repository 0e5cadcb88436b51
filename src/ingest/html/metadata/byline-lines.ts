import { isFullName, readNames } from './author-names.ts';
import type { AuthorCandidate } from './author-candidate.ts';
import { isNearHeadline } from './byline-marks.ts';
import { isOfOtherArticle } from './other-articles.ts';
import { key } from './page-claims.ts';
import type { PageView } from './page-view.ts';

/** How a line begins that is a byline. */
const bylineStart =
  /^(?:by|von|par|por|door|av|af|автор|autor|author|(?:an? |ein )?(?:article|beitrag|artikel|written|posted|published|geschrieben|verfasst|veröffentlicht|erstellt|publicado|escrito|publié|écrit|pubblicato|scritto|geplaatst|geschreven)\s+(?:by|von|por|par|da|di|door))(?!\p{L})|^[^:：]{2,14}[:：]/iu;
/** A line that gives the date first: “Posted on May 3, 2019 by …”. */
const datedByline =
  /^.{0,60}\d{4}(?!.{0,24}(?:photo|foto|image|bild|video|illustration|picture|translat|übersetz|traduc|tradu[iz])).{0,24}?(?:^|\s)(?:by|von|por|par|door|da)\s+(\p{Lu}.{2,80})$/iu;
const maxLine = 160;

/** Lines beside the headline that say who wrote: they begin with "By", "Von", "Par" and go on with a name. */
export function bylineLines(view: PageView, headline: Element | undefined): AuthorCandidate[] {
  const start = headline === undefined ? undefined : view.placeOf(headline)?.offset;
  if (start === undefined) return [];
  return view.lines.flatMap(({ text, element, offset, isFurniture }): AuthorCandidate[] => {
    if (isFurniture || text.length > maxLine || !isNearHeadline(offset - start)) return [];
    const behindDate = datedByline.exec(text)?.[1];
    const { names, isMarked } = readNames(behindDate === undefined ? text : `by ${behindDate}`);
    const isByline = behindDate !== undefined || bylineStart.test(text) || isWholeByline(text, names);
    if (!isMarked || !isByline || !names.some(isFullName) || isOfOtherArticle(element, headline)) return [];
    return [{ names, source: 'text', isShown: true }];
  });
}

/** In scripts without capitals, and in Greek, a byline needs no colon: it is a short line of names and offices. */
function isWholeByline(text: string, names: readonly string[]): boolean {
  const said = key(text.replaceAll(/\S+@\S+/g, ''));
  return /^[\p{Lo}\p{M}\p{Script=Greek}]/u.test(text) && key(names.join('')).length * 2 >= said.length;
}
