import { isPersonName, withoutLead } from './author-names.ts';
import { isBesideHeadline, isBylineName } from './byline-marks.ts';
import type { PageView } from './page-view.ts';
import { seenText } from './page-view.ts';

/** Desks and editors as bylines name them, nothing else in the line. */
const desks =
  /^(?:(?:the|die|unsere|la|notre|de|il|el|a)\s+)?(?:(?:news|web|online|digital|sports?|city|foreign|national)[\s-]?desk|newsroom|r[ée]daction(?:\s(?:web|numérique|internet|sport\p{L}*))?|(?:online-?|sport-?|lokal-?|web-?)?redaktion(?:en)?|redactie|redazione(?:\s(?:web|online|sport\p{L}*))?|redacci[óo]n(?:\s(?:web|digital|deportes))?|redação|redakcja|redakce|szerkesztőség|toimitus|редакция|haber merkezi|編集部|编辑部|編輯部|편집부|न्यूज़ डेस्क)$/iu;
const handle = /^(?=.*[a-z])[a-z\d][\w.-]{2,24}$/;
const anybody =
  /admin|root|master|guest|user|anonym|editor|staff|author|team|redak|redac|news|blog|info|office|press|support|login|^(?:by|von|par|por|di|de|the|on|in|at|and|posted|published|share|more|read|view|home|print|comments?)$/i;

const maxByline = 60;

/**
 * What stands as the byline beside the headline where nobody is named: a desk, or the account of a blog's author in
 * an element that is marked up as an author. As written, without the words that lead it in.
 */
export function namelessByline(view: PageView, headline: Element | undefined): string | undefined {
  const start = headline === undefined ? undefined : view.placeOf(headline)?.offset;
  if (start === undefined) return undefined;
  const isNear = (offset: number): boolean => isBesideHeadline(offset - start);
  for (const { element, names, offset, isFurniture } of view.elements) {
    if (isFurniture || !isNear(offset)) continue;
    const isMarked =
      /\bauthor\b/.test(`${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`) ||
      (/(?:^|\s)(?:fn|vcard)(?:$|\s)/.test(names) && element.closest('[class*="author"]') !== null);
    if (!isMarked && !isBylineName(names)) continue;
    const said = bare(seenText(element));
    if (said.length > maxByline) continue;
    if (desks.test(said)) return said;
    const account = said.replace(/^@|^id:/, '');
    if (isMarked && handle.test(account) && !anybody.test(account) && !isPersonName(account)) return account;
  }
  for (const { text, offset, isFurniture } of view.lines) {
    const said = bare(text);
    if (!isFurniture && isNear(offset) && text.length <= maxByline && said !== text && desks.test(said)) return said;
  }
  return undefined;
}

function bare(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return withoutLead(line).trim();
}
