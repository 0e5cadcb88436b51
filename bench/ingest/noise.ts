import { parseHTML } from 'linkedom';

/** A source of numbers that is the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const subjects = [
  'Harbour board',
  'Tram drivers',
  'Two villages',
  'The lake ferry',
  'Orchard owners',
  'Night nurses',
  'A small museum',
  'Bridge engineers',
  'School cooks',
  'Bell founders',
];
const doings = [
  'reject the plan for the old quay',
  'win their case after nine years',
  'count the cost of a dry winter',
  'open the doors to visitors again',
  'ask for a second opinion',
  'lose the contract to a rival',
  'celebrate a hundred years',
  'find a map from 1812',
];
const readers = ['Piet', 'marigold77', 'A. Reader', 'Nils H.', 'oldtimer'];
const remarks = [
  'I have lived here for forty years and nobody ever asked us about any of this before it was decided.',
  'Thank you for this piece, it was about time that somebody looked into the matter and named names.',
  'This is nonsense, the figures were different last year and everybody who was there can tell you so.',
];

/**
 * A page as another capture of the same article could have been: other counters, times and lists of other articles,
 * another reader's comment, other parameters in links. `obfuscated`: all class names and ids of the page are made up,
 * and differ from capture to capture.
 */
export function addNoise(html: string, seed: number, obfuscated: boolean): string {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const number = (most: number): number => 1 + Math.floor(random() * most);
  const headline = (): string => `${pick(subjects)} ${pick(doings)}`;
  const link = (): string => `<a href="/news/${number(99_999)}">${headline()}</a>`;
  const list = (name: string, title: string, count: number): string =>
    `<div class="${name}"><h3>${title}</h3><ul>${Array.from({ length: count }, () => `<li>${link()}</li>`).join('')}</ul></div>`;
  const { document } = parseHTML(html);
  const paragraphs = mainParagraphs(document);
  const make = (markup: string): Element[] => {
    const holder = document.createElement('div');
    holder.innerHTML = markup;
    return Array.from(holder.children);
  };
  const before = (place: Element | undefined, markup: string): void => {
    if (place) for (const element of make(markup)) place.parentNode?.insertBefore(element, place);
  };
  const first = paragraphs[0];
  const holder = first?.parentNode as Element | null;
  before(
    first,
    `<div class="share-bar"><span class="count">${number(900)} shares</span> <span>${number(300)} comments</span></div>`,
  );
  before(first, `<div class="timestamp">${number(58)} minutes ago</div>`);
  before(
    paragraphs[Math.min(1, paragraphs.length - 1)],
    `<p class="read-more"><strong>READ MORE:</strong> ${link()}</p>`,
  );
  before(paragraphs[Math.floor(paragraphs.length / 2)], list('related', 'Related articles', 3));
  before(
    paragraphs[Math.floor((paragraphs.length * 2) / 3)],
    `<div class="newsletter-promo"><h4>Stay informed</h4><p>Sign up for our newsletter and join ${number(90)},000 readers who get the news every morning.</p><button>Sign up</button></div>`,
  );
  if (holder) {
    const after =
      list('most-read', 'Most read', 5) +
      `<div class="comments"><h3>1 Comment</h3><div class="comment"><span class="author">${pick(readers)}</span> <span class="time">${number(23)} hours ago</span><p>${pick(remarks)}</p><a href="#r${number(999)}">Reply</a></div></div>`;
    for (const element of make(after)) holder.append(element);
  }
  for (const anchor of Array.from(document.querySelectorAll('a[href^="http"]'))) {
    const href = anchor.getAttribute('href') ?? '';
    if (!href.includes('#'))
      anchor.setAttribute('href', `${href}${href.includes('?') ? '&' : '?'}utm_source=s${number(99)}`);
  }
  if (obfuscated) obfuscate(document, seed);
  return `<!DOCTYPE html>${document.documentElement.outerHTML}`;
}

/** The paragraphs beside each other that hold the most text. */
function mainParagraphs(document: Document): Element[] {
  const groups = new Map<Node, Element[]>();
  for (const paragraph of Array.from(document.querySelectorAll('p'))) {
    const { parentNode } = paragraph;
    if (parentNode) groups.set(parentNode, [...(groups.get(parentNode) ?? []), paragraph]);
  }
  const length = (group: readonly Element[]): number =>
    group.reduce((sum, paragraph) => sum + paragraph.textContent.length, 0);
  return [...groups.values()].sort((one, other) => length(other) - length(one))[0] ?? [];
}

function obfuscate(document: Document, seed: number): void {
  const made = (name: string): string => {
    let hash = seed;
    for (const sign of name) hash = (Math.imul(hash, 31) + sign.charCodeAt(0)) >>> 0;
    return `x${hash.toString(36)}`;
  };
  for (const element of Array.from(document.querySelectorAll('[class],[id]'))) {
    const names = element.getAttribute('class');
    if (names !== null) element.setAttribute('class', names.split(/\s+/).filter(Boolean).map(made).join(' '));
    const id = element.getAttribute('id');
    if (id !== null) element.setAttribute('id', made(id));
  }
}
