/** A diff for readers: as trees for pages and feeds, as plain text, and as the changed words alone. */
export { changedText } from './render/changed-text.ts';
export { renderFields } from './render/render-fields.ts';
export { renderChanges, renderInline } from './render/render-html.ts';
export { renderText, type RenderTextOptions } from './render/render-text.ts';
