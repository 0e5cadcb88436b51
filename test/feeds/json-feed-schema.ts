const filled = { type: 'string', minLength: 1 };
const address = { type: 'string', pattern: '^https?://' };
const authors = {
  type: 'array',
  items: { type: 'object', required: ['name'], properties: { name: filled }, additionalProperties: false },
};

/** What our JSON feeds may hold, as a JSON Schema: JSON Feed 1.1 as far as they use it. Written for this project. */
export const jsonFeedSchema = {
  type: 'object',
  required: ['version', 'title', 'description', 'home_page_url', 'feed_url', 'language', 'authors', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: filled,
    description: filled,
    home_page_url: address,
    feed_url: address,
    next_url: address,
    language: filled,
    authors,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'url', 'title', 'content_html', 'content_text', 'summary', 'date_published', 'language'],
        properties: {
          id: { type: 'string', pattern: '^tag:' },
          url: address,
          title: filled,
          content_html: filled,
          content_text: filled,
          summary: filled,
          date_published: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' },
          language: filled,
          tags: { type: 'array', items: filled, uniqueItems: true },
          authors,
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
} as const;
