/** An object of JSON-LD, its keys without the prefix `schema:`. */
export type LinkedObject = Record<string, unknown>;

const maxObjects = 5000;
const articleType =
  /^(?:\w+:)?(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Report|Review|ClaimReview|CriticReview|OpinionNewsArticle|AnalysisNewsArticle|Recipe|HowTo|PodcastEpisode|NewsVideo)$/;

/** What a page's JSON-LD says: every object in it, and those that are articles. */
export interface LinkedData {
  objects: LinkedObject[];
  articles: LinkedObject[];
  /** Those that stand in a list of articles, or in one that names, cites or collects them. */
  parts: ReadonlySet<LinkedObject>;
  /** Scripts that could not be read, even after the usual faults were repaired. */
  broken: number;
}

/** Reads the JSON-LD scripts of a page. Never throws. */
export function readLinkedData(document: Document): LinkedData {
  const parts = new Set<LinkedObject>();
  const data: LinkedData = { objects: [], articles: [], parts, broken: 0 };
  for (const script of document.querySelectorAll('script[type]')) {
    if (!/^application\/ld\+json\b/i.test(script.getAttribute('type')?.trim() ?? '')) continue;
    const source = script.textContent;
    if (source.trim() === '') continue;
    const value = parseTolerantly(source);
    if (value === undefined) data.broken++;
    else collect(value, data.objects, parts);
  }
  data.articles = data.objects.filter((object) => typesOf(object).some((type) => articleType.test(type)));
  return data;
}

/** The types of an object, without a schema's address. */
export function typesOf(object: LinkedObject): string[] {
  return [object['@type']]
    .flat()
    .flatMap((type) => (typeof type === 'string' ? [type.replace(/^https?:\/\/schema\.org\//, '')] : []));
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

/** What leads from an object to others than the page's article. */
const partKeys = new Set(
  'itemListElement relatedLink significantLink mentions citation isBasedOn comment liveBlogUpdate blogPost blogPosts isRelatedTo suggestedAnswer'.split(
    ' ',
  ),
);

/** Every object inside a value, outermost first; those within a part are parts. Never recurses. */
function collect(whole: unknown, objects: LinkedObject[], parts: Set<LinkedObject>): void {
  const waiting: { value: unknown; isPart: boolean }[] = [{ value: whole, isPart: false }];
  for (let next = waiting.shift(); next !== undefined && objects.length < maxObjects; next = waiting.shift()) {
    const { value, isPart } = next;
    if (isList(value)) {
      waiting.unshift(...value.slice(0, maxObjects).map((member) => ({ value: member, isPart })));
    } else if (typeof value === 'object' && value !== null) {
      const object: LinkedObject = Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key.replace(/^schema:/, ''), inner]),
      );
      objects.push(object);
      if (isPart) parts.add(object);
      for (const [key, inner] of Object.entries(object))
        if (typeof inner === 'object') waiting.push({ value: inner, isPart: isPart || partKeys.has(key) });
    }
  }
}

/** JSON with the faults that templates leave in it repaired, where that changes no value: undefined if it stays broken. */
function parseTolerantly(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, '')
    .trim();
  for (const attempt of [bare, repaired(bare)]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Outside of strings: comments and commas before a bracket are taken away. Inside: line ends and control characters are escaped. */
function repaired(source: string): string {
  let out = '';
  let inString = false;
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!;
    if (inString) {
      if (character === '\\') {
        // A backslash before anything else than JSON knows stands for itself.
        const isKnown = /["\\/bfnrtu]/.test(source[at + 1] ?? '');
        out += isKnown ? character + source[++at]! : '\\\\';
      } else if (character < ' ') out += JSON.stringify(character).slice(1, -1);
      else {
        out += character;
        if (character === '"') inString = false;
      }
    } else if (character === '/' && source[at + 1] === '*') {
      const end = source.indexOf('*/', at + 2);
      at = end === -1 ? source.length : end + 1;
    } else if (character === '/' && source[at + 1] === '/') {
      const end = source.indexOf('\n', at);
      at = end === -1 ? source.length : end;
    } else if (character === ',' && /^\s*(?:[}\]]|$)/.test(source.slice(at + 1, at + 200))) continue;
    else if (character === ';' && source.slice(at + 1).trim() === '') continue;
    else {
      out += character;
      if (character === '"') inString = true;
    }
  }
  return out;
}

/** The text of a value: a string, the first of a list, or what an object names itself. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return (value as unknown[]).map(textOf).find((text) => text !== undefined);
  if (typeof value !== 'object' || value === null) return undefined;
  const object = value as LinkedObject;
  return textOf(object['@value'] ?? object['name'] ?? object['schema:name'] ?? null);
}

/** The object that a value is or points to by its `@id`. */
export function resolved(value: unknown, objects: readonly LinkedObject[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { '@id': id, ...rest } = value as LinkedObject;
  if (typeof id !== 'string' || Object.keys(rest).some((key) => key !== '@type')) return value;
  return objects.find((object) => object['@id'] === id && Object.keys(object).length > 2) ?? value;
}
