import type { ElementContent } from 'hast';
import { invisibleRuns, type Revealed } from '../../text/invisible.ts';
import { element, text } from './elements.ts';

/**
 * Content with its invisible signs as tokens (`span.invisible`, whose `data-char` holds the sign itself): for
 * changes that nobody could see otherwise.
 */
export function revealContent(nodes: readonly ElementContent[], revealed: Revealed): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: revealContent(node.children, revealed) }];
    if (node.type !== 'text') return [];
    return invisibleRuns(node.value, revealed).map((run) =>
      run.name === undefined
        ? text(run.text)
        : element('span', { className: ['invisible'], dataChar: run.text }, [text(run.name)]),
    );
  });
}
