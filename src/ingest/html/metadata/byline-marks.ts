import { seenText } from './page-view.ts';

/*
 * How pages mark who wrote, apart from what the byline says: names of classes and boxes, addresses of people's pages, and how
 * near to the headline a byline stands.
 */

const byline = /byline|by-line|author|autor|writer|redakteur|journalist|vcard|creator|verfasser|auteur|signature/i;
/** A word by itself: within another one it is a company, or a confirmation. */
const bylineWord = /(?:^|[\s_-])firmas?(?:$|[\s_-])/i;
/** Words that have those of a byline in them and mean something else, and boxes of a picture's maker. */
const otherWords =
  /authori[stz]\w*|autori[dstz]\w*|(?:under|type|screen|song|copy)writer\w*|(?:photo|foto|image|img|picture|caption|bild)[\w-]*(?:author|autor|auteur|creator|byline)\w*/gi;
/** Names of boxes within a byline that say where it was written. */
const place = /locat|localiz|lugar|dateline|(?:^|[\s_-])(?:place|city|ort)(?:$|[\s_-])/i;
const writerPages =
  'authors?|autor(?:en|es|in)?|auteurs?|autori|reporters?|contributors?|journalists?|journalistes?|redakteure?|columnists?|columnistas?|writers?|skribent|firmas?|signature|byline|kisha';
const peoplePages = 'by|profile?s?|people|person|staff|redaktion|user|users|team|mitarbeiter';
const writerPage = new RegExp(`/(?:${writerPages})[/=-]`, 'i');
const personPage = new RegExp(`/(?:${writerPages}|${peoplePages})[/=-]`, 'i');
const listPage =
  /\/(?:category|categories|kategorien?|categor[ií]as?|catégories?|categorie|tags?|topics?|themen?|thema|tema|temas|sections?|ressort|rubri(?:k|que|ek|ca)s?|labels?|channels?)[/=-]/i;

/** What a box says that names whom to ask, not who wrote. */
const contact =
  /^(?:(?:ihr(?:e)?|your|press|presse|media|medien)[\s-]?)?(?:presse|media)?(?:kontakt|contact|contatto|contacto|ansprechpartner(?:in)?)(?!\p{L})/iu;

/** Whether a class or id, or several of them, are those of a byline. */
export function isBylineName(names: string): boolean {
  const bare = names.replaceAll(otherWords, '');
  return byline.test(bare) || bylineWord.test(bare);
}

/** Whether a class or id says that the box names a place. */
export function isPlaceName(names: string): boolean {
  return place.test(names);
}

/** Whether an address is that of the page of somebody who writes. */
export function isWriterAddress(href: string): boolean {
  return writerPage.test(href);
}

/** Whether an address is that of a person's page, be it a writer's or another's. */
export function isPersonAddress(href: string): boolean {
  return personPage.test(href);
}

/** Whether a link leads to a list of articles on a subject. */
export function isSubjectLink(link: Element): boolean {
  return /\b(?:tag|category)\b/.test(link.getAttribute('rel') ?? '') || listPage.test(link.getAttribute('href') ?? '');
}

/** Whether a text begins by saying whom to ask or to write to. */
export function isContactText(text: string): boolean {
  return contact.test(text);
}

/** Whether what stands so many characters behind the headline, or before it when below 0, may be marked as its byline. */
export function isNearHeadline(distance: number): boolean {
  return distance >= -500 && distance <= 1500;
}

/** Whether what stands so many characters behind the headline is beside it: near enough to be a byline by its form alone. */
export function isBesideHeadline(distance: number): boolean {
  return distance >= -150 && distance <= 600;
}

/** What stands before the name of who edited or checked, and did not write. */
const editing =
  /(?:^|[\s|·;,.(])(?:edited|editing|fact[\s-]?checked|copy[\s-]?edited|bearbeitet|redigiert|editado|editada|édité|redigerad|redigeret|redigert)(?:\s(?:by|von|por|par|av|af)|:)\s*$/iu;

/** Whether a text that goes before a name says that its bearer edited. */
export function isEditing(before: string): boolean {
  return editing.test(before);
}

/** Whether an element, by its own first words or by those before it in its line, names who edited. */
export function isEditorsLine(element: Element): boolean {
  const text = seenText(element);
  const own = /^(?:\S+\s){0,2}?\S+(?:\s(?:by|von|por|par|av|af)|:)(?=\s)/iu.exec(text)?.[0];
  if (own !== undefined && isEditing(own)) return true;
  const line = element.parentElement === null ? '' : seenText(element.parentElement);
  const at = line.indexOf(text);
  return text !== '' && at > 0 && isEditing(line.slice(0, at));
}
