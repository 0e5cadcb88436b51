import type { Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../markdown/parse-body.ts';
import { toHtml } from '../markdown/to-html.ts';
import type { Revision, RevisionFields } from '../model/revision.ts';
import { compareRevisions } from './compare.ts';
import { listChanges } from './page/list-changes.ts';
import { changedText, renderChanges, renderFields, renderInline, renderText } from './render.ts';

function revision(markdown: string, fields: Partial<RevisionFields> = {}): Revision {
  const { blocks } = parseBody(markdown);
  return { id: 'x', fields: { title: 'A', author: [], date: '2024-03-01', tags: [], ...fields }, blocks };
}

function inline(before: string, after: string): string {
  const [one, other] = [revision(before), revision(after)];
  return toHtml(renderInline(compareRevisions(one, other), one, other));
}

const paragraphs = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map(
  (name) => `The ${name} paragraph stands here and says what it always said.`,
);

/** The tags between the root and every `ins` and `del`. */
function ancestorsOfChanges(node: Nodes, above: string[] = []): string[][] {
  if (node.type !== 'element' && node.type !== 'root') return [];
  const path = node.type === 'element' ? [...above, node.tagName] : above;
  const own = node.type === 'element' && (node.tagName === 'ins' || node.tagName === 'del') ? [path] : [];
  return [...own, ...node.children.flatMap((child) => ancestorsOfChanges(child, path))];
}

describe('renderInline', () => {
  it('marks one change with one id, in words too', () => {
    expect(inline('At least 12 died.', 'At least 17 died.')).toBe(
      '<p data-op="edited">At least <span class="change" id="c1" data-op="replace">' +
        '<del data-op="delete"><span class="visually-hidden" data-mark="" lang="en" dir="ltr">[removed: </span>12<span class="visually-hidden" data-mark="" lang="en" dir="ltr">]</span></del>' +
        '<ins data-op="insert"><span class="visually-hidden" data-mark="" lang="en" dir="ltr">[added: </span>17<span class="visually-hidden" data-mark="" lang="en" dir="ltr">]</span></ins>' +
        '</span> died.</p>',
    );
  });

  it('says what kind of block was split or merged, as the text does', () => {
    const [line, list] = ['The mayor spoke. The council met.', '- The mayor spoke.\n- The council met.'];
    expect(inline(line, list)).toContain('[Split into 2, Was paragraph] ');
    expect(inline(list, line)).toContain('[Merged from 2, Was a list item without a number] ');
  });

  it('draws every block within its quotations, and says when one left them', () => {
    const html = inline('> - We won.\n>\n> > ## So\n>\n> It rained.', '> - We won.\n>\n> ## So\n>\n> It rained.');
    expect(html).toBe(
      '<blockquote><ul><li>We won.</li></ul><h3 data-op="retyped" id="c1"><span class="block-mark" data-mark="" lang="en" dir="ltr">' +
        '[Was a heading of level 2 in a quotation at depth 2] </span>So</h3><p>It rained.</p></blockquote>',
    );
  });

  it('says which depth or number a list item had, also when its words changed', () => {
    const [one, other] = [revision('3. The pier is open.\n4. No dogs.'), revision('1. The pier is shut.\n2. No dogs.')];
    expect(renderText(compareRevisions(one, other), one, other)).toBe(
      '[Was list item 3] The pier is [-open-]{+shut+}.\n\n[Was list item 4] No dogs.',
    );
    const [added, without] = [revision('1. New.\n2. No dogs.'), revision('1. No dogs.')];
    expect(renderText(compareRevisions(without, added), without, added)).toBe('[Added list item] {+New.+}');
  });

  it('keeps links and emphasis on both sides of a cut', () => {
    const html = inline('See [the old report](https://a.example/r).', 'See [the new report](https://a.example/r).');
    expect(html.match(/<a /g)).toHaveLength(4);
    expect(html).not.toContain('link changed');
  });

  it('keeps the numbers of list items that moved, or state their own', () => {
    const [first, second, third] = ['first', 'second', 'third'].map((name) => `The ${name} clause says what it did.`);
    const items = (...all: string[]): string => all.map((item) => `<li value="${item}</li>`).join('');
    const html = inline(
      `<ol>${items(`2">${first}`, `5">${second}`, `9">${third}`)}</ol>`,
      `<ol>${items(`2">${third!.replace('did', 'does')}`, `5">${first}`, `9">${second}`)}</ol>`,
    );
    expect(Array.from(html.matchAll(/<li[^>]*?(?:value="(\d+)")?>/g), ([, value]) => value)).toEqual([
      '2',
      '5',
      '9',
      '9',
    ]);
  });

  it('marks the cells of a column that came within their rows', () => {
    const [before, after] = ['| a | c |\n| - | - |\n| x | 1 |', '| a | b | c |\n| - | - | - |\n| x | y | 1 |'];
    const html = inline(before, after).replace(/<span class="visually-hidden".*?<\/span>/g, '');
    expect(html).toContain(
      '<tr data-op="edited"><td>x</td><td id="c2" data-op="added"><ins data-op="insert">y</ins></td><td>1</td></tr>',
    );
    expect(inline(after, before)).toContain('<td id="c2" data-op="removed"><del data-op="delete">');
  });

  it('never puts a change around a block', () => {
    const [before, after] = [
      revision('# A\n\n- one\n- two\n\n> said\n\n| a |\n| - |\n| 1 |\n\n```\ncode\n```\n'),
      revision(
        '## B\n\n1. one\n\n> told\n\n| a | b |\n| - | - |\n| 2 | 3 |\n\n```\nedoc\n```\n\n![c](https://a.example/c.png)\n',
      ),
    ];
    const holders = new Set(['p', 'li', 'td', 'th', 'h2', 'h3', 'figcaption', 'code']);
    const paths = ancestorsOfChanges(renderInline(compareRevisions(before, after), before, after));
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) {
      const inside = path.slice(0, -1).filter((tag) => tag !== 'span');
      expect(holders).toContain(inside.at(-1));
    }
  });

  it('links both ends of a move, and speaks of a run of moved blocks once', () => {
    const moved = [...paragraphs.slice(2), ...paragraphs.slice(0, 2)];
    const html = inline(paragraphs.join('\n\n'), moved.join('\n\n'));
    expect(html).toContain('id="m1-from"');
    expect(html).toContain('<a href="#m1-to">Moved to ¶5–6: “The first paragraph stands here and…”</a>');
    expect(html).toContain('id="m1-to" data-mark="" lang="en" dir="ltr">[<a href="#m1-from">Moved from ¶1</a>]');
    expect(html).toContain('id="m2-to" data-mark="" lang="en" dir="ltr">[<a href="#m1-from">Moved from ¶2</a>]');
    expect(html).not.toContain('m2-from');
  });

  it('says behind a sentence where it went, in the place that it left and where it stands now', () => {
    const carried = 'Divers went down to the pillar twice on Monday morning.';
    const filler = 'The council has set aside some money for a new crossing of the river.';
    const html = inline(
      `${filler} ${carried}\n\n${paragraphs[0]!}`,
      `${filler}\n\n${paragraphs[0]!}\n\n${carried.replace('Monday', 'Tuesday')} Nothing else was ever found down there by them.`,
    );
    expect(html).toMatch(/id="s1-from"[^>]*> \[<a href="#s1-to">sentence moved to ¶3<\/a>\]/);
    expect(html).toMatch(
      /id="s1-to"[^>]*> \[<a href="#s1-from">sentence moved from ¶1<\/a>, changed on the way: Monday → Tuesday\]/,
    );
    expect(html.indexOf('id="s1-from"')).toBeGreaterThan(html.indexOf('Monday morning.'));
  });

  it('shows no change where the same letters are encoded in another way, but says so', () => {
    const html = inline('The caf\u00E9 stays open.', 'The cafe\u0301 stays open.');
    expect(html).toBe(
      '<p>The <span class="reencoded" data-before="caf\u00E9">cafe\u0301</span> stays open.</p>' +
        '<p class="gap" data-mark=""><span data-mark="" lang="en" dir="ltr">In 1 place the same letters are encoded in another way</span></p>',
    );
  });

  it.each([
    ['a soft hyphen', 'The old stone bridge is open', 'The old stone bri\u00ADdge is open', '[SHY]'],
    ['a zero-width space beside another change', 'The bridge closed', 'The bri\u200Bdges closed', '[ZWSP]'],
    ['a bidi control', 'The old bridge is open', 'The old \u202Ebridge is open', '[RLO]'],
    ['tags between words', 'The bridge is old.', 'The bridge\u{E0041}\u{E0042} is old.', '[TAG A][TAG B]'],
    ['tags in words that came', 'The bridge is old.', 'The bridge is old and\u{E0041} tall.', '[TAG A]'],
    ['a blank letter', 'The bridge is old.', 'The brid\u3164ge is old.', '[HANGUL FILLER]'],
    [
      'a blank letter of a block that came',
      'It rains.',
      'It rains.\n\nA whole new line\uFFA0of it.',
      '[HALFWIDTH HANGUL FILLER]',
    ],
    ['a joiner of letters', 'The bridge is old.', 'The brid\u034Fge is old.', '[CGJ]'],
    ['an initial filler', 'The bridge is old.', 'The brid\u115Fge is old.', '[HANGUL CHOSEONG FILLER]'],
    ['a medial filler', 'The bridge is old.', 'The bridge \u1160is old.', '[HANGUL JUNGSEONG FILLER]'],
    ['a blank pattern of dots', 'The bridge is old.', 'The bridge\u2800 is old.', '[BRAILLE BLANK]'],
    ['a Mongolian selector', 'The bridge is old.', 'The bridge\u180B is old.', '[U+180B]'],
    ['a selector of forms', 'The bridge is old.', 'The bridge\uFE00 is old.', '[VS1]'],
    ['a selector that is all that changed of an emoji', 'It is \u2600 now.', 'It is \u2600\uFE0F now.', '[VS16]'],
    ['an ideographic selector', 'It is 葛 now.', 'It is 葛\u{E0100} now.', '[VS17]'],
    ['a no-break space beside another change', 'about 12 cars', 'about 13\u00A0cars', '[NBSP]'],
  ])('shows %s that changed, in text too', (_what, before, after, token) => {
    const [one, other] = [revision(before), revision(after)];
    expect(renderText(compareRevisions(one, other), one, other)).toContain(token);
    const html = inline(before, after);
    for (const name of token.match(/\[.*?\]/g)!) expect(html).toContain(name);
    // Where nothing else changed, a list of the changes has words too.
    for (const line of listChanges(compareRevisions(one, other), one, other))
      expect(line.before + line.after).not.toBe('');
  });

  it.each([
    ['a tag', 'bridge\u{E0041} is'],
    ['a blank letter', 'brid\u3164ge is'],
    ['a joiner of letters', 'brid\u034Fge is'],
    ['a selector of forms', 'bridge\uFE0E is'],
  ])('takes %s for typography, as every invisible sign', (_what, words) => {
    const [one, other] = [revision('The bridge is old.'), revision(`The ${words} old.`)];
    expect(compareRevisions(one, other).summary.classes).toEqual({ typography: 1 });
  });

  it('keeps emoji whole', () => {
    const [one, other] = [revision('It is 👩\u200D🚀 now.'), revision('It is 👩\u200D🔬 now.')];
    expect(renderText(compareRevisions(one, other), one, other)).toBe('It is [-👩\u200D🚀-]{+👩\u200D🔬+} now.');
    const [flag, heart] = ['🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}', '❤\uFE0F'];
    const [two, three] = [revision(`It is 1\uFE0F\u20E3 ${flag} now.`), revision(`It is 2\uFE0F\u20E3 ${heart} now.`)];
    expect(renderText(compareRevisions(two, three), two, three)).not.toMatch(/\[[A-Z]/);
  });

  it('shows an address as text, never as a link', () => {
    const html = inline('See [this](https://a.example/).', 'See [this](javascript:alert(1)).');
    expect(html).toContain('javascript:alert(1)');
    expect(html).not.toMatch(/href="javascript/);
  });

  it('shows an invisible character that changed as a token', () => {
    expect(inline('3 000 cars', '3\u00A0000 cars')).toContain(
      '<span class="invisible" data-char="\u00A0">[NBSP]</span>',
    );
  });

  it('keeps the numbers of a list in which an item was removed', () => {
    const html = inline('1. one ferry\n2. two taxis\n3. three buses', '1. one ferry\n2. three buses');
    expect(html).toMatch(/<li>one ferry<\/li><li id="c1" data-op="removed">.*<li value="2">three buses<\/li>/);
  });
});

describe('renderChanges', () => {
  it('leaves out what did not change but its neighbours, and says how many', () => {
    const before = revision(paragraphs.join('\n\n'));
    const after = revision([...paragraphs.slice(0, 5), paragraphs[5]!.replace('says', 'tells')].join('\n\n'));
    const html = toHtml(renderChanges(compareRevisions(before, after), before, after));
    expect(html).toMatch(
      /^<p class="gap" data-mark=""><span data-mark="" lang="en" dir="ltr">4 unchanged blocks<\/span><\/p><p>The fifth /,
    );
  });

  it('is empty where only fields changed', () => {
    const [before, after] = [revision('Same.'), revision('Same.', { title: 'B' })];
    const diff = compareRevisions(before, after);
    expect(renderChanges(diff, before, after).children).toEqual([]);
    expect(renderText(diff, before, after)).toBe('headline: [-A-]{+B+}');
  });
});

describe('changedText', () => {
  it('gives the words that went and came, a line each, of fields and body', () => {
    const before = revision('The mayor resigned on Monday.\n\nThis was here before it was cut.', {
      title: 'Mayor goes',
    });
    const after = revision('The mayor resigned on Tuesday.', { title: 'Mayor resigns' });
    expect(changedText(compareRevisions(before, after), before, after)).toEqual({
      removed: 'goes\nMonday\nThis was here before it was cut.',
      added: 'resigns\nTuesday',
    });
  });
});

describe('the weight of an edit', () => {
  it.each([
    ['headline words', { title: 'B' }, 'substantive'],
    ['byline', { author: ['Tom Okoro'] }, 'minor'],
    ['lead image', { image: 'https://a.example/b.jpg' }, 'minor'],
    ['section', { section: 'News' }, 'cosmetic'],
    ['stated change', { modified: '2024-03-02' }, 'cosmetic'],
  ] as const)('is known where only the %s changed', (_, fields, weight) => {
    const diff = compareRevisions(revision('Same.'), revision('Same.', { ...fields } as Partial<RevisionFields>));
    expect(diff.summary.weight).toBe(weight);
  });
});

describe('renderFields', () => {
  it.each([
    ['a headline', { title: 'Use p\u0430ypal now' }, { title: 'Use paypal now' }],
    ['an address', { url: 'https://p\u0430ypal.example/' }, { url: 'https://paypal.example/' }],
  ])('says which letter of %s was of another script, as in the body', (_, old, now) => {
    const [before, after] = [revision('A.', old), revision('A.', now)];
    const diff = compareRevisions(before, after);
    const note = '[\u201C\u0430\u201D was Cyrillic]';
    expect(toHtml(renderFields(diff))).toContain(` ${note}</span>`);
    expect(renderText(diff, before, after)).toContain(note);
  });
});
