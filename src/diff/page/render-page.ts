import type { Root } from 'hast';
import type { RevisionDiff } from '../../model/diff.ts';
import { renderInline } from '../render/render-html.ts';
import type { Side } from '../render/sides.ts';
import { addSteps } from './add-steps.ts';
import { foldUnchanged } from './fold-unchanged.ts';

/**
 * The marked text as a page shows it: that of `renderInline`, with long unchanged stretches folded, shorter ones marked
 * so that a style sheet can leave them out, and at each change links to the ones before and after it. One tree
 * for all views: with the changes, only the changes, and clean.
 */
export function renderPage(diff: RevisionDiff, before: Side, after: Side): Root {
  return addSteps(foldUnchanged(renderInline(diff, before, after)));
}
