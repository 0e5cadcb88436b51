/** Name and revision of the Markdown engine; part of every cache key. Raised whenever `parseBody` gives other blocks or other HTML. */
export const markdownEngine = 'variorum-markdown/1';
