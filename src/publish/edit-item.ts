import type { Element } from 'hast';
import { toHtml } from '../markdown/to-html.ts';
import type { EditRecord } from '../archive/records.ts';
import type { FieldChange } from '../model/diff.ts';
import { revealControls } from '../text/hygiene.ts';
import { element } from './element.ts';
import type { FeedItem } from './feed-document.ts';
import { maxChangesBytes } from './feed-html.ts';
import { fieldLabels } from '#words/fields.ts';
import { editDoubts } from './edit-doubts.ts';
import { degradationNotes, ruleTexts } from '#words/edits.ts';
import { feedItemWords as words } from '#words/feeds.ts';
import { exactMoment } from '../i18n/format-time.ts';
import { cutToHtmlBytes, shortenNames, shortenText } from './shorten-text.ts';
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
 * fields and in the text. One id for ever for each pair of revisions, dated by the capture that first showed the new
 * text. Nothing in it changes when the article is edited again. What is long is shortened.
 */
export function editItem(edit: EditRecord, context: EditItemContext): FeedItem {
  const said = [
    words.window(exactMoment(edit.window.after).text, exactMoment(edit.window.until).text),
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
  const more = element('p', [element('a', [words.seeEdit], { href: context.url })]);
  return {
    id: editTag(context.authority, edit.article, edit.before, edit.revision),
    title: titleOf(edit),
    url: context.url,
    published: edit.window.until,
    language: edit.lang,
    authors: shortenNames(edit.authors.map(revealControls)),
    contentHtml: [toHtml(html), context.changesHtml, toHtml([more])].join('\n'),
    contentText: [
      said.join('\n'),
      fields.map(({ text }) => text).join('\n'),
      cutText(revealControls(context.changesText)),
      `${words.seeEdit}: ${context.url}`,
    ]
      .filter((text) => text !== '')
      .join('\n\n'),
    summary: said.join(' '),
    categories: shortenNames([
      revealControls(edit.outletName),
      ...(edit.partial ? [] : [edit.summary.weight]),
      ...editDoubts(edit).map(({ label }) => label),
    ]),
  };
}

function titleOf(edit: EditRecord): string {
  const headline = edit.fields.find(({ field }) => field === 'title');
  if (headline === undefined) return words.edited(shortenText(revealControls(edit.title)));
  return words.headlineEdited(valueOf(headline.before), valueOf(headline.after));
}

function judgement(edit: EditRecord): string[] {
  const { summary, partial, returnOf, degraded = [] } = edit;
  const counts = words.words(summary.words);
  return [
    partial === undefined
      ? words.weighed(summary.weight, ruleTexts[summary.rule] ?? summary.rule, counts)
      : words.notWeighed(counts),
    ...(summary.silent ? [words.silent] : []),
    ...(summary.noteAdded ? [words.noteAdded] : []),
    ...(returnOf === undefined ? [] : [words.returned]),
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
  return shortenText(values.map(revealControls).join(', '));
}

function cutText(text: string): string {
  const cut = cutToHtmlBytes(text, maxChangesBytes);
  return cut === text ? text : `${cut}…\n\n[${words.shortened}]`;
}
