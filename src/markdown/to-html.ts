import type { ElementContent, Root } from 'hast';
import { toHtml as serialize } from 'hast-util-to-html';
import { revealControls } from '../text/hygiene.ts';

/**
 * HTML of a tree or of content that is already sanitized, with one fixed set of options, so that equal trees
 * give equal bytes everywhere. Invisible and bidirectional control characters are written as visible tokens
 * (`revealControls`); the tree keeps them. Raw nodes are never written as markup.
 */
export function toHtml(nodes: Root | readonly ElementContent[]): string {
  const root: Root = 'type' in nodes ? nodes : { type: 'root', children: [...nodes] };
  return revealControls(
    serialize(root, {
      allowDangerousHtml: false,
      closeSelfClosing: false,
      omitOptionalTags: false,
      characterReferences: { useNamedReferences: false },
    }),
  );
}
