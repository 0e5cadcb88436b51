/**
 * Phrases of page furniture. Each pattern is matched against a whole unit, in lower case, without leading and
 * trailing decoration; English, German, French, Spanish, Portuguese, Italian, Dutch, Russian, Japanese, Chinese.
 */

const whole = (patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join('|')})$`, 'u');

/** Begins the readers' part of a page: comments and the form for them. */
export const commentMarker = whole([
  // English
  '(?:leave|write|post|add|submit) (?:a |your )?(?:reply|comment|response)',
  'cancel reply',
  '(?:join|start) the (?:conversation|discussion)',
  '\\d[\\d.,]* (?:comments?|responses?|repl(?:y|ies))',
  "(?:(?:no|all|view|show|reader|readers[’']?) (?:comments|responses|replies)|one comment)",
  '(?:\\d+|one) (?:thoughts?|responses?|repl(?:y|ies)|comments?) (?:on|to) .{1,200}',
  'comments(?: ?\\(\\d+\\)|:? \\d+)?',
  // German
  '(?:schreiben? sie|schreibe?|verfassen? sie|hinterlassen? sie|hinterlasse|verfasse) (?:einen |ihren )?kommentar',
  '(?:einen |ihren )?kommentar (?:schreiben|verfassen|hinterlassen|abgeben|abschicken)',
  '(?:(?:\\d+ |alle |leser)?kommentare|1 kommentar)(?: ?\\(\\d+\\))?',
  'antworten? abbrechen',
  '(?:diskutieren sie mit|ihre meinung)',
  // French
  '(?:laisse[rz]?|écri(?:re|vez)|ajoute[rz]?|poste[rz]?) (?:un|votre) (?:commentaire|réponse)',
  '(?:\\d+ |vos |les |tous les )?commentaires(?: ?\\(\\d+\\))?',
  // Spanish
  '(?:deja|deje|dejar|escribe|escriba|añade|agrega) (?:un|una|tu|su) (?:comentario|respuesta)',
  '(?:cancelar la respuesta)',
  // Spanish, Portuguese
  '(?:(?:\\d+ |los |ver |os )?coment[aá]rios|1 coment[aá]rio)(?: ?\\(\\d+\\))?',
  '(?:deixe|deixar|escreva|adicione) (?:um|uma|seu|o seu) (?:comentário|resposta)',
  // Italian
  '(?:lascia|scrivi|aggiungi|inserisci) (?:un|una|il tuo) (?:commento|risposta)',
  '(?:(?:\\d+ |i )?commenti|1 commento)(?: ?\\(\\d+\\))?',
  // Dutch
  '(?:geef|plaats|laat|schrijf) (?:een|je|uw) (?:reactie|antwoord)(?: achter)?',
  '\\d+ (?:réactions?|commentaire|reacties?)',
  '(?:réactions|reacties) ?\\(\\d+\\)',
  // Russian
  '(?:оставить|добавить|написать) комментарий',
  '(?:\\d+ )?комментари(?:и|й|ев|я)(?: ?\\(\\d+\\))?',
  // Japanese, Chinese
  '(?:\\d+ ?件の)?コメント(?: ?[（(]\\d+件?[）)])?(?:を?(?:残す|する|書く|投稿|投稿する))?',
  '(?:发表|發表|写|寫|查看)?(?:\\d+ ?[条條则則]?)?(?:评论|評論|留言)(?: ?[（(]\\d+[）)])?',
]);

/** Begins a list of other articles, or what a site says about itself below an article. */
export const relatedMarker = whole([
  'other (?:articles|stories|posts|news)(?: (?:that|you|from|by|in|on|we)\\b.{1,60})?',
  '(?:related|recommended|similar)(?: (?:articles?|posts?|stories|news|content|topics|reading|coverage|for you|links?))?',
  '(?:more|latest|top) (?:stories|articles|posts|news|headlines|from .{1,60}|by .{1,60}|on this (?:story|topic))',
  'you (?:may|might) (?:also )?(?:like|enjoy|be interested in)(?: .{1,20})?',
  "(?:most|editor[’']?s[’']?) (?:read|popular|viewed|shared|picks?)",
  '(?:read|up) next',
  'about the authors?',
  '(?:filed under|tags?|topics?|categories|posted in)(?::.{0,200})?',
  'share this(?: .{1,20})?',
  'weitere (?:artikel|themen|nachrichten|beiträge)(?: .{1,40})?',
  '(?:ähnliche|verwandte) (?:artikel|beiträge|themen)',
  'mehr (?:zum thema|zu diesem thema|aus .{1,40}|von .{1,40})',
  '(?:das )?könnte (?:sie|dich|ihnen) auch (?:interessieren|gefallen)',
  '(?:meistgelesen|meistgelesene artikel|zur startseite|schlagwörter?(?::.{0,200})?|über den autor|über die autorin)',
  '(?:articles?|sujets?) (?:similaires|liés|associés|recommandés|connexes)',
  "(?:sur le même (?:sujet|thème)|dans la même rubrique|autres articles(?: .{1,40})?|les plus lus|vous aimerez aussi|à propos de l[’']auteur)",
  '(?:artículos|noticias|entradas|notas|temas|contenidos?) (?:relacionad[oa]s?|recomendad[oa]s?)',
  '(?:también )?(?:te|le) puede (?:interesar|gustar)(?: .{1,30})?',
  '(?:más (?:noticias|leídas|leídos|información)|otros artículos(?: .{1,40})?|lo más leído|sobre el autor|etiquetas(?::.{0,200})?)',
  '(?:artigos|notícias|matérias|posts|conteúdos?) (?:relacionad[oa]s?|recomendad[oa]s?)',
  '(?:mais (?:lidas|notícias)|outros artigos(?: .{1,40})?|você também pode gostar|sobre o autor)',
  '(?:articoli (?:correlati|simili|consigliati)|altri articoli(?: .{1,40})?|potrebbe(?:ro)? (?:anche )?interessarti(?: anche)?|ti potrebbe interessare|i più letti)',
  '(?:gerelateerde (?:artikelen|berichten)|meer (?:nieuws|artikelen|over dit onderwerp)|meest gelezen|over de auteur)',
  '(?:читайте также|похожие (?:статьи|материалы)|другие новости|материалы по теме)',
  '(?:関連(?:記事|ニュース|リンク)|あわせて読みたい|こちらもおすすめ|人気記事|おすすめ記事|この記事を書いた人).{0,10}',
  '(?:相关|相關|延伸)(?:文章|新闻|新聞|阅读|閱讀|推荐|推薦|报道|報導)',
]);

/** A link to another article in the middle of one. */
export const promotion = whole([
  "(?:read more|read also|also read|see also|related|don[’']t miss)(?::.{1,250})?",
  '(?:lesen sie auch|lesen sie mehr|mehr dazu|siehe auch)(?::.{1,250})?',
  '(?:lire aussi|à lire aussi|à lire également|lire également|voir aussi)(?: ?:.{1,250})?',
  '(?:lee también|lea también|leer más|ver también)(?: ?:.{1,250})?',
  '(?:leia também|leia mais|veja também)(?: ?:.{1,250})?',
  '(?:leggi anche|leggi di più|vedi anche)(?: ?:.{1,250})?',
  '(?:lees ook|lees meer|zie ook)(?: ?:.{1,250})?',
  '(?:читать далее)',
  '(?:続きを読む|もっと見る|阅读更多|閱讀更多|查看更多)',
]);

/** A paragraph that speaks of the site and not of its subject; may be a whole sentence. Matched at the start. */
export const boilerplate = new RegExp(
  `^(?:${[
    '(?:we|this (?:site|website|page))(?: and our partners)? uses? cookies',
    '(?:wir|diese (?:seite|website)) (?:verwende[nt]|nutz(?:en|t)) cookies',
    'nous utilisons des cookies',
    '(?:utilizamos|usamos) cookies',
    'utilizziamo (?:i )?cookie',
    '(?:copyright|©|\\(c\\)) ?(?:©|\\(c\\))? ?\\d{4}',
    'all rights reserved(?! \\p{L}+ (?:was|were|is|are|had|have)\\b)',
    'alle rechte vorbehalten',
    'tous droits réservés',
    'todos (?:los derechos|os direitos) reservados',
    'if you (?:enjoyed|liked) this (?:post|article|story)',
    'thank(?:s| you) for reading',
    '(?:sign up|subscribe) (?:for|to|now|here|today)',
    'follow us on',
    'your email address will not be published',
    'required fields are marked',
    '(?:(?:ihre|deine) e-mail-adresse wird nicht veröffentlicht)',
    '(?:votre adresse (?:e-?mail|de messagerie) ne sera pas publiée)',
    '(?:tu dirección de correo electrónico no será publicada)',
    '(?:o seu endereço de e-mail não será publicado)',
    '(?:il tuo indirizzo email non sarà pubblicato)',
    '(?:メールアドレスが公開されることはありません)',
  ].join('|')})`,
  'u',
);

/** A word of a button. */
const buttonWords = new Set(
  [
    'pin share shares tweet like print email e-mail mail subscribe newsletter advertisement advert ad sponsored menu login log sign register search home listen save bookmark follow copy link copied comment comments skip content',
    'teilen drucken merken anzeige werbung anmelden abonnieren suche startseite vorlesen kommentieren versenden',
    'partager imprimer publicité abonner abonnez connexion accueil écouter enregistrer envoyer',
    'compartir imprimir publicidad suscríbete suscribirse suscribir inicio escuchar guardar enviar',
    'compartilhar partilhar publicidade assine assinar ouvir salvar entrar',
    'condividi condividere stampa pubblicità abbonati accedi ascolta salva',
    'delen afdrukken advertentie abonneren inloggen',
    'поделиться распечатать реклама подписаться войти',
    'シェア シェアする ツイート 印刷 広告 ログイン 保存 共有 メール',
    '分享 打印 列印 广告 廣告 登录 登入 收藏 转发',
  ].flatMap((words) => words.split(' ')),
);

/** Words that announce an advertisement. */
const advertisements = new Set(
  'advertisement advert ad ads anzeige werbung publicité publicidad publicidade pubblicità advertentie реклама 広告 广告 廣告'.split(
    ' ',
  ),
);

/** Whether a line is nothing but the announcement of an advertisement. Words in lower case. */
export function isAdvertisement(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => advertisements.has(word));
}

/** A service that articles are shared on: a button when it stands among buttons, a heading when it stands between paragraphs. */
const serviceWords = new Set(
  'facebook twitter x linked linkedin whatsapp telegram reddit pinterest instagram youtube threads bluesky mastodon flipboard tumblr pocket line weibo wechat xing vk rss 微博 微信 line'.split(
    ' ',
  ),
);

const joiningWords = new Set(
  'it in on this that to via by the a an us up now here with your article story page post others leave out window opens new for of and or auf per via bei mit diesen artikel sur par cet article en este artículo por este artigo su questo articolo op dit'.split(
    ' ',
  ),
);

/** What a unit made only of button words is: `button`; `service` when nothing but names of services; null for anything else. */
export function buttonKind(words: readonly string[]): 'button' | 'service' | null {
  if (words.length === 0 || words.length > 12) return null;
  if (
    !words.every(
      (word) => buttonWords.has(word) || serviceWords.has(word) || joiningWords.has(word) || /^\d+$/.test(word),
    )
  )
    return null;
  if (words.some((word) => buttonWords.has(word))) return 'button';
  return words.some((word) => serviceWords.has(word)) ? 'service' : null;
}
