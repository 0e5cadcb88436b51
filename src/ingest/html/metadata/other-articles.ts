import { isPersonAddress } from './byline-marks.ts';
import { seenText } from './page-view.ts';

/** In characters: what announces another article is small. */
const maxCard = 600;
/** Objects of schema.org whose author isn't the article's. */
const otherScope =
  /Comment|Answer|Question|Book|Movie|Product|Quotation|ImageObject|VideoObject|AudioObject|MediaObject|Photograph|CreativeWorkSeries|SoftwareApplication/i;

/** Boxes of what others said, or of people who write for the outlet. */
const otherVoices =
  /(?:^|[\s_-])(?:repl(?:y|ies)|reviews|(?:user|customer|reader)-?reviews?|reviewer|testimonials?|quote|pull-?quote|zitat|(?:top|our|popular|featured)-?authors|columnists|speakers)(?:$|[\s_-])/i;
/** In characters: with what is linked without being a heading. */
const maxLinkBox = 300;
/** In words: of a link that isn't in a heading. */
const minTitle = 5;

/**
 * Whether an element stands in a box that announces another article, with a headline of its own that is linked, or in the
 * data of something else on the page: a comment, a picture, a book; or names who said something or writes for the outlet.
 */
export function isOfOtherArticle(element: Element, headline: Element | undefined): boolean {
  const scope = (element.parentElement ?? element).closest('[itemscope]');
  if (scope !== null && otherScope.test(scope.getAttribute('itemtype') ?? '')) return true;
  for (let box: Element | null = element; box !== null; box = box.parentElement) {
    if (headline !== undefined && box.contains(headline)) return false;
    const size = seenText(box).length;
    if (box.localName === 'body' || size > maxCard) return false;
    if (otherVoices.test(`${box.getAttribute('class') ?? ''} ${box.id}`)) return true;
    if (box === element) continue;
    const headings = [...box.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    if (headings.some((heading) => !heading.contains(element) && !element.contains(heading) && isLinked(heading)))
      return true;
    const links = [...box.querySelectorAll('a[href]')].filter((link) => !element.contains(link));
    if (size <= maxLinkBox && links.some((link) => link.closest('h1') === null && isTitle(link))) return true;
  }
  return false;
}

/** Whether what a link says is long enough for the title of an article. */
function isTitle(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  return !/^(?:#|mailto:)/.test(href) && !isPersonAddress(href) && seenText(link).split(' ').length >= minTitle;
}

function isLinked(heading: Element): boolean {
  const around = heading.closest('a[href]');
  const links = around === null ? [...heading.querySelectorAll('a[href]')] : [around];
  return links.some((link) => {
    const href = link.getAttribute('href') ?? '';
    return !href.startsWith('#') && !isPersonAddress(href) && seenText(link).split(' ').length >= 3;
  });
}
