import { searchWords as words } from '#words/search.ts';
import type { Answer } from './ask-archives.ts';
import { node, questionLink } from './elements.ts';
import { labelOf } from './filter-view.ts';
import type { LoadedArchives } from './load-archives.ts';
import { filterNames, type SearchState, writeState } from './search-state.ts';

/** What the reader should know about how the question was understood, and what could help where nothing was found. */
export function answerNotices(answer: Answer, state: SearchState, { failed }: LoadedArchives): HTMLElement[] {
  const notices: HTMLElement[] = failed.map(({ name, reason }) => warning(words.otherFailed(name, reason)));
  for (const { term, anywhere, inScope } of answer.terms) {
    if (anywhere === 0) notices.push(warning((term.phrase ? words.unknownPhrase : words.unknown)(term.asked)));
    else if (inScope === 0) notices.push(elsewhereNotice(term.asked, anywhere, state));
  }
  if (answer.ignored.length > 0) notices.push(warning(words.ignored(answer.ignored)));
  if (answer.unclosed) notices.push(warning(words.unclosed));
  if (/(?:^|\s)(?:OR|AND|NOT|-\p{L}\S*|\+\p{L}\S*)(?=\s|$)|\*/u.test(state.query)) notices.push(warning(words.signs));
  for (const { term, forms } of answer.terms) {
    if (forms.length > 0) notices.push(node('p', 'search-note', [words.forms(term.asked, forms)]));
  }
  if (answer.hits.length === 0) notices.push(...emptyNotices(answer, state));
  return notices;
}

function elsewhereNotice(asked: string, anywhere: number, state: SearchState): HTMLElement {
  const link = questionLink(words.lookEverywhere, writeState({ ...state, scope: 'all' }));
  return node('p', 'search-warning', [`${words.elsewhere(asked, state.scope, anywhere)} `, link]);
}

/** Every word is there but not together; or all are, but not with what was chosen. */
function emptyNotices(answer: Answer, state: SearchState): HTMLElement[] {
  const known = answer.terms.filter(({ inScope }) => inScope > 0);
  if (answer.matches === 0) {
    if (known.length < 2 || known.length < answer.terms.filter(({ anywhere }) => anywhere > 0).length) return [];
    return [warning(words.apart(known.map(({ term, inScope }) => ({ asked: term.asked, count: inScope }))))];
  }
  const links = answer.without
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => {
      if (name === 'days')
        return questionLink(words.without(words.days, '', count), writeState({ ...state, from: '', to: '' }));
      const filters = { ...state.filters, [name]: '', ...(name === 'year' && { month: '' }) };
      const text = words.without(words.filters[name], labelOf(name, state.filters[name]), count);
      return questionLink(text, writeState({ ...state, filters }));
    });
  const filters = Object.fromEntries(filterNames.map((name) => [name, ''])) as SearchState['filters'];
  links.push(questionLink(words.withoutAll(answer.matches), writeState({ ...state, filters, from: '', to: '' })));
  const list = node(
    'ul',
    'search-ways',
    links.map((link) => node('li', '', [link])),
  );
  return [node('div', 'search-warning', [node('p', '', [words.dropOne]), list])];
}

function warning(text: string): HTMLElement {
  return node('p', 'search-warning', [text]);
}
