import type { ElementContent, Properties, Root } from 'hast';

/** What becomes of the ids of a tree, and of the links to them, when it is shown elsewhere. */
export interface Relocation {
  /** The new id; null takes it away. */
  id: (id: string) => string | null;
  /** The new address of a link to `#id`. */
  href: (id: string) => string;
}

/**
 * The same tree with its ids and the links to them relocated, for a tree that is shown a second time or on
 * another page: an id may occur once on a page. Leaves the tree it was given untouched.
 */
export function relocateIds(tree: Root, relocation: Relocation): Root {
  const visit = (node: ElementContent): ElementContent =>
    node.type === 'element'
      ? { ...node, properties: relocated(node.properties, relocation), children: node.children.map(visit) }
      : node;
  return { ...tree, children: tree.children.map((node) => (node.type === 'doctype' ? node : visit(node))) };
}

function relocated(properties: Properties, { id: idOf, href: hrefOf }: Relocation): Properties {
  const { id, href, ...others } = properties;
  const newId = typeof id === 'string' ? idOf(id) : null;
  return {
    ...others,
    ...(newId !== null && { id: newId }),
    ...(href !== undefined && {
      href: typeof href === 'string' && href.startsWith('#') ? hrefOf(href.slice(1)) : href,
    }),
  };
}
