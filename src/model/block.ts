import type { ElementContent } from 'hast';

/** What a block is in the article. `caption` is an image standing alone, with its caption as text; `html` is raw HTML shown as inert text. */
export type BlockKind =
  'paragraph' | 'heading' | 'list-item' | 'quote' | 'caption' | 'table-row' | 'code' | 'html' | 'rule';

/** Half-open range of UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** An inline mark over a span of the block's text. `url`, `title` and `alt` are as captured (unsafe schemes included: they are compared and shown as text, never linked). */
export interface Mark extends Span {
  type: 'link' | 'image' | 'emphasis' | 'strong' | 'strike' | 'code' | 'superscript' | 'subscript' | 'footnote';
  url?: string;
  title?: string;
  alt?: string;
}

/**
 * One paragraph-level unit of a body, in reading order.
 *
 * `text` is what a reader sees (runs of ASCII white space folded to one space but in code, a hard break is
 * `\n`, table cells are parted by `\t`). It always equals `contentText(content)`.
 * `key` is what alignment compares: NFC, all white space, quotation marks and dashes folded.
 */
export interface Block {
  kind: BlockKind;
  /** Heading 1–6; nesting depth from 1 in a list or quote; 0 elsewhere. */
  level: number;
  /** `list-item` only: of an ordered list, and the number shown. */
  ordered?: boolean;
  ordinal?: number;
  /** `list-item` only: the number that its list would begin with, so that counting gave it its own; absent for 1. */
  from?: number;
  /** A later paragraph of the same list item. */
  continued?: boolean;
  /** Depth of the quotations around a block of another kind than `paragraph` and `quote`; absent for none. */
  quoted?: number;
  /** `table-row` only: a header row. */
  header?: boolean;
  text: string;
  key: string;
  /** Sanitized inline hast; for `table-row` the `td`/`th` elements. Safe to render as it is. */
  content: ElementContent[];
  marks: Mark[];
}
