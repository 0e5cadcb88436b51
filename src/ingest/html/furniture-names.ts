/**
 * Words of class names and ids that tell what part of a page an element is, in the languages sites are built in.
 * A hint, never the only reason: names can be made up, missing or worn by the article itself (see prune.ts).
 */

/** What a part of a page is, when it is not the article. */
export type Furniture =
  'navigation' | 'share' | 'related' | 'promotion' | 'comments' | 'consent' | 'advert' | 'hidden' | 'about' | 'form';

/** Names that tell it by one word: parts of a class or id between hyphens, underscores and capitals. */
export const furnitureWords: Record<Furniture, string> = {
  navigation:
    'nav navbar navigation menu menubar submenu breadcrumb breadcrumbs pagination pager paging sidebar toolbar masthead skiplink skiplinks sitemap tabs prevnext navigatie navegacao navegacion',
  share:
    'share shares sharing shareline sharebar sharedaddy addthis addtoany sharethis social socials socialmedia teilen partage partager compartir compartilhar condividi delen',
  related:
    'related relateds recirc recirculation recommended recommendation recommendations recommends popular trending mostread mostpopular mostviewed readnext upnext morestories outbrain taboola zergnet revcontent readmore verwandt verwandte meistgelesen relacionadas relacionados relacionada correlati correlate gerelateerd similaires leesook liresaussi leiatambem leermas crosspromo jp-relatedposts yarpp',
  promotion:
    'promo promos promotion promobox newsletter newsletters subscribe subscription signup paywall donate donation membership marketing upsell callout abo abonnement suscripcion assinatura nieuwsbrief',
  comments:
    'comments commentlist commentform disqus respond livefyre kommentare kommentar commentaires comentarios comentario commenti reacties kommentarer komentarze kommentarii',
  consent: 'cookie cookies consent gdpr cmp onetrust truste usercentrics didomi cookiebar cookiebanner',
  advert:
    'ad ads adv advert adverts advertisement advertising adslot adsense adbox dfp gpt sponsor sponsored werbung anzeige anzeigen publicite publicidad publicidade pubblicita reklama reclame',
  hidden: 'sronly visuallyhidden hide hidden noprint invisible',
  about:
    'authorbio authorbox byline bylines tags taglist tagcloud postmeta entrymeta articlemeta metadata copyright disclaimer',
  form: 'login signin register search searchform searchbox',
};

/** Names that tell it by two words beside each other. */
const furniturePairs: Record<Furniture, string> = {
  navigation:
    'skip-link skip-to site-header site-footer page-header page-footer global-header global-footer main-menu table-of',
  share: 'share-buttons social-links follow-us like-box',
  related:
    'related-articles read-more read-next up-next most-read most-popular more-stories more-news more-on more-from also-read also-like see-also you-may lees-ook lire-aussi leia-mais leia-tambem veja-mais saiba-mais mehr-zum lesen-sie ti-potrebbe latest-news top-stories editors-picks trc-related',
  promotion: 'sign-up mailing-list email-signup app-download join-us call-to subscribe-form',
  comments:
    'comment-list comment-form comments-area comment-section comments-section discussion-thread comment-body comment-content',
  consent: 'privacy-banner cookie-notice',
  advert: 'ad-container ad-slot ad-wrapper ad-unit google-ad',
  hidden:
    'sr-only visually-hidden screen-reader screenreader-text screen-only print-only only-print print-hidden no-display',
  about:
    'author-bio author-box about-author author-info author-card post-meta entry-meta article-meta post-tags article-tags entry-footer post-footer article-footer post-info',
  form: 'log-in sign-in search-form search-box',
};

const byWord = table(furnitureWords);
const byPair = table(furniturePairs);

/** What an element's class names and id say that it is; undefined when they say nothing. */
export function furnitureByName(names: string): Furniture | undefined {
  for (const name of names.split(/\s+/)) {
    const words = name
      .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '');
    // `has-comments`, `no-sidebar`: says what the page has, not what the element is.
    if (
      /^(?:has|no|with|without|is|show|hide|single|not)$/.test(words[0] ?? '') &&
      words.length > 1 &&
      words[0] !== 'hide'
    )
      continue;
    for (const [index, word] of words.entries()) {
      const found = byWord.get(word) ?? byPair.get(`${word}-${words[index + 1] ?? ''}`);
      if (found) return found;
    }
  }
  return undefined;
}

function table(words: Record<Furniture, string>): Map<string, Furniture> {
  return new Map(
    Object.entries(words).flatMap(([furniture, list]) =>
      list.split(' ').map((word) => [word, furniture as Furniture] as const),
    ),
  );
}
