import fc from 'fast-check';
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../markdown/parse-body.ts';
import { toHtml } from '../../markdown/to-html.ts';
import type { Revision } from '../../model/revision.ts';
import { compareRevisions } from '../compare.ts';
import { renderInline } from '../render.ts';
import { idsOf } from '../testing/rebuild.ts';
import { editedRevisions } from '../testing/random-revisions.ts';
import { listChanges } from './list-changes.ts';
import { renderPage } from './render-page.ts';

const revision = (id: string, body: string): Revision => ({
  id,
  fields: { title: 'Harbour', author: [], date: '2024-05-01', tags: [], lang: 'en' },
  blocks: parseBody(body).blocks,
});
const revisions = (before: string, after: string) => [revision('before', before), revision('after', after)] as const;

function pageOf(before: string, after: string): string {
  const [one, other] = revisions(before, after);
  return toHtml(renderPage(compareRevisions(one, other), one, other));
}

function linesOf(before: string, after: string) {
  const [one, other] = revisions(before, after);
  return listChanges(compareRevisions(one, other), one, other);
}

const isClass = (node: Element, name: string): boolean =>
  Array.isArray(node.properties.className) && node.properties.className.includes(name);

/** The tree without what a page adds to it. */
function plain(root: Root): Root {
  const visit = (node: ElementContent): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (isClass(node, 'gap') || isClass(node, 'steps') || node.tagName === 'summary') return [];
    const children = node.children.flatMap(visit);
    if (node.tagName === 'details' || (node.tagName === 'div' && isClass(node, 'same'))) return children;
    // The list within a fold.
    if (isClass(node, 'fold')) return children.flatMap((list) => ('children' in list ? list.children : []));
    const { className, ...properties } = node.properties;
    delete properties['value'];
    const classes = Array.isArray(className) ? className.filter((name) => name !== 'same') : [];
    return [{ ...node, properties: { ...properties, ...(classes.length > 0 && { className: classes }) }, children }];
  };
  return { ...root, children: root.children.flatMap((node) => (node.type === 'doctype' ? [] : visit(node))) };
}

describe('renderPage', () => {
  it('adds folds, gaps and steps to the marked text, and changes nothing in it', () => {
    fc.assert(
      fc.property(editedRevisions, ({ before, after }) => {
        const diff = compareRevisions(before, after);
        const inline = renderInline(diff, before, after);
        expect(plain(renderPage(diff, before, after))).toEqual(plain(inline));
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('keeps every id once and leads from each change to its neighbours', () => {
    fc.assert(
      fc.property(editedRevisions, ({ before, after }) => {
        const diff = compareRevisions(before, after);
        const page = renderPage(diff, before, after);
        const ids = idsOf(renderInline(diff, before, after));
        expect(idsOf(page)).toEqual(ids);
        const changes = ids.filter((id) => /^c\d+$/.test(id));
        // The steps of a block stand behind those of the words within it.
        const steps = stepTargets(page).sort((one, other) => placeOf(one) - placeOf(other));
        expect(steps).toEqual(changes.length < 2 ? [] : changes.map((_, at) => [changes[at - 1], changes[at + 1]]));
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  const sentence = 'The harbour office keeps the lamps of all eleven piers, and has a list of those that burn.';
  const many = Array.from({ length: 30 }, (_, at) => `${at + 1}. ${sentence} Number ${at + 1}.`);

  it('folds a long unchanged stretch and says how long it is', () => {
    const body = many.map((line) => line.replace(/^\d+\. /, '')).join('\n\n');
    const html = pageOf(`One went.\n\n${body}\n\nTwo went.`, `One came.\n\n${body}\n\nTwo came.`);
    expect(html.match(/<details/g)).toHaveLength(1);
    // One block on either side of it stays beside its change.
    expect(html).toContain('28 unchanged blocks');
  });

  it('folds nothing in a text without changes', () => {
    const body = many.join('\n');
    expect(pageOf(body, body)).not.toMatch(/details|class="(?:same|gap)"/);
  });

  it('keeps the numbers of a list that is folded in its midst', () => {
    const after = many.map((line, at) => (at === 0 || at === 29 ? line.replace('eleven', 'twelve') : line));
    const html = pageOf(many.join('\n'), after.join('\n'));
    expect(html).toContain('<ol start="3">');
    expect(html).toMatch(/<li value="29"[^>]*>[^<]*The harbour/);
  });

  it('names the rows that only the view of the changes leaves out', () => {
    const table = (first: string) =>
      `| Pier | Lamps |\n| - | - |\n| North | ${first} |\n| South | 4 |\n| West | 5 |\n| East | 6 |\n| Low | 7 |`;
    const html = pageOf(table('12'), table('14'));
    expect(html).toContain('<tr class="gap" data-mark=""><td colspan="2">');
    expect(html).toContain('3 unchanged blocks');
  });
});

const placeOf = ([previous, next]: (string | undefined)[]): number =>
  previous === undefined ? Number(next!.slice(1)) - 1 : Number(previous.slice(1)) + 1;

function stepTargets(root: Root): (string | undefined)[][] {
  const targets: (string | undefined)[][] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element' && isClass(node, 'steps')) {
      const own: (string | undefined)[] = [undefined, undefined];
      for (const child of node.children) {
        if (child.type !== 'element') continue;
        own[JSON.stringify(child).includes('Previous') ? 0 : 1] = String(child.properties['href']).slice(1);
      }
      targets.push(own);
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return targets;
}

describe('listChanges', () => {
  it('tells every marked change in reading order, none twice, by ids that are there', () => {
    fc.assert(
      fc.property(editedRevisions, ({ before, after }) => {
        const diff = compareRevisions(before, after);
        const lines = listChanges(diff, before, after);
        const ids = idsOf(renderInline(diff, before, after));
        const told = lines.map(({ id }) => id);
        expect(told.filter((id) => !ids.includes(id))).toEqual([]);
        // What was changed in a sentence that moved stands where it does.
        const places = lines.flatMap(({ id, op }) => (op !== 'carried' && id.startsWith('s') ? [] : [id]));
        expect(new Set(places).size).toBe(places.length);
        expect(lines.length === 0).toBe(!ids.some((id) => id.startsWith('c')));
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  it('says what of the words changed, and what they were', () => {
    const [line] = linesOf('At least 12 people came.', 'At least 14 people came.');
    expect(line).toMatchObject({ id: 'c1', op: 'replace', group: 'facts', number: 1, before: '12', after: '14' });
  });

  it('tells neighbouring blocks that came in one line', () => {
    const lines = linesOf('It rains.', 'It rains.\n\nThe ferries wait.\n\nNobody is on the pier.');
    expect(lines).toMatchObject([{ op: 'added', number: 2, count: 2, after: 'The ferries wait.' }]);
  });

  it('tells every image among blocks that went together', () => {
    const text = 'It rains.\n\n';
    const gone = 'Nobody is on the pier.\n\n![One](https://a.example/1.jpg)\n\n![](https://a.example/2.jpg)\n\n';
    const came = '![Three](https://a.example/3.jpg)\n\n![Four](https://a.example/4.jpg)';
    const end = 'The ferries wait.\n\n';
    const lines = linesOf(text + gone + end, text + end + came);
    expect(lines).toMatchObject([
      {
        op: 'removed',
        kind: 'paragraph',
        count: 3,
        captions: [{ before: 'One' }, { before: 'https://a.example/2.jpg' }],
      },
      { op: 'added', kind: 'caption', count: 2, captions: [{ after: 'Three' }, { after: 'Four' }] },
    ]);
    expect(JSON.parse(JSON.stringify(lines))).toEqual(lines);
  });

  it('tells what was changed in a sentence that moved', () => {
    const one = 'The ferries stop on Monday night, and nobody can say when they will go again.';
    const two = 'All fares stay as they are for now, and the office has a list of them.';
    const moved = 'About nine hundred cars crossed the old bridge on a day in winter.';
    const lines = linesOf(`${one}\n\n${two} ${moved}`, `${one} ${moved.replace('nine', 'eight')}\n\n${two}`);
    expect(lines).toMatchObject([
      { op: 'carried', id: 's1-to', from: 2 },
      { op: 'replace', id: 's1-to', group: 'facts', before: 'nine', after: 'eight', classes: ['number'] },
    ]);
  });

  it('tells a block that moved by both its places', () => {
    const [one, two, three] = [
      'The ferries stop on Monday.',
      'All fares stay as they are.',
      'The pier is closed at night.',
    ];
    const lines = linesOf([one, two, three].join('\n\n'), [three, one, two].join('\n\n'));
    expect(lines).toMatchObject([{ op: 'moved', id: 'm1-to', group: 'arrangement', number: 1, from: 3 }]);
  });

  it('tells where a link leads by its addresses', () => {
    const lines = linesOf('See [the list](https://a.example/1).', 'See [the list](https://a.example/2).');
    expect(lines).toMatchObject([
      { op: 'link-target', group: 'links', before: 'https://a.example/1', after: 'https://a.example/2' },
    ]);
  });

  it('cuts long words between two of them', () => {
    const words = 'a lamp that burns for ninety nights and then a night '.repeat(4);
    const [line] = linesOf('It rains.', `It rains.\n\n${words}`);
    expect(line?.after).toMatch(/^.{45,90}\w…$/);
  });
});
