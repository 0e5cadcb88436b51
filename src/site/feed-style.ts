import { feedPageWords } from '#words/feeds.ts';

/**
 * The style sheet of a feed that is opened in a browser, for RSS and Atom alike: a line that says what a feed is, then
 * title, day and summary of each entry. What is made for readers only is not shown. It can make no links, which is
 * why addresses stand as text.
 */
export function feedStyle(): string {
  return `:root {
  color-scheme: light dark;
  display: flex;
  flex-direction: column;
  max-width: 44rem;
  margin: 0 auto;
  padding: 1.5rem;
  background: #fbfbf8;
  color: #1b1e1d;
  font: 1rem/1.5 system-ui, sans-serif;
}
:root::before {
  content: ${cssString(feedPageWords.clicked)};
  margin-bottom: 2rem;
  padding: 0.75rem 1rem;
  border: 1px solid #858b87;
}
feed > *, channel > *, item > *, entry > * { display: none; }
/* Atom has its elements in the order of the alphabet. */
channel, entry, item { display: flex; flex-direction: column; }
:root::before { order: -3; }
feed > title, channel > title { display: block; order: -2; font-size: 1.5rem; font-weight: bold; }
feed > subtitle, channel > description { display: block; order: -1; margin: 0.5rem 0 1rem; }
feed > entry, channel > item { display: flex; padding: 1rem 0; border-top: 1px solid #dcddd5; }
entry > title, item > title { display: block; order: -2; font-weight: bold; }
entry > summary, item > description { display: block; order: -1; margin: 0.25rem 0; }
entry > link, item > link, entry > published, item > pubDate {
  display: block;
  color: #626865;
  font-size: 0.875rem;
  overflow-wrap: anywhere;
}
entry > link::before { content: attr(href); }
@media screen and (prefers-color-scheme: dark) {
  :root { background: #151817; color: #e7e7e0; }
  :root::before { border-color: #767e79; }
  feed > entry, channel > item { border-color: #333937; }
  entry > link, item > link, entry > published, item > pubDate { color: #9aa19c; }
}
`;
}

/** A string of CSS: quoted, with what would end it escaped. */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
