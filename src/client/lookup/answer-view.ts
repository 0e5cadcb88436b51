import { lookupWords as words } from '#words/lookup.ts';
import { instantMoment } from '../../i18n/format-time.ts';
import type { LookupArticle } from '../../model/lookup.ts';
import type { LookupAnswer } from './look-up.ts';

/** The answer in one sentence, as it is announced. */
export function answerText(answer: LookupAnswer): string {
  if (answer.kind === 'no-address') return words.noAddress;
  if (answer.kind === 'never') return words.never;
  const [article, ...others] = answer.articles;
  if (article === undefined) return words.never;
  if (others.length > 0) return words.several(answer.articles.length);
  return stateText(article);
}

/** What stands below that sentence: the articles with their links, or what a missing answer means. */
export function answerDetails(answer: LookupAnswer): HTMLElement[] {
  if (answer.kind === 'no-address') return [];
  if (answer.kind === 'never') return [element('p', words.neverMeaning)];
  const list = document.createElement('ul');
  list.className = 'lookup-articles';
  list.append(...answer.articles.map((article) => articleItem(article, answer.articles.length > 1)));
  return [...(answer.isWithoutQuery ? [element('p', words.withoutQuery)] : []), list];
}

function articleItem(article: LookupArticle, withState: boolean): HTMLElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = article.path;
  link.lang = article.lang;
  link.dir = 'auto';
  link.textContent = article.title;
  heading.append(link);
  item.append(heading, element('p', element('bdi', article.outlet)));
  const [first, last] = [instantMoment(article.first).text, instantMoment(article.last).text];
  const facts = [
    ...(withState ? [stateText(article)] : []),
    first === last ? words.seenOnce(first) : words.seen(first, last),
    ...(article.state === 'gone' ? [words.gone] : []),
  ];
  item.append(element('p', facts.join(' ')));
  if (article.changes !== undefined) {
    const changes = document.createElement('a');
    changes.href = article.changes;
    changes.textContent = words.allEdits;
    item.append(element('p', changes));
  }
  return item;
}

function stateText({ state, revisions }: LookupArticle): string {
  if (state === 'withdrawn') return words.withdrawn;
  return revisions === 1 ? words.unchanged : words.changed(revisions);
}

function element(name: string, child: string | Node): HTMLElement {
  const made = document.createElement(name);
  made.append(child);
  return made;
}
