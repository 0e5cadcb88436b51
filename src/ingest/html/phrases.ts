/**
 * Lines of page furniture that stand in HTML pages beside those of plain-text captures (see ../text/phrases.ts).
 * Each is matched against a whole line in lower case. English, German, French, Spanish, Portuguese, Italian, Dutch,
 * Swedish, Danish and Norwegian, Polish, Czech, Russian, Turkish, Arabic, Hebrew, Persian, Japanese, Chinese, Korean.
 */

/** How long ago: never text of an article when it stands alone. */
const timeAgo = [
  '(?:(?:about|over|almost|updated|posted|published|last updated|modified)[:,]? )*(?:\\d+|an?|one|few|a few) ?(?:s|sec|secs|seconds?|m|min|mins|minutes?|h|hr|hrs|hours?|d|days?|w|wk|weeks?|mo|months?|y|yr|yrs|years?) ago',
  '(?:aktualisiert )?vor (?:\\d+|einer|einem|wenigen) (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?|std\\.?|min\\.?)',
  'il y a (?:\\d+|une?) ?(?:secondes?|minutes?|min|heures?|h|jours?|j|semaines?|mois|ans?)',
  'hace (?:\\d+|una?) ?(?:segundos?|minutos?|min|horas?|h|días?|semanas?|mes(?:es)?|años?)',
  'há (?:\\d+|uma?) ?(?:segundos?|minutos?|min|horas?|h|dias?|semanas?|m[eê]s(?:es)?|anos?)',
  '(?:\\d+|una?) ?(?:second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa',
  '(?:\\d+|een) ?(?:seconden?|minuten?|min|uur|uren|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar) geleden',
  '(?:för )?(?:\\d+|en|ett) ?(?:sekund(?:er)?|minut(?:t?er)?|tim(?:me|mar|er)|dag(?:ar|er|e)?|vecka|veckor|uker?|uger?) (?:sedan|siden)',
  '(?:\\d+|jeden) ?(?:sekund[yę]?|minut[yę]?|min|godzin[yę]?|godz\\.?|dzień|dni|tydzień|tygodni[e]?) temu',
  'před (?:\\d+ )?(?:minut(?:ou|ami)|hodin(?:ou|ami)|dn(?:em|y))',
  '(?:\\d+ )?(?:секунд[уы]?|минут[уы]?|час(?:а|ов)?|день|дня|дней|недел[юиь]) назад',
  '\\d+ ?(?:saniye|dakika|saat|gün|hafta|ay|yıl) önce',
  'منذ (?:\\d+ )?\\S+',
  'לפני .{1,20}',
  '\\d+ ?(?:ثانیه|دقیقه|ساعت|روز|هفته) پیش',
  '\\d+ ?(?:秒|分|分钟|分鐘|小时|小時|時間|天|日|周|週間|个月|ヶ月|か月|年)前',
  '\\d+ ?(?:초|분|시간|일|주|개월|년) ?전',
  "(?:just now|gerade eben|à l[’']instant|ahora mismo|agora mesmo|zojuist|たった今|刚刚|剛剛)",
];

/** Numbers beside a word for what readers did. */
const counters = [
  '[\\d.,]+ ?[km]?',
  '(?:[\\d.,]+ ?[km]?|no|be the first to|be the first) ?\\+? ?(?:shares?|comments?|comment|views?|likes?|retweets?|tweets?|reads?|votes?|points?|followers?|replies|reply|claps?|reactions?|people shared|shares on .{1,20})',
  '(?:shares?|comments?|views?|likes?|reads?|votes?)[: ]*[\\d.,]+ ?[km]?',
  '[\\d.,]+ ?(?:kommentare?|aufrufe|mal geteilt|partages?|commentaires?|vues|compartidos?|comentarios?|visitas|compartilhamentos?|comentários?|condivisioni|commenti|reacties|keer gedeeld|visninger|delningar|komentarzy|комментари\\S+|просмотр\\S*|yorum|コメント|いいね|评论|評論|阅读|閱讀|댓글)',
  '[\\d.,]+ ?(?:件のコメント|条评论|則留言|回)',
  '(?:views|visualizações|просмотров|调用|閱讀量|阅读量)[:：]? ?[\\d.,]+',
];

/** Buttons and notices of players, adverts and readers' tools. */
const tools = [
  '(?:advertisement|story continues below(?: advertisement)?|article continues (?:below|after)(?: (?:the )?(?:advertisement|ad|this ad|video))?|continue reading(?: below| the main story)?|scroll (?:down )?to continue(?: reading)?|skip (?:advertisement|ad|past newsletter promotion|to .{1,30})|after newsletter promotion|sponsored(?: (?:content|by .{1,30}))?|paid content|promoted(?: content| stories)?|ad feedback|report (?:this )?ad)',
  "(?:anzeige|werbung|weiter nach der (?:anzeige|werbung)|artikel wird nach der anzeige fortgesetzt|publicité|la suite (?:de l[’']article )?après (?:la|cette) publicité|publicidad|sigue leyendo|continúa leyendo|publicidade|continua (?:após|depois d)[ao] publicidade|continua a leggere|pubblicità|advertentie|tekst gaat verder onder (?:de )?.{1,20}|annons|annonse|reklama|реклама|reklam|الإعلان|إعلان|פרסומת|تبلیغات|広告|広告の後にも続きます|スポンサーリンク|广告|廣告|광고)",
  '(?:play(?: video)?|pause|mute|unmute|watch(?: (?:now|live|video|the video))?|listen(?: to (?:this )?(?:article|story))?(?: \\d.{0,12})?|video|photos?|gallery|slideshow|view gallery|open gallery|enlarge(?: image)?|view (?:larger|full) (?:image|size)|expand|collapse|show (?:more|less|all)|see (?:more|all)|load more(?: .{1,20})?|view (?:more|all)(?: .{1,20})?|loading(?: (?:comments|\\.+|…))?|close|back to top|top|next|previous|prev|close dialog|print(?: this)?(?: (?:page|article|story))?|email(?: this)?(?: (?:page|article|story))?|copy link|link copied|text size|font size|toggle .{1,20}|replay|hide caption|toggle caption|copied|save(?: (?:article|story|for later))?|report (?:a )?(?:typo|error|mistake)|correct this article|get notifications|gift (?:this )?article|give this article)',
  '(?:vergrößern|bild vergrößern|vollbild|mehr anzeigen|artikel (?:drucken|versenden|merken|anhören)|nach oben|agrandir|voir plus|ampliar|ver más|ver mais|mostrar mais|ingrandisci|vai alla gallery|volver arriba|meer laden|terug naar boven|läs mer|vis mer|læs også|les også|läs också|czytaj (?:także|też|więcej)|zobacz (?:także|też|więcej)|čtěte také|oku|devamını oku|اقرأ (?:أيضا|أيضًا|المزيد).{0,120}|לקריאה נוספת|קראו גם.{0,120}|بیشتر بخوانید.{0,120}|もっと読む|記事を読む|次のページ|前のページ|展开全文|点击查看|더 보기|관련 ?기사)',
  "(?:dalsza część (?:tekstu|artykułu) .{1,40}|článek pokračuje pod .{1,30}|artikeln fortsätter (?:under|efter|nedanför) .{1,30}|artiklen fortsætter (?:under|efter) .{1,30}|(?:artikkelen|saken) fortsetter (?:under|etter) .{1,30}|juttu jatkuu .{1,40}|a cikk .{1,30} folytatódik|продолжение (?:статьи )?(?:после|под) .{1,30}|haberin devamı .{1,30}|(?:il testo|l[’']articolo) (?:prosegue|continua) (?:sotto|dopo) .{1,30}|el artículo continúa (?:debajo|después) .{1,30}|het artikel gaat verder onder .{1,30}|der artikel geht (?:unter|nach) .{1,40} weiter|l[’']article (?:se poursuit|continue) (?:sous|après) .{1,30})",
  '(?:\\d+|one|a few) ?-?(?:min|mins|minutes?|minute) ?(?:read|reading time|to read)',
  '(?:estimated )?(?:reading|read) time:? .{1,20}|(?:lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|lästid|czas czytania|время чтения)[ :]*.{0,20}',
  '\\d+ (?:min(?:uten?|utes?|utos?|uti)?\\.?) ?(?:lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd|läsning)?',
  "(?:follow|like|find|join|connect with) (?:us|me|him|her|them|@?[\\p{L}\\p{N}_ .’']{1,40})(?: and @?[\\p{L}\\p{N}_ .]{1,30})? on (?:facebook|twitter|x|instagram|linkedin|telegram|whatsapp|google news|youtube|tiktok|threads|bluesky|mastodon|social media).{0,80}",
  '(?:get|download) (?:our|the) (?:free )?.{0,30}app.{0,40}|(?:available on|download on|get it on) (?:the )?(?:app store|google play).{0,30}',
  '(?:a version of this article|this article was originally) appear(?:s|ed) in print .{1,200}',
  '(?:see|view|browse) (?:all|more) .{1,60}|(?:all|more) .{1,40} (?:stories|articles|news|posts|videos)',
  '(?:filed under|posted in|tagged|tagged with|tags?|topics?|categories|category|keywords|themen|schlagworte|mots[- ]clés|temas|etiquetas|tópicos|tag|argomenti|onderwerpen|теги|метки|タグ|キーワード|标签|標籤|关键词|關鍵字|태그)[:：].{0,300}',
  '(?:find|read|see|view) (?:this|the (?:original|full)) (?:article|story|page|post)(?: online)? at:? https?:.{1,200}|(?:article|page|source) url: https?:.{1,200}',
  '(?:privacy policy|terms of (?:use|service)|cookie policy|contact us|about us|impressum|datenschutz|mentions légales|aviso legal|política de privacidad|política de privacidade|privacybeleid)',
];

/** Offers of letters, apps and subscriptions. Matched at the start of a line of up to 60 words. */
const offers = [
  '(?:sign|signing) up (?:for|to|here|now|today|below)',
  '(?:subscribe|register) (?:to|for|now|here|today|below)\\b(?! by\\b)',
  "get (?:the|our|all the|more|breaking|daily|today[’']s|weekly)\\b.{0,80}(?:inbox|newsletter|email|e-mail|app\\b|alerts?)",
  '(?:want|love|like|enjoy|enjoying|like what you)\\b.{0,60}(?:newsletter|subscribe|sign up|inbox).{0,120}',
  '(?:join|become)\\b.{0,60}(?:newsletter|mailing list|subscribers?|inbox|our members?|a member|telegram|whatsapp channel)',
  '(?:our|the) .{0,40}newsletter .{0,60}(?:inbox|every (?:day|morning|week|friday|monday)|delivers?)',
  '(?:delivered|sent|straight) (?:straight |directly |right )?to your inbox',
  '(?:enter your email|your e-?mail(?: address)?|e-?mail address|by (?:signing up|subscribing|submitting|entering|clicking|providing)\\b.{0,80}(?:agree|terms|privacy|accept))',
  "(?:thank you for (?:signing|subscribing)|thanks for (?:signing|subscribing)|you(?:[’']ve| have) (?:been|successfully) subscribed|please (?:check your|enter a valid|try again|enable javascript|log in|sign in|whitelist|disable))",
  '(?:already (?:a subscriber|have an account|a member|registered)|log in to|sign in to|create (?:a free |an )?account|to continue reading|support (?:our|independent|quality) journalism|try (?:it )?for (?:free|just)|start your (?:free )?(?:trial|subscription))',
  '(?:abonnieren sie|melden sie sich|jetzt (?:abonnieren|anmelden|testen)|newsletter (?:abonnieren|bestellen)|(?:unseren|den|der|unser) .{0,30}newsletter\\b|hier geht es zur|mit dem newsletter|diesen artikel (?:weiterlesen|mit))',
  "(?:inscrivez-vous|abonnez-vous|recevez (?:chaque|tous|toute|nos|notre|la|l[’']|le|gratuitement)|s[’']inscrire à|pour (?:lire la suite|ne rien rater)|(?:il vous reste|cet article est réservé|article réservé))",
  '(?:suscríbe(?:te|ase)|regístrate|apúntate|recib[ea] (?:en tu|nuestr|las|cada|gratis)|síguenos|sigue toda la información|únete)',
  '(?:assine|cadastre-se|inscreva-se|receba (?:no seu|nossa|as|em|todos|diariamente)|siga o? ?.{0,30} (?:no|nas)|clique aqui e)',
  '(?:iscriviti|abbonati|ricevi (?:ogni|le|la|nella)|seguici|registrati)',
  '(?:schrijf je in|meld je aan|abonneer|ontvang (?:elke|dagelijks|onze|het)|volg ons)',
  '(?:prenumerera|anmäl dig|abonner på|tilmeld dig|meld deg på|få nyheds?brev|zapisz się|zaprenumeruj|přihlaste se|odebírejte|подпи(?:шитесь|сывайтесь)|присоединяйтесь|abone ol(?:un)?|bültenimize|اشترك|تابعونا|תנו לנו לייק|הירשמו|مشترک شوید|عضو شوید|メルマガ|ニュースレターに?登録|無料会員|订阅|訂閱|扫码|掃碼|关注我们|구독)',
  '(?:この(?:記事|コンテンツ)は(?:有料|無料)?会員|残り[:：]? ?[\\d,]+ ?文字|(?:続き|この先|ここから先)(?:を|は).{0,20}(?:会員|登録|ログイン)|이 기사는 (?:유료|회원)|本文(?:为|為)(?:付费|付費|会员|會員))',
  '(?:(?:ещё |еще )?(?:больше|самые|все|главные) .{0,60}(?:telegram|телеграм|дзен)|(?:читайте|следите за) .{0,60}(?:telegram|телеграм|дзен|вконтакте))',
  '(?:this (?:article|story|post) (?:contains|may contain|includes) affiliate|(?:we|.{1,30}) (?:may )?(?:earn|receive|get) (?:a|an) (?:small )?(?:affiliate )?commission|when you (?:buy|purchase) (?:through|via|using) (?:our )?links|as an amazon associate)',
  "(?:(?:do you )?have (?:a|any) (?:tip|story|news tip|confidential|question|information).{0,60}(?:email|contact|tips?@|write|know|\\?)|(?:contact|email|e-mail|reach|write to|follow) (?:the (?:author|reporter|writer)|him|her|us|[\\p{L}.’' -]{2,40}) (?:at|via|on)\\b)",
  '(?:©|copyright|\\(c\\))|all rights reserved(?! \\p{L}+ (?:was|were|is|are|had|have)\\b)|this material may not be|reproduction in whole|alle rechte vorbehalten|tous droits réservés|todos (?:los derechos|os direitos) reservados|tutti i diritti riservati|все права защищены|無断転載|版权所有|版權所有|저작권자|무단 ?전재',
  "(?:javascript (?:is|must|needs)|(?:to view|viewing) this (?:video|content)|your browser (?:does not|doesn[’']t)|this (?:video|content|browser) (?:is not|can ?not|could not|does not)|sorry, (?:your browser|this video)|video unavailable|recommended video|zum aktivieren|an dieser stelle (?:finden|befindet|steht)|externer inhalt|contenu (?:externe|bloqué)|ce contenu (?:est|n[’']))",
];

/** A heading that names a letter to readers: `Newsletter: The Morning`. */
export const letterPattern =
  /^(?:(?:the|our|unser|notre|nuestro) )?(?:newsletters?|nyhetsbrev|nyhedsbrev|nieuwsbrief|infolettre|bülten|рассылка|ニュースレター|뉴스레터|电子报)(?:\s?[:：–-]\s?.{1,40})?$/u;

/** Words that begin a caption or stand in it as its credit. */
const creditWords =
  /^(?:photo(?:graph|s|graphy)?|image|picture|pic|graphic|video|illustration|file photo|foto|fotos|bild|bilder|grafik|imagen|imagem|immagine|crédit photo|credit|crédits?|quelle|bildquelle|fuente|fonte|写真|画像|图片|圖片|图源|来源|사진|صورة|תמונה|צילום|عکس|фото|zdjęcie|fot\.)(?:\s+(?:by|von|de|di|per|courtesy|credit|credits|copyright)\b|\s*[:：／/|©])|^(?:©|\(c\))|[(（[](?:photo|foto|image|bild|credit|picture|写真|фото)s?\b[^()（）]*[)）\]]$/iu;

/** A line that ends with an agency: `— Reuters`, `R. Hald/Getty Images`. */
export const agencyPattern =
  /(?:getty images|shutterstock|istock|alamy|unsplash|picture alliance|ap photo|\b(?:afp|reuters|dpa|epa|efe|ansa|upi|imago)(?:\/\S+)?)[)\]]?\.?$|\/\s?(?:getty images|afp|reuters|ap|dpa|epa|the new york times)\b[^.]{0,40}$/iu;

/** A credit of a picture or a text. */
export const creditPattern = new RegExp(`${creditWords.source}|${agencyPattern.source}`, 'iu');

/** A mark that ends a dispatch: `ENDS`, `(AP) – Ends`. */
export const closingMarkPattern =
  /^(?:[(（[][^()（）]{1,30}[)）\]]\s*)?[-–—\s(（[]*(?:ends?|ende|fine?|fim|slut|einde|koniec|konec|конец|完|了|終わり|끝)[-–—\s)）\]]*$/iu;

/** A closing line that says who wrote. */
export const aboutAuthorPattern =
  /^(?:\p{Lu}[\p{L}.’'-]+ ){2,4}(?:is|was|ist|war|est|es|é|è) (?:an? |the |our |der |die |ein |eine |une? |la |le |una |um |uma |il )?(?:[\p{L}-]+ ){0,5}(?:reporter|editor|writer|correspondent|columnist|journalist|author|contributor|professor|fellow|lecturer|historian|blogger|redakteur|redakteurin|autor|autorin|journalistin|korrespondent|korrespondentin|journaliste|auteure?|periodista|escritora?|jornalista|giornalista)(?!\p{L})/u;

/** A line that counts those who came to a page, or says what to look at it with. */
export const aboutPagePattern =
  /(?<!\p{L})(?:you are (?:our )?visitor (?:number|no\b|#)|best viewed (?:with|in|at|using)|(?:visitors|visits|hits) since|sie sind (?:der )?besucher|optimiert für|vous êtes le .{1,20} visiteur|usted es el visitante)/iu;

export const timeAgoPattern = whole(timeAgo);
export const counterPattern = whole(counters);
export const toolPattern = whole(tools);
export const offerPattern = new RegExp(`^(?:${offers.join('|')})`, 'u');

/** Headings and lines behind which an HTML page is about other things, beside those of ../text/phrases.ts. */
export const endPattern = whole([
  "(?:what to read next|next up(?: in .{1,40})?|more (?:on|about|in) .{1,60}|more like this|more coverage|latest (?:on|in|from) .{1,40}|from (?:around )?the web|from our (?:partners|sponsors|network)|around the web|promoted stories|sponsored (?:stories|content|links)|trending(?: (?:now|stories|topics|news))?|popular (?:stories|posts|articles|now|on .{1,30})|top (?:news|picks|trending)|must reads?|in case you missed it|don[’']t miss|explore more|keep reading|further reading on .{1,40}|recent (?:posts|articles|comments|stories)|also (?:on|in|from) .{1,40}|you might also (?:like|enjoy)|read more (?:about|on|from|stories)?:? ?.{0,60}|our picks|best of .{1,30}|next (?:article|story|post)|previous (?:article|story|post)|post navigation|share (?:this|the|your).{0,40}|about (?:the )?(?:author|writer|contributor|reporter)s?.{0,40}|written by|leave (?:a|your) .{1,20}|the conversation \\(\\d+\\))",
  '(?:lesen sie (?:auch|mehr|weiter).{0,80}|mehr (?:zum thema|artikel|nachrichten|lesen).{0,40}|auch interessant|das könnte (?:sie|dich) (?:auch )?interessieren|meistgelesen.{0,30}|aktuelle (?:artikel|nachrichten|themen)|top[- ]?themen|passend(?:e|er|es)? (?:dazu|artikel|themen)|neueste(?:s| .{1,30})?|leser(?:kommentare|briefe)|diskussion|empfehlungen.{0,40}|zum weiterlesen)',
  '(?:à lire (?:aussi|également|ensuite|sur le même sujet).{0,80}|lire (?:aussi|plus).{0,80}|les plus (?:lus|partagés|commentés|populaires)|dernières (?:actualités|infos|nouvelles)|à la une|sur le même thème|nos autres articles|pour aller plus loin|contenus sponsorisés)',
  '(?:te recomendamos|le recomendamos|más (?:sobre|en|de|noticias|información).{0,40}|últimas noticias|lo más (?:leído|visto|comentado)|noticias destacadas|archivado en.{0,80}|ver (?:más|también).{0,60}|tags|comparte.{0,30})',
  '(?:leia (?:também|mais|ainda).{0,80}|veja (?:também|mais).{0,80}|saiba mais.{0,40}|mais (?:lidas|sobre|notícias|em).{0,40}|últimas notícias|recomendado.{0,30}|notícias relacionadas|relacionad[ao]s?|compartilhe.{0,30})',
  '(?:leggi (?:anche|tutto).{0,80}|potrebbe(?:ro)? interessarti.{0,30}|ultime notizie|i più (?:letti|visti)|altre notizie|in evidenza)',
  '(?:lees (?:ook|verder|meer).{0,80}|meest gelezen|laatste nieuws|ook interessant|bekijk ook.{0,60}|aanbevolen|deel (?:dit|via).{0,30})',
  '(?:läs (?:också|mer|även).{0,80}|les (?:også|mer).{0,80}|læs (?:også|mere).{0,80}|mest (?:lästa|lest|læste)|senaste nytt|relaterat|relaterte? .{0,20})',
  '(?:czytaj (?:także|też|również|dalej).{0,80}|zobacz (?:także|też|również).{0,80}|najczęściej czytane|najnowsze|polecane|powiązane.{0,30}|čtěte (?:také|dále).{0,80}|mohlo by vás zajímat|související.{0,30}|nejčtenější)',
  '(?:читайте (?:также|ещё|еще).{0,80}|по теме|ещё по теме|главное|новости партнеров|популярное|самое читаемое|поделиться.{0,20})',
  '(?:(?:यह|ये|इसे|यहां|यहाँ) भी पढ(?:़)?ें.{0,120}|और पढ(?:़)?ें.{0,60}|संबंधित (?:ख(?:़)?बरें|लेख))',
  '(?:ilgili haberler|bunlar da ilginizi çekebilir|öne çıkan.{0,20}|en çok okunan.{0,20}|son dakika)',
  '(?:اقرأ (?:أيض[اًا]+|المزيد).{0,80}|مواضيع (?:ذات صلة|متعلقة).{0,40}|أخبار ذات صلة|الأكثر (?:قراءة|مشاهدة)|قد يعجبك أيضا|עוד (?:בנושא|כתבות).{0,40}|כתבות (?:נוספות|קשורות)|הנקראות ביותר|תגובות|תגובות(?: ?\\(\\d+\\))?|مطالب مرتبط|اخبار مرتبط|پربازدیدترین.{0,20})',
  '(?:関連(?:記事|ニュース|リンク|キーワード|する記事).{0,20}|あわせて読みたい.{0,20}|おすすめ(?:の記事|記事)?|人気(?:記事|ランキング).{0,10}|(?:アクセス)?ランキング|最新(?:記事|ニュース)|この記事(?:をシェア|の著者|を書いた人).{0,10}|トピックス|シェアする)',
  '(?:相关(?:文章|新闻|阅读|推荐|报道).{0,10}|相關(?:文章|新聞|閱讀|報導).{0,10}|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|热门(?:文章|新闻|推荐)|熱門(?:文章|新聞)|猜你喜欢|更多(?:新闻|文章|新聞|精彩).{0,20}|最新(?:新闻|文章|新聞)|责任编辑[:：].{0,20}|관련 ?(?:기사|뉴스)|많이 본 (?:기사|뉴스)|인기 ?기사|추천 ?기사|주요 ?뉴스)',
]);

function whole(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})$`, 'u');
}
