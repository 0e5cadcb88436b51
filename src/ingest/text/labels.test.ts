import { describe, expect, it } from 'vitest';
import { labelUnit, type Label } from './labels.ts';

const labelOf = (text: string): Label => labelUnit({ text, line: 1, gapBefore: 1, gapAfter: 1 }).label;

describe('labelUnit', () => {
  it.each([
    'Leave a Reply', 'Leave a comment »', '3 Comments', 'Comments (12)', 'No Comments', '2 thoughts on “The pump”', 'Join the conversation',
    'Schreiben Sie einen Kommentar', '12 Kommentare', 'Laisser un commentaire', 'Commentaires (4)', '3 réactions', 'Deja un comentario', 'Comentarios',
    'Deixe um comentário', 'Lascia un commento', 'Geef een reactie', 'Комментарии (3)', 'コメントを書く', '发表评论',
  ])('sees the readers’ part begin at “%s”', (text) => {
    expect(labelOf(text)).toBe('comments');
  }); // prettier-ignore

  it.each([
    'Other Articles That May Interest You …', 'Related articles', 'You may also like', 'More from the harbour desk', 'Most read', 'Tags: pump, water',
    'Weitere Artikel', 'Das könnte Sie auch interessieren', 'Sur le même sujet', 'Noticias relacionadas', 'Articoli correlati', 'Gerelateerde berichten', '関連記事', '相关阅读',
  ])('sees a list of other articles begin at “%s”', (text) => {
    expect(labelOf(text)).toBe('related');
  }); // prettier-ignore

  it.each([
    'Pin It',
    'Share on Facebook',
    'Print this article',
    'Teilen Drucken',
    'Partager',
    'Compartir',
    'シェア',
    'Listen',
  ])('knows the button “%s”', (text) => {
    expect(labelOf(text)).toBe('button');
  });

  it.each(['Linked In', 'Facebook Twitter WhatsApp'])('knows names of services: “%s”', (text) => {
    expect(labelOf(text)).toBe('service');
  });

  it.each([
    ['What readers comment on most', 'short'],
    ['Les réactions', 'short'],
    ['No comment', 'short'],
    ['Other news outlets followed', 'short'],
    ['Share prices fall', 'short'],
    ['He left a reply.', 'sentence'],
    ['The related articles were read by more people than we had thought, and we will print more of them.', 'prose'],
  ] as const)('leaves “%s” to the article', (text, label) => {
    expect(labelOf(text)).toBe(label);
  });

  it.each([
    ['- one of the items', 'list-item'],
    ['3. third', 'list-item'],
    ['* * *', 'rule'],
    ['Home > News > World', 'path'],
    ['We use cookies to make this site better for you.', 'boilerplate'],
    ['Lire aussi : Le phare s’éteint', 'promotion'],
    ['By Jane Doe', 'byline'],
    ['13 September 2023', 'date'],
  ] as const)('labels “%s” as %s', (text, label) => {
    expect(labelOf(text)).toBe(label);
  });
});
