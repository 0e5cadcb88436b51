import type { Element } from 'hast';
import { toHtml } from '../markdown/to-html.ts';
import type { EditRecord } from '../archive/records.ts';
import type { FieldChange } from '../model/diff.ts';
import { revealControls } from '../text/hygiene.ts';
import { element } from './element.ts';
import type { FeedItem } from './feed-document.ts';
import { maxItemLength } from './feed-html.ts';
import { fieldLabels } from './field-labels.ts';
import { editDoubts } from './edit-doubts.ts';
import { degradationNotes } from '../i18n/en.ts';
import { exactMoment } from '../i18n/format-time.ts';
import { editTag } from './tag-uri.ts';

/** What an edit's feed item needs beside the edit. */
export interface EditItemContext {
  /** The archive's tag authority (`archive.yml`: `tag`). */
  authority: string;
  /** Absolute URL of the page that shows the edit. */
  url: string;
  /** The changes as HTML, made by `feedHtml`. */
  changesHtml: string;
  /** The changes as plain text: `EditBody.changesText`. */
  changesText: string;
}

/**
 * An edit as an item of the feed of edits: when (as a window), of what weight by which rule, what changed in the
 * fields and in the text. One id for ever for each pair of revisions; `published` and `updated` are the capture
 * that first showed the new text.
 */
export function editItem(edit: EditRecord, context: EditItemContext): FeedItem {
  const said = [
    `Changed between ${exactMoment(edit.window.after).text} and ${exactMoment(edit.window.until).text}.`,
    ...judgement(edit),
  ];
  const fields = edit.fields.map(fieldLine);
  const html = [
    ...said.map((sentence) => element('p', [sentence])),
    ...(fields.length === 0
      ? []
      : [
          element(
            'ul',
            fields.map(({ html }) => html),
          ),
        ]),
  ];
  const more = element('p', [element('a', ['See the edit in the archive'], { href: context.url })]);
  return {
    id: editTag(context.authority, edit.article, edit.before, edit.revision),
    title: titleOf(edit),
    url: context.url,
    published: edit.window.until,
    updated: edit.window.until,
    language: edit.lang,
    authors: edit.authors.map(revealControls),
    contentHtml: [toHtml(html), context.changesHtml, toHtml([more])].join('\n'),
    contentText: [
      said.join('\n'),
      fields.map(({ text }) => text).join('\n'),
      cutText(revealControls(context.changesText)),
      `See the edit in the archive: ${context.url}`,
    ]
      .filter((text) => text !== '')
      .join('\n\n'),
    summary: said.join(' '),
    categories: [...new Set([revealControls(edit.outletName), ...(edit.partial ? [] : [edit.summary.weight])])],
  };
}

function titleOf(edit: EditRecord): string {
  const headline = edit.fields.find(({ field }) => field === 'title');
  if (headline === undefined) return `Edited: ${revealControls(edit.title)}`;
  return `Headline edited: “${valueOf(headline.before)}” → “${valueOf(headline.after)}”`;
}

function judgement(edit: EditRecord): string[] {
  const { summary, partial, returnOf, degraded = [] } = edit;
  const { added, removed, moved } = summary.words;
  const counts = [`${removed} ${removed === 1 ? 'word' : 'words'} removed`, `${added} added`];
  if (moved > 0) counts.push(`${moved} moved`);
  return [
    partial === undefined
      ? `Weight: ${summary.weight} (rule: ${summary.rule}); in the body ${counts.join(', ')}.`
      : `In the body ${counts.join(', ')}.`,
    ...(summary.silent ? ['Silent: it came with neither a new note nor a changed update time.'] : []),
    ...(summary.noteAdded ? ['A correction or update note was added.'] : []),
    ...(returnOf === undefined ? [] : ['The text returned to that of an earlier revision.']),
    ...editDoubts(edit).map(({ sentence }) => sentence),
    ...new Set(degraded.map(({ stage }) => degradationNotes[stage])),
  ];
}

function fieldLine({ field, before, after }: FieldChange): { html: Element; text: string } {
  const label = fieldLabels[field];
  const old = before.length === 0 ? [] : [`[−${valueOf(before)}−]`];
  const now = after.length === 0 ? [] : [`[+${valueOf(after)}+]`];
  const marks = [...old.map((text) => element('del', [text])), ...now.map((text) => element('ins', [text]))];
  const spaced = marks.flatMap((mark) => [' ', mark]);
  return { html: element('li', [`${label}:`, ...spaced]), text: [`${label}:`, ...old, ...now].join(' ') };
}

function valueOf(values: readonly string[]): string {
  return values.map(revealControls).join(', ');
}

function cutText(text: string): string {
  if (text.length <= maxItemLength) return text;
  const cut = text
    .slice(0, maxItemLength)
    .toWellFormed()
    .replace(/\uFFFD$/u, '');
  return `${cut}…\n\n[The rest is on the page.]`;
}
