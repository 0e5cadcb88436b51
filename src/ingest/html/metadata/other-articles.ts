import { isPersonAddress } from './byline-marks.ts';
import { seenText } from './page-view.ts';

/** In characters: what announces another article is small. */
const maxCard = 600;
/** Objects of schema.org whose author isn't the article's. */
const otherScope =
  /Comment|Answer|Question|Book|Movie|Product|Quotation|ImageObject|VideoObject|AudioObject|MediaObject|Photograph|CreativeWorkSeries|SoftwareApplication/i;

/**
 * Whether an element stands in a box that announces another article, with a headline of its own that is linked, or in the
 * data of something else on the page: a comment, a picture, a book.
 */
export function isOfOtherArticle(element: Element, headline: Element | undefined): boolean {
  const scope = (element.parentElement ?? element).closest('[itemscope]');
  if (scope !== null && otherScope.test(scope.getAttribute('itemtype') ?? '')) return true;
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    if (headline !== undefined && box.contains(headline)) return false;
    if (box.localName === 'body' || seenText(box).length > maxCard) return false;
    const headings = [...box.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    if (headings.some((heading) => !heading.contains(element) && !element.contains(heading) && isLinked(heading)))
      return true;
  }
  return false;
}

function isLinked(heading: Element): boolean {
  const around = heading.closest('a[href]');
  const links = around === null ? [...heading.querySelectorAll('a[href]')] : [around];
  return links.some((link) => {
    const href = link.getAttribute('href') ?? '';
    return !href.startsWith('#') && !isPersonAddress(href) && seenText(link).split(' ').length >= 3;
  });
}
