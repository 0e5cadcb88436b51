import type { ElementContent } from 'hast';
import { contentText } from '../markdown/content-text.ts';
import type { Block } from '../model/block.ts';
import type { Revision } from '../model/revision.ts';
import type { PackedBlock, PackedNode, RevisionsFile } from '../model/revisions-file.ts';
import { foldKey } from '../text/fold-key.ts';

/** What a comparison needs of the file of an article's revisions. */
export interface UnpackedRevisions {
  /** The revision with this id; undefined when there is none. */
  revision: (id: string) => Revision | undefined;
  /** The sentences of a text of a block, as the build found them; see `compareTexts`. */
  split: (text: string, lang: string) => readonly string[];
}

/** Reads the file of an article's revisions. Blocks are made when a revision that has them is asked for. */
export function unpackRevisions({ blocks, revisions, lang }: RevisionsFile): UnpackedRevisions {
  const made: Block[] = [];
  const cuts = new Map<string, Record<string, number[]>>();
  const blockAt = (index: number): Block => {
    const known = made[index];
    if (known !== undefined) return known;
    const block = unpackBlock(blocks[index]!);
    const lengths = blocks[index]!.cuts;
    if (lengths !== undefined) cuts.set(block.text, lengths);
    return (made[index] = block);
  };
  return {
    revision(id) {
      const found = revisions.find((revision) => revision.id === id);
      return found && { id, fields: found.fields, lang, blocks: found.blocks.map(blockAt) };
    },
    split(text, language) {
      const lengths = cuts.get(text)?.[language];
      if (lengths === undefined) return [text];
      let at = 0;
      return lengths.map((length) => text.slice(at, (at += length)));
    },
  };
}

function unpackBlock(packed: PackedBlock): Block {
  const content = packed.content.map(unpackNode);
  const text = contentText(content);
  const block = { ...packed, content, text, key: foldKey(text) };
  delete block.cuts;
  return block;
}

function unpackNode(node: PackedNode): ElementContent {
  if (typeof node === 'string') return { type: 'text', value: node };
  const [tagName, properties, children] = node;
  return {
    type: 'element',
    tagName,
    properties: properties === 0 ? {} : { ...properties },
    children: children.map(unpackNode),
  };
}
