import type { Element, ElementContent, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Schema } from 'hast-util-sanitize';
import { sanitize } from 'hast-util-sanitize';
import { toString } from 'hast-util-to-string';
import { element } from '../../markdown/inline-content.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Address schemes that are kept; a relative address is too. */
const schemes = ['http', 'https', 'mailto', 'tel'];

/** What a body may hold on its way to Markdown. Everything else is taken away and its content kept, or `strip`ped with it. */
const schema: Schema = {
  tagNames:
    words(`address article aside blockquote center dd details div dl dt fieldset figcaption figure footer h1 h2 h3
    h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary ul
    caption col colgroup table tbody td tfoot th thead tr
    a b br code del em i img ins kbd q rp rt ruby s samp strike strong sub sup tt`),
  attributes: {
    a: ['href', 'title', 'dataEmbed'],
    img: ['src', 'alt'],
    ol: ['start'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
  },
  protocols: { href: schemes, src: ['http', 'https'] },
  strip: words(`applet area base button canvas dialog datalist embed frame frameset iframe input link map meta noembed
    noframes object option param plaintext progress script select source style svg template textarea title track xmp`),
  clobber: [],
  clobberPrefix: '',
  required: {},
  ancestors: {},
  allowComments: false,
  allowDoctypes: false,
};

const players = new Set(['audio', 'embed', 'iframe', 'object', 'video']);

/**
 * A copy of the tree that holds only what an article is made of: embedded players are links (marked `dataEmbed`),
 * lazy and responsive images have their address, formulas are text, unsafe addresses and elements are gone.
 */
export function cleanTree(root: Root): ElementContent[] {
  const prepared: Root = { type: 'root', children: prepare(root.children as ElementContent[]) };
  const safe = sanitize(prepared, schema);
  return (safe.type === 'root' ? safe.children : [safe]) as ElementContent[];
}

function prepare(nodes: readonly ElementContent[]): ElementContent[] {
  const hasImage = nodes.some((node) => node.type === 'element' && holdsImage(node));
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [{ type: 'text', value: node.value }] : [];
    if (players.has(node.tagName)) return embedded(node);
    // Without scripts, pages repeat a lazy image here.
    if (node.tagName === 'noscript') {
      const inner = noscriptContent(node);
      return hasImage && inner.some((child) => child.type === 'element' && holdsImage(child, true))
        ? []
        : prepare(inner);
    }
    if (node.tagName === 'math') return [{ type: 'text', value: String(node.properties.altText ?? toString(node)) }];
    if (node.tagName === 'img') return image(node);
    if (node.tagName === 'picture') return picture(node);
    const properties = { ...node.properties };
    delete properties.dataEmbed;
    if (typeof properties.href === 'string') properties.href = address(properties.href);
    return [element(node.tagName, properties, prepare(node.children))];
  });
}

/** What `noscript` holds: parsers that take scripts for granted leave its markup as text. */
function noscriptContent(node: Element): ElementContent[] {
  const isText = node.children.every((child) => child.type === 'text');
  if (!isText) return node.children;
  return fromHtml(toString(node), { fragment: true }).children.filter((child) => child.type !== 'doctype');
}

/** An address as browsers take it: without line breaks and tabs, and without spaces at its ends. */
function address(text: string): string {
  return text.replaceAll(/[\t\n\r]/g, '').trim();
}

function holdsImage(node: Element, inNoscript = false): boolean {
  if (node.tagName === 'img') return true;
  if (node.tagName === 'noscript' && !inNoscript) return false;
  return node.children.some((child) => child.type === 'element' && holdsImage(child));
}

/** A link to what is played, named by its title, else by its address. */
function embedded(node: Element): ElementContent[] {
  const sources = [node.properties.src, node.properties.data, node.properties.dataSrc, ...sourcesOf(node)];
  const href = sources
    .map((source) => (typeof source === 'string' ? address(source) : ''))
    .find((source) => isWebAddress(source));
  if (href === undefined) return node.tagName === 'object' ? prepare(node.children) : [];
  const poster = node.properties.poster;
  const title = typeof node.properties.title === 'string' ? node.properties.title.trim() : '';
  const link = element('a', { href, dataEmbed: '' }, [{ type: 'text', value: title === '' ? href : title }]);
  const still = typeof poster === 'string' && isWebAddress(poster) ? [element('img', { src: poster })] : [];
  return [element('div', {}, [...still, element('p', {}, [link])])];
}

function sourcesOf(node: Element): unknown[] {
  return node.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'source' ? [child.properties.src] : [],
  );
}

function isWebAddress(text: string): boolean {
  return /^(?:https?:)?\/\/\S/i.test(text) || /^\.{0,2}\/\S/.test(text);
}

function image(node: Element, fallback?: string): ElementContent[] {
  const { alt, title, className } = node.properties;
  const isEmoji =
    typeof alt === 'string' &&
    /^\p{Extended_Pictographic}/u.test(alt) &&
    [className].flat().some((name) => /emoji|smiley/i.test(String(name)));
  if (isEmoji) return [{ type: 'text', value: alt }];
  const src = imageAddress(node.properties) ?? fallback;
  if (src === undefined) return [];
  const properties: Properties = { src };
  // A title is shown when pointed at: it is no caption, and describes an image that has no description.
  const described = [alt, title].find((text) => typeof text === 'string' && text.trim() !== '');
  if (described !== undefined) properties.alt = described;
  return [element('img', properties)];
}

function picture(node: Element): ElementContent[] {
  const fallback = node.children
    .map((child) =>
      child.type === 'element' && child.tagName === 'source' ? imageAddress(child.properties) : undefined,
    )
    .find((source) => source !== undefined);
  const shown = node.children.find((child) => child.type === 'element' && holdsImage(child, true));
  if (shown?.type === 'element') return shown.tagName === 'img' ? image(shown, fallback) : prepare([shown]);
  return fallback === undefined ? [] : [element('img', { src: fallback })];
}

/** The address of an image that may load late: its own, unless that only holds the place. */
function imageAddress(properties: Properties): string | undefined {
  const { src, srcSet, dataSrc, dataLazySrc, dataOriginal, dataSrcSet, dataSrcset, dataLazySrcset } = properties;
  const own = typeof src === 'string' ? address(src) : '';
  const late = [dataSrc, dataLazySrc, dataOriginal].map((value) => address(String(value ?? '')));
  const sets = [srcSet, dataSrcSet, dataSrcset, dataLazySrcset].flatMap((value) => largestOf(value));
  const candidates = isPlaceholder(own) ? [...late, ...sets] : [own];
  return candidates.find((candidate) => candidate !== '' && !/^(?:data|blob|about|javascript):/i.test(candidate));
}

function isPlaceholder(src: string): boolean {
  return (
    src === '' ||
    /^(?:data|blob|about|javascript):/i.test(src) ||
    /(?:^|\/)(?:blank|spacer|placeholder|pixel|transparent|lazy|loading|1x1|grey|gray)[\w.-]*\.(?:gif|png|svg|jpg)(?:\?|$)/i.test(
      src,
    )
  );
}

function largestOf(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const text = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
  const entries = [...text.matchAll(/(\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)];
  return entries.sort((one, other) => Number(other[2] ?? 1) - Number(one[2] ?? 1)).map((entry) => entry[1]!);
}
