/** A diff for readers: as trees for pages and feeds, as plain text, and as the changed words alone. */
export { changedText } from './render/changed-text.ts';
export { renderChanges, renderInline } from './render/render-html.ts';
export { renderText } from './render/render-text.ts';
