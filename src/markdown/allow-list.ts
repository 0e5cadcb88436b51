import type { Schema } from 'hast-util-sanitize';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Elements of blocks, and those that only hold blocks. */
export const blockElements: ReadonlySet<string> = new Set(
  words(`address article aside blockquote dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6
  header hr li main nav ol p pre section summary table ul`),
);

/** Parts of a table; they are met inside `table` only. */
const tableElements = words('caption tbody td tfoot th thead tr');

/** Elements inside a block. */
const inlineElements = words(`a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small
  span strike strong sub sup time tt u var`);

/**
 * The only elements and attributes of content that come through, as a schema of hast-util-sanitize. Addresses are
 * let through as text here: `href` and `src` are read, recorded and replaced in the next step and never written.
 * `dataVariorum…` are marks of this floor; raw HTML that holds them is never parsed.
 */
export const allowList: Schema = {
  tagNames: [...blockElements, ...tableElements, ...inlineElements],
  attributes: {
    '*': [
      ['lang', /^[A-Za-z0-9-]{1,35}$/],
      ['dir', 'ltr', 'rtl', 'auto'],
    ],
    a: ['href', 'title'],
    code: ['dataVariorumHtml'],
    img: ['src', 'alt', 'title'],
    li: ['value'],
    ol: ['start', 'dataVariorumNotes'],
    sup: ['dataVariorumNote'],
    td: ['colSpan', 'rowSpan', ['align', 'left', 'center', 'right']],
    th: ['colSpan', 'rowSpan', ['align', 'left', 'center', 'right']],
    time: [['dateTime', /^[0-9TZ:.+-]{4,35}$/]],
  },
  ancestors: Object.fromEntries(tableElements.map((name) => [name, ['table']])),
  protocols: {},
  required: {},
  clobber: [],
  clobberPrefix: '',
  strip: words(`applet audio canvas embed frame frameset iframe math noembed noframes object plaintext script select
  style svg template textarea title video xmp`),
  allowComments: false,
  allowDoctypes: false,
};
