import { isFullName, readNames } from './author-names.ts';
import type { AuthorCandidate } from './author-candidate.ts';
import { isNearHeadline } from './byline-marks.ts';
import { isOfOtherArticle } from './other-articles.ts';
import { key } from './page-claims.ts';
import { readTextDates } from './text-dates.ts';
import type { PageLine, PageView } from './page-view.ts';

/** How a line begins that is a byline. */
export const bylineStart =
  /^(?:by|von|par|por|door|av|af|автор|autor|author|(?:an? |ein )?(?:article|beitrag|artikel|written|posted|published|geschrieben|verfasst|veröffentlicht|erstellt|publicado|escrito|publié|écrit|pubblicato|scritto|geplaatst|geschreven)\s+(?:by|von|por|par|da|di|door))(?!\p{L})|^[^:：]{2,14}[:：]/iu;
/** A line that gives the date first: “Posted on May 3, 2019 by …”. */
const datedByline =
  /^.{0,60}\d{4}(?!.{0,24}(?:photo|foto|image|bild|video|illustration|picture|translat|übersetz|traduc|tradu[iz])).{0,24}?(?:^|\s)(?:by|von|por|par|door|da)\s+(\p{Lu}.{2,80})$/iu;
/** A line that names the author behind something else, with a label: `Published: 13/09/2023. Author: Ada Quill`. */
const labelledByline =
  /[\s.|·•,;](?:authors?|autor(?:in|es|en|a)?|auteure?s?|autore|autrice|автор)\s*[:：]\s*(\p{Lu}.{2,80})$/iu;
const maxLine = 160;
const minParagraph = 140;

/** Lines beside the headline that say who wrote: they begin with "By", "Von", "Par" and go on with a name. */
export function bylineLines(view: PageView, headline: Element | undefined): AuthorCandidate[] {
  const start = headline === undefined ? undefined : view.placeOf(headline)?.offset;
  if (start === undefined) return [];
  const text = view.lines.find((line) => line.offset > start && !line.isFurniture && line.text.length >= minParagraph);
  return view.lines.flatMap((line): AuthorCandidate[] => {
    if (line.text.length > maxLine || !isNearHeadline(line.offset - start)) return [];
    const behindDate = datedByline.exec(line.text)?.[1] ?? behindLabel(line.text);
    const { names, isMarked } = readNames(behindDate === undefined ? line.text : `by ${behindDate}`);
    const isByline =
      behindDate !== undefined ||
      bylineStart.test(line.text) ||
      isWholeByline(line.text, names) ||
      isItalianByline(line.text, names);
    if (!isMarked && !isItalianByline(line.text, names)) return [];
    if (!isByline || !names.some(isFullName) || isOfOtherArticle(line.element, headline)) return [];
    const isAboveText = line.offset > start && line.offset < (text?.offset ?? 0);
    if (line.isFurniture && !(isAboveText && isPlain(line, names))) return [];
    return [{ names, source: 'text', isShown: true }];
  });
}

function behindLabel(text: string): string | undefined {
  return readTextDates(text).dates.length + readTextDates(text).ambiguous.length > 0
    ? labelledByline.exec(text)?.[1]
    : undefined;
}

/** Whether a line in a box named as furniture is a byline and a date, nothing else, and in no list or box beside the text. */
function isPlain({ text, element }: PageLine, names: readonly string[]): boolean {
  const letters = key(text).replaceAll(/\d/g, '');
  return (
    key(names.join('')).length * 2 >= letters.length &&
    element.closest('nav, aside, footer, form, figure, blockquote, li, h2, h3, h4, h5, h6') === null
  );
}

/** `Di Ana Roth` or `di Ana Roth`: the word begins other lines too, so the names are the rest of it. */
function isItalianByline(text: string, names: readonly string[]): boolean {
  return /^[Dd]i\s\p{Lu}/u.test(text) && names.some(isFullName) && key(`di${names.join('')}`) === key(text);
}

/** In scripts without capitals, and in Greek, a byline needs no colon: it is a short line of names and offices. */
function isWholeByline(text: string, names: readonly string[]): boolean {
  const said = key(text.replaceAll(/\S+@\S+/g, ''));
  return /^[\p{Lo}\p{M}\p{Script=Greek}]/u.test(text) && key(names.join('')).length * 2 >= said.length;
}
