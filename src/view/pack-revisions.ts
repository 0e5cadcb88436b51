import type { ElementContent } from 'hast';
import { diffEngine } from '../diff/engine.ts';
import { splitSentences } from '../diff/split-sentences.ts';
import type { Block } from '../model/block.ts';
import type { PackedBlock, PackedNode, PackedRevision, RevisionsFile } from '../model/revisions-file.ts';

/** A revision with its blocks. */
export interface UnpackedRevision extends Omit<PackedRevision, 'blocks'> {
  blocks: readonly Block[];
}

/**
 * The file of these revisions. It carries the borders of sentences that this machine finds, so that the browser's comparison
 * is that of the build: its own rules may be of another release of Unicode.
 *
 * @param lang of what states none
 */
export function packRevisions(revisions: readonly UnpackedRevision[], lang: string): RevisionsFile {
  // Two revisions are read in the language that one of them states, or else in that of what states none.
  const languages = [...new Set([lang, ...revisions.flatMap(({ fields }) => fields.lang ?? [])])];
  const blocks: PackedBlock[] = [];
  const known = new Map<string, number>();
  const indexOf = (block: Block): number => {
    const packed = packBlock(block, languages);
    const name = JSON.stringify(packed);
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, blocks.length);
    return blocks.push(packed) - 1;
  };
  const packed = revisions.map((revision) => ({ ...revision, blocks: revision.blocks.map(indexOf) }));
  return { engine: diffEngine, lang, blocks, revisions: packed };
}

function packBlock(block: Block, languages: readonly string[]): PackedBlock {
  const { text, content } = block;
  const rest: Partial<Block> = { ...block };
  delete rest.text;
  delete rest.key;
  delete rest.content;
  const cuts = languages.map((lang) => [lang, splitSentences(text, lang).map(({ length }) => length)] as const);
  const isOne = cuts.every(([, lengths]) => lengths.length < 2);
  return {
    ...(rest as Omit<Block, 'text' | 'key' | 'content'>),
    content: content.flatMap(packNode),
    ...(isOne ? {} : { cuts: Object.fromEntries(cuts) }),
  };
}

function packNode(node: ElementContent): PackedNode[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element') return [];
  const properties = Object.keys(node.properties).length === 0 ? 0 : node.properties;
  return [[node.tagName, properties, node.children.flatMap(packNode)]];
}
