import { parseHTML } from 'linkedom';
import { decodeHtml } from './charset.ts';
import type { ExtractedArticle } from './extracted-article.ts';
import { type ExtractedBody, extractBody, readPage, type PageReading } from './html/body.ts';
import { isProse } from './html/body-region.ts';
import { guardHtml } from './html/guard.ts';
import { type PageMetadata, readMetadata } from './html/metadata/read-metadata.ts';
import { applyRules, readRuledFields, type RuledFields } from './html/apply-rules.ts';
import type { OutletRules } from '../model/outlet-rules.ts';
import { judgeScrap } from './html/judge-scrap.ts';
import { type Judgement, judgeQuality } from './html/quality.ts';
import { maxBlocks } from './html/page-blocks.ts';
import { pageBase } from './html/page-base.ts';
import { readShownPage } from './html/shown-page.ts';
import { toMarkdown } from './html/to-markdown.ts';

export type { ExtractedArticle };

/** What is known of a page beside its bytes. */
export interface PageSource {
  url: string;
  /** The Content-Type header as sent. */
  contentType?: string;
  /** HTTP status of the answer. */
  status?: number;
  /** Language in which the outlet publishes, BCP 47. */
  outletLang?: string;
  /** When the page was captured, RFC 3339: what is stated for a later day is no date of publication. */
  captured?: string;
}

/** Reads an article out of an HTML page, whatever the bytes are: it never throws, and what isn't found is null or empty. */
export function extractArticle(bytes: Uint8Array, source: PageSource, rules?: OutletRules): ExtractedArticle {
  const { text, charset } = decodeHtml(bytes, source.contentType);
  try {
    return read(text, charset, source, rules);
  } catch (error) {
    // A parser or converter gave up on this page; what it is stays in the raw capture.
    const reason = error instanceof Error ? error.message : String(error);
    return nothing(charset, `The page can't be read: ${reason}`);
  }
}

function read(text: string, charset: string, source: PageSource, rules: OutletRules | undefined): ExtractedArticle {
  const guarded = guardHtml(text);
  const parse = (): Document => parseHTML(guarded.html).document;
  const document = parse();
  const faults: string[] = [];
  const notes: string[] = [];
  const page = readPage(document);
  const shown = readShownPage(document);
  const base = pageBase(document, source.url);
  const { isAccessibleForFree, ...metadata } = readMetadata(document, {
    ...source,
    text: page.roughText,
    prose: [...page.run].filter(isProse).map(({ owner }) => owner.dom),
    bodyLines: page.bodyLines,
  });
  const fields = rules ? overruled(metadata, readRuledFields(document, rules, faults, notes)) : metadata;
  const ruled = rules ? underRules(parse(), rules, faults) : { document, page, whole: false };
  if (rules?.select && !ruled.whole)
    notes.push("What the outlet's rules select as body is not on this page: it is read in the general way.");
  const body = extractBody(ruled.document, ruled.page, {
    url: base ?? metadata.canonical ?? source.url,
    elements: guarded.elements,
    limits: guarded.limits,
    title: fields.title,
    authors: fields.author,
    description: fields.description,
    whole: ruled.whole,
    parseAgain: parse,
  });
  const written = toMarkdown(body.root);
  const asPage = judgeQuality({
    title: fields.title,
    text: written.text,
    lang: fields.lang,
    isAccessibleForFree,
    ...(source.status === undefined ? {} : { status: source.status }),
    ...(source.outletLang === undefined ? {} : { outletLang: source.outletLang }),
    shown,
  });
  const cut = guarded.cut ?? (ruled.page.blocks.length >= maxBlocks ? 'more lines than are read' : undefined);
  const judged = asPage.quality === 'ok' ? (judgeCut(cut) ?? judgeScrap(body, written.text) ?? asPage) : asPage;
  return {
    ...fields,
    ...written,
    ...(body.relativeAddresses.length > 0 ? { relativeAddresses: body.relativeAddresses } : {}),
    quality: judged.quality,
    ...(judged.rule === undefined ? {} : { qualityRule: judged.rule }),
    ...(judged.reason === undefined ? {} : { qualityReason: judged.reason }),
    charset,
    extraction: {
      candidate: body.candidate,
      coverage: body.coverage,
      agreement: body.agreement,
      confidence: body.confidence,
    },
    ...(body.standfirst === undefined ? {} : { standfirst: body.standfirst }),
    dropped: body.dropped,
    ruleFaults: faults,
    notes: [
      ...fields.notes,
      ...notes,
      ...guarded.limits
        .filter((limit) => limit !== guarded.cut)
        .map((limit) => `The page has ${limit}: what they hold is kept, some of the elements are not.`),
      ...(judged.rule === 'too-large' ? [] : cutReason(cut)),
      ...doubt(body, judged.quality),
    ],
  };
}

function judgeCut(cut: string | undefined): Judgement | undefined {
  const [reason] = cutReason(cut);
  return reason === undefined ? undefined : { quality: 'partial', rule: 'too-large', reason };
}

function cutReason(cut: string | undefined): string[] {
  return cut === undefined ? [] : [`The page has ${cut}; the rest was left out.`];
}

/** Below this, half of the pages whose body was read wrongly are found by looking at few right ones. */
const surelyAlike = 0.85;

function doubt({ candidate, agreement }: ExtractedBody, quality: string): string[] {
  if (quality === 'failed' || candidate === 'rule' || agreement >= surelyAlike) return [];
  const percent = Math.round(agreement * 100);
  return [`Two ways of reading the page agree in ${percent} % of its text only: look whether the article is whole.`];
}

function underRules(
  document: Document,
  rules: OutletRules,
  faults: string[],
): { document: Document; page: PageReading; whole: boolean } {
  const whole = applyRules(document, rules, faults);
  return { document, page: readPage(document), whole };
}

type Fields = Omit<PageMetadata, 'isAccessibleForFree'>;

/** The fields of a page with those that the outlet's rules found in their place. */
function overruled(metadata: Fields, found: RuledFields): Fields {
  const sources = { ...metadata.sources };
  for (const name of Object.keys(found)) sources[name] = 'rule';
  return { ...metadata, ...found, sources };
}

function nothing(charset: string, reason: string): ExtractedArticle {
  return {
    title: null,
    author: [],
    date: null,
    modified: null,
    description: null,
    lang: null,
    section: null,
    tags: [],
    image: null,
    outletName: null,
    canonical: null,
    markdown: '',
    text: '',
    captions: [],
    sources: {},
    quality: 'failed',
    qualityRule: 'unreadable',
    qualityReason: reason,
    charset,
    extraction: { candidate: 'none', coverage: 0, agreement: 0, confidence: 0 },
    dropped: [],
    ruleFaults: [],
    notes: [reason],
  };
}
