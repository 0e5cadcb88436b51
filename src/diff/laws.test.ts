import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/words.ts';
import { compareRevisions, diffWords } from './index.ts';
import { changedText, renderChanges, renderInline, renderText } from './render.ts';
import { anyText, editedRevisions, unrelatedRevisions } from './testing/random-revisions.ts';
import { brokenLaw, idsOf, rebuildFromTree } from './testing/rebuild.ts';

const pairs = fc.oneof({ weight: 4, arbitrary: editedRevisions }, { weight: 1, arbitrary: unrelatedRevisions });

describe('compareRevisions', () => {
  it('holds every block of both sides once and rebuilds both texts from its hunks', () => {
    const law = fc.property(pairs, ({ before, after }) => {
      expect(brokenLaw(compareRevisions(before, after), before.blocks, after.blocks)).toBeUndefined();
    });
    fc.assert(law, { seed: 1, numRuns: 2000 });
  }, 30_000);

  it('finds nothing between a revision and itself', () => {
    const law = fc.property(pairs, ({ before }) => {
      const diff = compareRevisions(before, before);
      expect(diff.fields).toEqual([]);
      expect(diff.blocks.every(({ op, hunks, marks }) => op === 'same' && hunks.length + marks.length === 0)).toBe(
        true,
      );
      expect(diff.summary).toMatchObject({
        hunks: 0,
        weight: 'cosmetic',
        rule: 'none',
        noteAdded: false,
        silent: false,
      });
    });
    fc.assert(law, { seed: 2, numRuns: 500 });
  });

  it('links the same sentences in the mirrored comparison, in 99.5 of 100 links', () => {
    let links = 0;
    let mirrored = 0;
    for (const { before, after } of fc.sample(pairs, { seed: 10, numRuns: 800 })) {
      const back = new Set(
        compareRevisions(after, before).links.map((link) => JSON.stringify([link.after, link.before])),
      );
      for (const link of compareRevisions(before, after).links) {
        links += 1;
        if (back.has(JSON.stringify([link.before, link.after]))) mirrored += 1;
      }
    }
    expect(links).toBeGreaterThan(2000);
    expect(mirrored / links).toBeGreaterThanOrEqual(0.995);
  });

  it('gives the same bytes twice', () => {
    const law = fc.property(pairs, ({ before, after }) => {
      const once = JSON.stringify(compareRevisions(before, after));
      expect(JSON.stringify(compareRevisions(structuredClone(before), structuredClone(after)))).toBe(once);
    });
    fc.assert(law, { seed: 3, numRuns: 500 });
  });
});

describe('renderInline', () => {
  it('holds both texts: what is deleted and equal before, what is inserted and equal after', () => {
    const law = fc.property(pairs, ({ before, after }) => {
      const tree = renderInline(compareRevisions(before, after), before, after);
      expect(rebuildFromTree(tree, 'after')).toEqual(after.blocks.map(({ text }) => text));
      expect(rebuildFromTree(tree, 'before')).toEqual(before.blocks.map(({ text }) => text));
    });
    fc.assert(law, { seed: 4, numRuns: 2000 });
  }, 30_000);

  it('gives each change an id of its own, numbered in reading order', () => {
    const law = fc.property(pairs, ({ before, after }) => {
      const ids = idsOf(renderInline(compareRevisions(before, after), before, after));
      expect(new Set(ids).size).toBe(ids.length);
      const changes = ids.filter((id) => id.startsWith('c'));
      expect(changes).toEqual(changes.map((_, index) => `c${index + 1}`));
    });
    fc.assert(law, { seed: 5, numRuns: 500 });
  });
});

describe('the other renderings', () => {
  it('say something exactly when something changed, and never throw', () => {
    const law = fc.property(pairs, ({ before, after }) => {
      const diff = compareRevisions(before, after);
      const bodyChanged = diff.blocks.some(({ op }) => op !== 'same');
      expect(renderChanges(diff, before, after).children.length > 0).toBe(bodyChanged);
      expect(renderText(diff, before, after) !== '').toBe(bodyChanged || diff.fields.length > 0);
      if (!bodyChanged && diff.fields.length === 0) {
        expect(changedText(diff, before, after)).toEqual({ removed: '', added: '' });
      }
    });
    fc.assert(law, { seed: 6, numRuns: 1000 });
  });

  it('use the same ids in every view', () => {
    const law = fc.property(pairs, ({ before, after }) => {
      const diff = compareRevisions(before, after);
      expect(idsOf(renderChanges(diff, before, after))).toEqual(idsOf(renderInline(diff, before, after)));
    });
    fc.assert(law, { seed: 7, numRuns: 500 });
  });
});

describe('diffWords', () => {
  it.each(['data', 'reading'] as const)('rebuilds both texts, whatever they hold, for %s', (view) => {
    const law = fc.property(anyText, anyText, (before, after) => {
      const changes = diffWords(before, after, { view });
      const join = (...ops: string[]): string =>
        changes
          .filter(({ op }) => ops.includes(op))
          .map(({ text }) => text)
          .join('');
      expect(join('equal', 'delete')).toBe(before);
      expect(join('equal', 'insert')).toBe(after);
      expect(changes.every(({ text }) => text !== '')).toBe(true);
    });
    fc.assert(law, { seed: 8, numRuns: 3000 });
  });
});

describe('tokenize', () => {
  it('leaves nothing but white space between tokens and never cuts a surrogate pair', () => {
    const law = fc.property(anyText, (text) => {
      let at = 0;
      for (const token of tokenize(text)) {
        expect(text.slice(at, token.start).trim()).toBe('');
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(/^[\uDC00-\uDFFF]/.test(token.text) && /[\uD800-\uDBFF]$/.test(text.slice(0, token.start))).toBe(false);
        at = token.end;
      }
      expect(text.slice(at).trim()).toBe('');
    });
    fc.assert(law, { seed: 9, numRuns: 3000 });
  });
});
