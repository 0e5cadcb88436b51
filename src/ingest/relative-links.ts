import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { canonicalUrl } from '../text/canonical-url.ts';
import type { SnapshotDraft } from './draft.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * The draft with the links and pictures that its page names relatively at the scheme and host of the article's own
 * address. A page shows the same links whether it was asked for with `http:` or `https:`, with `www.` or without.
 * Links that the page writes out whole stay as they are, and all do when the page came from another site.
 */
export function withOwnLinks(draft: SnapshotDraft): SnapshotDraft {
  const { relative, fields, body } = draft;
  const base = URL.parse(relative?.base ?? '');
  const own = URL.parse(fields.url ?? '');
  if (!relative || !base || !own || base.origin === own.origin || relative.addresses.length === 0) return draft;
  if (canonicalUrl(`${base.origin}/`) !== canonicalUrl(`${own.origin}/`)) return draft;
  const moved = new Map(relative.addresses.map((address) => [address, movedAddress(address, base, own)]));
  return { ...draft, body: replaceAddresses(body, moved) };
}

/** On the page's own host at that of the article; elsewhere (`//pictures.example/1.jpg`) with its scheme only. */
function movedAddress(address: string, base: URL, own: URL): string {
  const url = new URL(address);
  const origin = url.host === base.host ? own.origin : `${own.protocol}//${url.host}`;
  return address.startsWith(url.origin) ? origin + address.slice(url.origin.length) : address;
}

/** Only the beginnings of the addresses change; every other sign of the Markdown stays. */
function replaceAddresses(markdown: string, moved: ReadonlyMap<string, string>): string {
  const edits: { start: number; end: number; text: string }[] = [];
  const root: Root = parser.parse(markdown);
  visit(root, (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (node.type === 'html') {
      edits.push({ start, end, text: replaceInHtml(markdown.slice(start, end), moved) });
      return;
    }
    if (node.type !== 'link' && node.type !== 'image') return;
    const address = moved.get(node.url);
    if (address === undefined) return;
    const from = new URL(node.url).origin;
    // The text of a link may hold a picture with the same address.
    const textEnd = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start) : start;
    const at = addressStart(markdown.slice(0, end), textEnd);
    if (at === undefined || !markdown.startsWith(from, at)) return;
    edits.push({ start: at, end: at + from.length, text: new URL(address).origin });
  });
  edits.sort((one, other) => other.start - one.start);
  let text = markdown;
  for (const edit of edits) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return text;
}

/** Where the address of a link begins: behind the first bracket that is not escaped and opens one. */
function addressStart(markdown: string, from: number): number | undefined {
  const sign = /(?<!\\)(?:\\\\)*\]\(<?/g;
  sign.lastIndex = from;
  return sign.exec(markdown) ? sign.lastIndex : undefined;
}

function replaceInHtml(html: string, moved: ReadonlyMap<string, string>): string {
  return html.replaceAll(/(\s(?:src|href)=")([^"]*)(?=")/g, (whole, name: string, written: string) => {
    const address = moved.get(written.replaceAll(/&(?:amp|#x26|#38);/gi, '&'));
    if (address === undefined) return whole;
    return name + new URL(address).origin + written.slice(new URL(written).origin.length);
  });
}
