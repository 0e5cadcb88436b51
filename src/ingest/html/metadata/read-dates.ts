import type { LinkedObject } from './json-ld.ts';
import { textOf } from './json-ld.ts';
import type { PageClaims } from './page-claims.ts';
import type { PageView } from './page-view.ts';
import { seenText } from './page-view.ts';
import { readDateLabel } from './date-labels.ts';
import { isDateStatement, isInSentence } from './date-statements.ts';
import { readStatedDate } from './stated-dates.ts';
import { readMonthDate } from './month-dates.ts';
import { readTextDates } from './text-dates.ts';
import { urlDates } from './url-dates.ts';

/** Where a date is stated. */
export type DateSource = 'json-ld' | 'microdata' | 'meta' | 'url' | 'time' | 'text';

/** One statement of a date. */
export interface DateEvidence {
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or RFC 3339. */
  date: string;
  day: string | undefined;
  source: DateSource;
  role: 'published' | 'modified';
  /** How far it is trusted: near 1, as measured per source. */
  weight: number;
}

const publishedNames = [
  'article:published_time', 'og:article:published_time', 'article:published', 'og:published_time', 'datepublished', 'og:pubdate', 'dc.date.issued', 'dcterms.issued',
  'dcterms.available', 'dc.date.created', 'dcterms.created', 'dc.date.published', 'parsely-pub-date', 'sailthru.date', 'pubdate', 'publishdate', 'publish-date', 'publish_date', 'published_time', 'published_at',
  'published-date', 'publication_date', 'publicationdate', 'publication-date', 'citation_publication_date', 'citation_date', 'citation_online_date', 'cxenseparse:recs:publishtime', 'cse_pubdate',
  'article.published', 'article_date_original', 'originalpublicationdate', 'displaydate', 'ptime', 'pdate', 'date_published', 'rnews:datepublished', 'created', 'article.created', 'releasedate', 'release_date', 'dat',
]; // prettier-ignore
const looserNames = [
  'date',
  'dc.date',
  'dcterms.date',
  'dc.date.x-metadatadissemination',
  'datecreated',
  'timestamp',
  'article:created_time',
  'bt:pubdate',
  'gentime',
  'eomportal-lastupdate-original',
];
const modifiedNames = [
  'article:modified_time', 'og:article:modified_time', 'article:modified', 'og:updated_time', 'datemodified', 'dc.date.modified', 'dcterms.modified', 'lastmod', 'last-modified', 'last_modified',
  'revised', 'utime', 'updated_time', 'updated_at', 'modified_at', 'date_modified', 'lastmodified', 'modified', 'article.updated', 'modificationdate', 'rnews:datemodified', 'dc.modified', 'moddate',
]; // prettier-ignore

/** How far from the headline, in characters, a date counts as the article's. */
const maxBefore = 700;
const maxNear = 700;
const maxAfter = 1600;
const dateNames = /date|publish|posted|timestamp|datum|fecha|time|meta/i;

/** Every statement of a date about the article that a page makes, and ambiguous ones as pairs of days. */
export function dateEvidence(
  claims: PageClaims,
  view: PageView,
  headline: Element | undefined,
  lang: string | undefined,
): { evidence: DateEvidence[]; ambiguous: { text: string; readings: [string, string] }[] } {
  const evidence: DateEvidence[] = [
    ...fromLinkedData(claims.article),
    ...fromMeta(claims),
    ...urlDates(claims),
    ...fromTitle(claims, lang),
  ];
  const ambiguous: { text: string; readings: [string, string] }[] = [];
  const start = headline === undefined ? undefined : view.placeOf(headline)?.offset;
  evidence.push(...fromElements(view, start, lang));
  evidence.push(...fromLines(view, start, lang, ambiguous));
  return { evidence, ambiguous };
}

function fromLinkedData(article: LinkedObject | undefined): DateEvidence[] {
  if (article === undefined) return [];
  return [
    stated(textOf(article['datePublished']), 'json-ld', 'published', 0.93),
    stated(textOf(article['dateCreated']), 'json-ld', 'published', 0.7),
    stated(textOf(article['dateModified']), 'json-ld', 'modified', 0.93),
  ].flat();
}

function fromMeta({ meta }: PageClaims): DateEvidence[] {
  const read = (names: readonly string[], role: DateEvidence['role'], weight: number): DateEvidence[] =>
    names.flatMap((name) => (meta.get(name) ?? []).flatMap((value) => stated(value, 'meta', role, weight)));
  return [
    ...read(publishedNames, 'published', 0.91),
    ...read(looserNames, 'published', 0.8),
    ...read(modifiedNames, 'modified', 0.9),
  ];
}

function stated(
  value: string | undefined,
  source: DateSource,
  role: DateEvidence['role'],
  weight: number,
): DateEvidence[] {
  if (value === undefined) return [];
  const read = readStatedDate(value);
  if (read !== undefined) return [{ date: read.date, day: read.day, source, role, weight }];
  if (/^\d{4}-\d|^\d{8}/.test(value) || value.length >= 60) return [];
  const { dates } = readTextDates(value);
  return dates.length === 1 ? [{ date: dates[0]!.date, day: dates[0]!.day, source, role, weight }] : [];
}

/** Some outlets put the day behind the headline in the page's title. */
function fromTitle({ pageTitle }: PageClaims, lang: string | undefined): DateEvidence[] {
  const { dates } = readTextDates(pageTitle, lang);
  const [only] = dates;
  if (dates.length !== 1 || only === undefined) return [];
  const isApart =
    /[-–—|(·]\s*$/.test(pageTitle.slice(0, only.start)) && /^\s*(?:[-–—|)·]|$)/.test(pageTitle.slice(only.end));
  return isApart ? [{ date: only.day, day: only.day, source: 'text', role: 'published', weight: 0.75 }] : [];
}

const silentNames = new Set('html body main article section ul ol nav form input img link meta'.split(' '));

function fromElements(view: PageView, start: number | undefined, lang: string | undefined): DateEvidence[] {
  const found: (DateEvidence & { distance: number })[] = [];
  for (const { element, names, offset, isFurniture } of view.elements) {
    if (isFurniture || silentNames.has(element.localName)) continue;
    const property = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`;
    const isKnown = element.localName === 'time' || (element.localName === 'abbr' && element.hasAttribute('title'));
    if (!isKnown && !dateNames.test(names) && !/date|published_time/i.test(property)) continue;
    const distance = start === undefined ? offset : offset - start;
    const isNear = distance >= -maxBefore && distance <= maxAfter;
    const isPublished =
      /datepublished|published_time|datecreated/i.test(property) ||
      element.hasAttribute('pubdate') ||
      /(?:^|[\s_-])(?:published|entry-date|post-date|pubdate|postdate|date-published|article-date|publish-date|posted-on|op-published)(?:$|[\s_-])/i.test(
        names,
      );
    const isModified =
      /datemodified|modified_time/i.test(property) ||
      (/(?:^|[\s_-])(?:updated|modified|op-modified|date-modified|last-?updated)(?:$|[\s_-])/i.test(names) &&
        !isPublished);
    if (!isNear && !isPublished && !isModified) continue;
    const text = seenText(element).slice(0, 200);
    const isTime =
      element.localName === 'time' ||
      property.trim() !== '' ||
      element.hasAttribute('datetime') ||
      (element.localName === 'abbr' && isPublished);
    const value = isTime
      ? (element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.getAttribute('title') ?? '')
      : '';
    const source: DateSource = /date|time/i.test(property) ? 'microdata' : isTime ? 'time' : 'text';
    const penalty = isNear ? Math.min(Math.abs(distance) / 10_000, 0.15) : 0.2;
    const base = source === 'microdata' ? 0.97 : isPublished ? 0.92 : isTime ? 0.8 : 0.85;
    const read = value === '' ? undefined : readStatedDate(value);
    const label = labelOf(element);
    if (!isPublished && !isModified && readDateLabel(label.toLowerCase()) === 'other') continue;
    if (source === 'time' && !isPublished && !isModified && isInSentence(element)) continue;
    const line = `${label} ${text}`.trim();
    const shownDates = text.length <= 120 || source !== 'text' ? readTextDates(line, lang).dates : [];
    const said = source !== 'text' || isDateStatement(line, shownDates) ? shownDates : [];
    if (read !== undefined) {
      const isLabelled =
        said[0]?.role === 'modified' ||
        (label !== '' && readTextDates(`${label} 2000-01-01`).dates[0]?.role === 'modified');
      const role = isModified || (isLabelled && source !== 'microdata' && !isPublished) ? 'modified' : 'published';
      found.push({
        date: read.date,
        day: read.day,
        source,
        role,
        weight: base - penalty,
        distance: Math.abs(distance),
      });
      // What readers see, apart from what is marked up: outlets show the first day and mark up the last.
      const shown = said.find(({ day }) => day !== read.day);
      if (isModified && shown?.role === 'published' && isNear)
        found.push({
          date: shown.date,
          day: shown.day,
          source: 'text',
          role: 'published',
          weight: 0.85 - penalty,
          distance: Math.abs(distance),
        });
      if (
        isModified &&
        said.some(({ day, role: of }) => day === read.day && of === 'published') &&
        isNear &&
        label === ''
      )
        found.push({
          date: read.day ?? read.date,
          day: read.day,
          source: 'text',
          role: 'published',
          weight: 0.6 - penalty,
          distance: Math.abs(distance),
        });
    } else if (isTime || isPublished || /date|datum|fecha|timestamp|posted|publish/i.test(names)) {
      const month = said.length === 0 ? readMonthDate(line, lang) : undefined;
      if (month && month.role !== 'other')
        found.push({
          date: month.date,
          day: undefined,
          source: 'text',
          role: isModified ? 'modified' : month.role,
          weight: base - 0.02 - penalty,
          distance: Math.abs(distance),
        });
      for (const date of said.slice(0, 2))
        found.push({
          date: date.date,
          day: date.day,
          source: 'text',
          role: isModified ? 'modified' : date.role,
          weight: base - 0.02 - penalty,
          distance: Math.abs(distance),
        });
    }
  }
  found.sort((one, other) => one.distance - other.distance);
  return found.map((evidence, index) => ({
    ...evidence,
    weight: index < 8 ? evidence.weight : evidence.weight * 0.3,
  }));
}

/** The words right before an element, in the same box: "Updated:". */
function labelOf(element: Element): string {
  const { parentElement } = element;
  const isCell = /^(?:dd|td)$/.test(parentElement?.localName ?? '');
  const named = element.localName === 'dd' || element.localName === 'td' ? element : isCell ? parentElement : null;
  const name = named?.previousElementSibling;
  if (name && /^(?:dt|th|td)$/.test(name.localName)) return nameOfCell(seenText(name));
  const before = element.previousSibling;
  const text =
    before?.nodeType === 3
      ? (before.nodeValue ?? '')
      : before?.nodeType === 1 && !(before as Element).querySelector('time')
        ? seenText(before as Element)
        : '';
  return text.trim().length <= 40 ? text.trim() : '';
}

/** The name of a value in a list or table, as a label. */
function nameOfCell(text: string): string {
  return text === '' || text.length > 40 || /\p{Nd}/u.test(text) ? '' : `${text.replace(/\s*[:：]$/u, '')}:`;
}

function fromLines(
  view: PageView,
  start: number | undefined,
  lang: string | undefined,
  ambiguous: { text: string; readings: [string, string] }[],
): DateEvidence[] {
  const found: (DateEvidence & { distance: number })[] = [];
  for (const [index, { text: line, element, offset, isFurniture }] of view.lines.entries()) {
    if (isFurniture || line.length > 160 || !/\p{Nd}/u.test(line)) continue;
    const previous = view.lines[index - 1];
    const above = previous?.text ?? '';
    // A cell with several lines is one of a page's layout: none of them names the next.
    const isValue = (/^(?:dd|td)$/.test(element.localName) && previous?.element !== element) || /[:：]$/u.test(above);
    const text = isValue ? `${nameOfCell(above)} ${line}`.trim() : line;
    const distance = start === undefined ? offset : offset - start;
    const isNear = distance >= -maxBefore && distance <= maxNear;
    const isLabelled =
      /^(?:this (?:entry|post) was posted|dieser (?:beitrag|artikel|eintrag) wurde|cet article a été publié|esta entrada fue publicada|published|posted|veröffentlicht|erstellt|publié|publicado|pubblicato|geplaatst|opublikowano|опубликовано|date\s*:|datum\s*:)/iu.test(
        text,
      );
    if (!isNear && !isLabelled) continue;
    const { dates, ambiguous: open } = readTextDates(text, lang);
    if (isNear) ambiguous.push(...open);
    const [first] = dates;
    if (first === undefined || !isDateStatement(text, dates)) continue;
    for (const date of dates)
      found.push({
        date: date.date,
        day: date.day,
        source: 'text',
        role: date.role,
        weight: (start === undefined ? 0.6 : 0.86) - Math.min(Math.abs(distance) / 8000, 0.2),
        distance: Math.abs(distance),
      });
  }
  found.sort((one, other) => one.distance - other.distance);
  const [nearest] = found.filter(({ role }) => role === 'published');
  return found.map((evidence) => ({
    ...evidence,
    weight: evidence.role === 'modified' || evidence.day === nearest?.day ? evidence.weight : 0.3,
  }));
}
