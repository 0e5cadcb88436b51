import type { Block } from '../model/block.ts';
import type { Hunk } from '../model/diff.ts';
import { rangeIn, textAt } from './block-link.ts';
import { diffText } from './diff-text.ts';
import { foldKey } from '../text/fold-key.ts';

/**
 * The hunks of a part, in order, with those in the place of two that touch, where one takes out what the other puts in but for
 * its signs: a sentence that was told apart on one side only seems to go and come. Others are left as they are.
 */
export function joinTouching(hunks: readonly Hunk[], before: readonly Block[], after: readonly Block[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    const whole = last && touching(last, hunk);
    const [went, came] = whole ? [textAt(whole.before, before), textAt(whole.after, after)] : ['', ''];
    if (!whole || lettersOf(went) !== lettersOf(came)) joined.push(hunk);
    else {
      const parts = diffText(went, came).hunks.map((part) => ({
        ...whole,
        before: rangeIn(whole.before, part.before),
        after: rangeIn(whole.after, part.after),
      }));
      joined.splice(-1, 1, ...parts);
    }
  }
  return joined;
}

/** Both as one, where nothing stands between them and one goes where the other comes. */
function touching(one: Hunk, other: Hunk): Hunk | undefined {
  if (one.carried !== null || other.carried !== null) return undefined;
  if (one.before.end !== other.before.start || one.after.end !== other.after.start) return undefined;
  const isEmpty = ({ start, end }: Hunk['before']): boolean => start === end;
  const areOpposite = (isEmpty(one.before) && isEmpty(other.after)) || (isEmpty(one.after) && isEmpty(other.before));
  if (!areOpposite) return undefined;
  return {
    ...one,
    before: { ...one.before, end: other.before.end },
    after: { ...one.after, end: other.after.end },
  };
}

const lettersOf = (text: string): string => foldKey(text).replace(/[^\p{L}\p{N}]/gu, '');
