/** A kind of page that is no article, or not all of one. */
export interface QualityRule {
  name: string;
  quality: 'partial' | 'failed';
  /** What a page under this rule is, as the beginning of a sentence that goes on with what was found. */
  says: string;
  /** `stub`: looked for in the title and in a short text. `end`: in one of the last lines of a text of any length. */
  scope: 'stub' | 'end';
  phrases: RegExp;
  /** The whole title of such a page. */
  titles?: RegExp;
  /** Of an `end`: offers that count only below a short text. */
  weak?: RegExp;
  /** How many characters the line of the phrase has at most, when not the usual number. */
  maxLine?: number;
  /** How many letters a short text has at most, when not the usual number. */
  maxLetters?: number;
  /** One page that the rule finds. */
  example: { title: string; text: string };
}

/** The rules in the order in which they are tried. Precision comes first: a phrase is one that pages of the kind use and articles don't. */
export const qualityRules: readonly QualityRule[] = [
  {
    name: 'tool-timeout',
    quality: 'failed',
    says: 'The tool that made the capture gave up',
    scope: 'stub',
    phrases:
      /\btimeout (?:of )?\d+ ?ms exceeded|\bnavigation timeout of \d+|net::ERR_[A-Z_]+|\bERR_(?:NAME_NOT_RESOLVED|CONNECTION_[A-Z]+|TIMED_OUT)\b|page crashed!|protocol error \(Page\./i,
    example: { title: '', text: 'Timeout 30000 ms exceeded.' },
  },
  {
    name: 'bot-check',
    quality: 'failed',
    says: 'The page checks for robots',
    scope: 'stub',
    maxLetters: 1500,
    phrases:
      /checking (?:if the site connection is secure|your browser before accessing)|verif(?:y|ying) (?:that )?you are (?:a )?human|(?:are you|you are|you're) (?:not )?a robot\?|please (?:complete|solve) the (?:captcha|security check)|enable javascript and cookies to continue|unusual traffic from your computer|ddos protection by|ray id:? ?[0-9a-f]{8,}|press (?:&|and) hold to confirm|pardon our interruption|bestätigen sie, dass sie (?:ein mensch|kein roboter) sind|vérifiez que vous êtes (?:un )?humain|verifica que (?:eres|usted es) (?:un )?humano|confirme que você é humano|подтвердите, что (?:вы не робот|запросы отправляли вы)|我不是机器人|请完成安全验证|ロボットではない(?:こと|です)/iu,
    titles:
      /^(?:just a moment\W*|attention required!.*|access to this page has been denied\W*|are you a (?:robot|human)\W*|robot check|ddos-guard|security check(?:point)?|человек\?|verifying.*human\W*|one more step)$/iu,
    example: { title: 'Just a moment...', text: 'Checking if the site connection is secure' },
  },
  {
    name: 'mixed-up',
    quality: 'failed',
    says: 'The page could not be shown and asks to be loaded again',
    scope: 'stub',
    phrases:
      /we're all mixed up|we['’]re having trouble (?:loading|displaying) this page|(?:please )?(?:refresh|reload) (?:this|the) page(?: and try again)?[.!]?$|something went wrong[.!,]? (?:please )?(?:try again|refresh|reload)|an unexpected error (?:has )?occurred|bitte (?:laden|aktualisieren) sie (?:die|diese) seite|veuillez (?:actualiser|recharger) (?:la|cette) page|por favor,? (?:actualice|recargue|recarregue|atualize) (?:la|a|esta) p[áa]gina/imu,
    titles: /^(?:something went wrong|oops!? something went wrong|application error|an error occurred)\W*$/iu,
    example: { title: 'Terms', text: "We’re sorry.\nWe're all mixed up… Refresh this page" },
  },
  {
    name: 'error-page',
    quality: 'failed',
    says: 'The server answered with an error',
    scope: 'stub',
    phrases:
      /\b(?:HTTP(?: status)?(?: error)? ?|error )(?:40[0-3]|429|50[0-4]|52[0-7])\b|^(?:40[0-3]|429|50[0-4]) (?:bad request|unauthorized|forbidden|too many requests|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)|you don['’]t have permission to access|access denied\W*$|error establishing a database connection|the server encountered an internal error|backend fetch failed|guru meditation|this site is (?:currently )?(?:down for|under) maintenance|fatal error: uncaught|the origin web server/imu,
    titles:
      /^(?:(?:http )?(?:error )?(?:40[0-3]|429|50[0-4])(?:[\s:–-]+(?:bad request|unauthori[sz]ed|payment required|forbidden|too many requests|internal|not implemented|bad gateway|service|gateway|server|error|access denied)\b.{0,40})?|access denied|forbidden|service unavailable|bad gateway|internal server error|gateway time-?out|error|fehler|erreur|database error|site (?:under|en) maintenance|wartungsarbeiten)\W*$/iu,
    example: { title: '502 Bad Gateway', text: '502 Bad Gateway\nnginx' },
  },
  {
    name: 'legal-block',
    quality: 'failed',
    says: 'The page says that it may not be shown where it was asked for',
    scope: 'stub',
    phrases:
      /unavailable (?:due to|for) legal reasons|(?:access|attempting to access) this (?:web ?)?site from a country belonging to the european|^(?:sorry,? )?(?:this|our) (?:content|web ?site|site|page|article|video) is (?:currently )?(?:not available|unavailable) in your (?:country|region|location|area)/imu,
    titles:
      /^(?:(?:http )?(?:error )?451(?:[\s:–-]+unavailable.{0,40})?|unavailable (?:due to|for) legal reasons)\W*$/iu,
    example: {
      title: '451: Unavailable due to legal reasons',
      text: 'We recognize you are attempting to access this website from a country belonging to the European Economic Area.',
    },
  },
  {
    name: 'not-found',
    quality: 'failed',
    says: 'The page says that there is nothing at this address',
    scope: 'stub',
    phrases:
      /\b(?:error|fehler|erreur|errore?|erro|fel|feil|chyba|błąd|ошибка)\s*:?\s*404\b|\b404\s*(?:[-–—:|]\s*)?(?:error|not found|page not found|seite nicht gefunden|fehler|page (?:introuvable|non trouvée)|página no encontrada|no encontrada?|página não encontrada|pagina non trovata|pagina niet gevonden)|(?:the |this )?(?:page|article|story|content|url) (?:that )?you(?:['’]re| are| were|['’]ve)? (?:requested|(?:are )?(?:looking|searching) for|tried to (?:reach|access|view))[^.]{0,60}(?:could ?n['’]t|could not|can(?:no|['’])t|cannot|was not|does(?: not|n['’]t)|is no longer|(?:has|may have|might have|could have) (?:been )?(?:moved|removed|deleted|renamed)|isn['’]t)|^(?:sorry, (?:but )?)?(?:this|that|the) page (?:could not|can['’]?t|cannot|was not|isn['’]t|does(?:n['’]t| not) exist|is not available|is no longer available|has been removed)|(?:die|diese) (?:von ihnen )?(?:gewünschte|angeforderte|gesuchte|aufgerufene)?\s*seite (?:wurde (?:leider )?nicht gefunden|konnte (?:leider )?nicht gefunden werden|existiert (?:leider )?nicht|ist nicht (?:mehr )?verfügbar)|(?:la|cette) page (?:que vous (?:recherchez|demandez|avez demandée)[^.]{0,30}|demandée )?(?:n['’]existe (?:pas|plus)|est introuvable|n['’]a pas été trouvée|n['’]est (?:pas|plus) disponible)|la página (?:que (?:buscas?|est[áa]s? buscando|ha solicitado|solicitaste)|solicitada)[^.]{0,30}(?:no (?:existe|se encuentra|está disponible|ha sido encontrada|se ha encontrado))|no (?:hemos podido|pudimos) encontrar la página|a página (?:que (?:você )?(?:procura|está procurando|tentou acessar)|solicitada)[^.]{0,30}não (?:existe|foi encontrada|está disponível)|la pagina (?:che (?:stai|state) cercando|richiesta)[^.]{0,30}non (?:esiste|è stata trovata|è disponibile)|(?:de|deze) pagina (?:die u zoekt|die je zoekt)?[^.]{0,30}(?:bestaat niet|kan niet (?:worden )?gevonden|niet gevonden)|sidan (?:du (?:söker|letar efter) )?(?:kunde inte hittas|finns inte|hittades inte)|siden (?:du leter etter )?(?:finnes ikke|ble ikke funnet|findes ikke|blev ikke fundet)|sivua ei (?:löytynyt|löydy)|stránka (?:nebyla nalezena|neexistuje|nebola nájdená)|(?:ta )?strona (?:nie istnieje|nie została znaleziona)|страниц[аы] не (?:найдена|существует)|сторінк[ау] не знайдено|sayfa bulunamadı|η σελίδα δεν (?:βρέθηκε|υπάρχει)|页面(?:不存在|未找到|没有找到)|您访问的页面|頁面(?:不存在|找不到)|ページ(?:が|は)(?:見つかりません|存在しません)|お探しのページ|페이지를 찾을 수 없|الصفحة (?:غير موجودة|المطلوبة)|הדף (?:לא נמצא|המבוקש)/imu,
    titles:
      /^(?:(?:[^|–—:-]{1,40}\s*[|–—:-]+\s*)?(?:(?:error|fehler|erreur)?\s*404(?:[\s:–|-]+(?:error|fehler|erreur|oops|sorry|(?:file |page )?not found|page|seite|nicht|página|pagina|no encontrad[ao]|introuvable)(?!\p{L}).{0,40})?|(?:(?:we['’]re )?sorry,? )?(?:but )?we (?:can(?:no|['’])t|cannot|could not|couldn['’]t) find (?:that|this|the|your) page(?: you.{0,40})?|(?:page|article|story|content|seite|document) (?:not found|nicht gefunden|introuvable|non trouvée)|(?:sorry,? )?page (?:does(?:n['’]t| not) exist|unavailable)|not found|nicht gefunden|página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden|sidan (?:hittades inte|kunde inte hittas)|siden (?:ble ikke funnet|blev ikke fundet)|sivua ei löytynyt|stránka nenalezena|nie znaleziono strony|strona nie istnieje|страница не найдена|сторінку не знайдено|sayfa bulunamadı|页面不存在|404页面|ページが見つかりません.*|페이지를 찾을 수 없습니다))(?:\s*[|–—-].{0,40})?\W*$/iu,
    example: {
      title: 'Seite nicht gefunden',
      text: 'Die gewünschte Seite wurde leider nicht gefunden.\nZur Startseite',
    },
  },
  {
    name: 'consent-wall',
    quality: 'failed',
    says: 'The page asks for consent instead of showing the article',
    scope: 'stub',
    maxLetters: 2500,
    maxLine: 700,
    phrases:
      /(?:(?:nous et nos|wir und unsere|nosotros y nuestros|noi e i nostri|wij en onze|nós e (?:os )?nossos) (?:\d+ )?(?:partenaires|partner|socios|partners|parceiros)[\s\S]{0,900}^(?:tout accepter|accepter.{0,20}|alle (?:cookies )?akzeptieren|akzeptieren.{0,20}|zustimmen.{0,20}|aceptar.{0,20}|accett.{0,20}|accepteren|alles accepteren|aceitar.{0,20})$|before you continue to|bevor sie (?:zu|fortfahren)|avant d['’]accéder à|antes de (?:continuar|ir a)|prima di continuare)|we(?: and our (?:\d+ )?partners)? (?:use|store) (?:and\/or access )?(?:cookies|information on a device)[^.]{0,300}(?:\.|$)[\s\S]{0,900}\b(?:accept all|reject all|manage (?:options|preferences|settings)|i agree)|(?:mit werbung (?:weiterlesen|und cookies)|mit werbung und tracking|pur-abo|weiter mit (?:werbung|cookies)|alle(?:n)? (?:cookies )?(?:akzeptieren|zustimmen)[\s\S]{0,200}(?:ablehnen|einstellungen|datenschutz))|(?:tout accepter|accepter et (?:fermer|continuer)|continuer sans accepter)|(?:aceptar (?:todo|y continuar)|rechazar (?:todo|y suscribirse))|(?:accetta e continua|rifiuta e abbonati|accetta tutti)|(?:alles accepteren|akkoord en doorgaan)|(?:aceitar tudo|aceitar e continuar)/imu,
    titles:
      /^(?:before you continue(?: to .{1,30})?|(?:your |manage |the )?(?:cookie|privacy)[ -](?:consent|wall|settings|gate|preferences|choices)|consent|we (?:value|care about|respect) your privacy|(?:wir schätzen ihre|ihre) privatsphäre(?: ist uns wichtig)?|le respect de votre vie privée est (?:une|notre) priorité|valoramos (?:tu|su) privacidad|datenschutz-?einstellungen|privacy gate.*|(?:einwilligung|zustimmung)(?: erforderlich| zum datenschutz)?)\W*$/iu,
    example: {
      title: 'Privacy',
      text: 'We and our 120 partners use cookies to store data on your device.\nAccept all\nManage options',
    },
  },
  {
    name: 'javascript-needed',
    quality: 'failed',
    says: 'The page shows nothing without scripts',
    scope: 'stub',
    maxLetters: 500,
    phrases:
      /(?:please )?(?:enable|turn on|activate) javascript|javascript (?:is (?:disabled|not enabled|required|turned off)|must be enabled|appears to be disabled)|you need to enable javascript to run this app|(?:requires|without) javascript|bitte (?:aktivieren sie|aktiviere) javascript|javascript (?:ist deaktiviert|muss aktiviert)|(?:veuillez )?activer (?:le )?javascript|(?:habilit[ae]r?|active|activar) (?:el )?javascript|abilita(?:re)? javascript|включите (?:поддержку )?javascript|włącz (?:obsługę )?javascript|启用 ?javascript|javascriptを有効/iu,
    example: { title: 'News', text: 'You need to enable JavaScript to run this app.' },
  },
  {
    name: 'parked-domain',
    quality: 'failed',
    says: 'The domain is for sale or parked',
    scope: 'stub',
    maxLetters: 1500,
    phrases:
      /(?:this |the )?domain (?:name )?(?:\S+ )?(?:is|may be) (?:parked|for sale)|buy this domain|this web ?page is parked|domain (?:has expired|is pending renewal|steht zum verkauf)|diese domain (?:steht zum verkauf|kaufen)|(?:sedo|afternic|hugedomains|dan\.com) |ce (?:nom de )?domaine est (?:à vendre|en vente)|este dominio está (?:en venta|à venda|a la venta)|домен (?:продается|продаётся|припаркован)|related searches:?$/imu,
    titles:
      /^(?:\S+\.\w{2,10} (?:is for sale|steht zum verkauf)|domain (?:for sale|parking|parked)|this domain is for sale)\W*.{0,40}$/iu,
    example: { title: 'example.news is for sale', text: 'This domain is for sale.\nRelated searches' },
  },
  {
    name: 'login',
    quality: 'failed',
    says: 'The page asks to log in',
    scope: 'stub',
    maxLetters: 500,
    phrases:
      /^(?:please )?(?:log|sign) ?in to (?:continue|your account|read|view|access)|you must be (?:logged|signed) in|(?:forgot(?:ten)? (?:your )?password\?[\s\S]{0,200}(?:sign up|register|create (?:an )?account))|bitte (?:melden sie sich|loggen sie sich|einloggen|anmelden)|passwort vergessen\?[\s\S]{0,200}(?:registrieren|anmelden)|(?:veuillez vous connecter|connectez-vous pour)|mot de passe oublié ?\?[\s\S]{0,200}(?:inscri|créer)|inicia(?:r)? sesión para|olvid(?:ó|aste) (?:su|tu) contraseña|faça login para|accedi per (?:continuare|leggere)|войдите,? чтобы/imu,
    titles:
      /^(?:log ?in|sign ?in|anmelden|anmeldung|einloggen|connexion|iniciar sesión|accedi|inloggen|logga in|logg inn|вход)(?:\s*[|–—-].{0,40})?\W*$/iu,
    example: { title: 'Sign in', text: 'Sign in to continue\nForgot your password?' },
  },
  {
    name: 'paywall-end',
    quality: 'partial',
    says: 'The text ends where readers are asked to subscribe',
    scope: 'end',
    phrases:
      /(?:subscribe|sign up|register|log ?in|become a (?:member|subscriber))(?: now| today)? to (?:continue reading|keep reading|read (?:the )?(?:full|rest|whole|entire|more)|unlock (?:this|the)|access (?:this|the full))|to (?:continue|keep) reading,? (?:this (?:article|story),? )?(?:please )?(?:subscribe|sign|log|register)|(?:this|the full) (?:article|story|content) is (?:only |exclusively )?(?:available |reserved )?(?:for|to) (?:our )?(?:subscribers|members|premium)|you['’]ve (?:reached|read) your (?:limit|last free|monthly)|(?:weiterlesen|jetzt weiterlesen) mit|(?:um|jetzt) (?:weiterzulesen|den (?:ganzen|vollständigen|kompletten) (?:artikel|text) zu lesen)|(?:dieser|der (?:ganze|vollständige)) (?:artikel|inhalt|beitrag) (?:ist (?:nur |exklusiv )?für (?:abonnenten|mitglieder)|ist kostenpflichtig)|(?:jetzt|kostenlos) (?:abo abschließen|testen und weiterlesen)|(?:la suite|cet article|ce contenu) est réservée? (?:à nos|aux) abonnés|il vous reste \d+ ?% de cet article à lire|abonnez-vous pour (?:lire|continuer)|(?:contenido|artículo) (?:exclusivo|solo) para suscriptores|suscr[íi]b(?:ete|ase) para (?:seguir|continuar|leer)|(?:conteúdo|matéria) (?:exclusivo|exclusiva) para assinantes|assine para (?:continuar|ler)|(?:articolo|contenuto) riservato (?:agli|ai) abbonati|abbonati per (?:continuare|leggere)|(?:lees verder|verder lezen)\?? (?:met|word|neem) |dit artikel is (?:alleen|exclusief) voor abonnees|(?:lås upp|läs hela artikeln|för prenumeranter)|(?:artikkelen|saken) er (?:kun )?for abonnenter|(?:dalsza część|pozostała część) (?:artykułu )?(?:dostępna|jest dostępna)|(?:materiál|článek|obsah) (?:je )?(?:jen |pouze )?(?:pro|dostupný) předplatitel|(?:полный текст|материал) доступен (?:только )?(?:подписчикам|по подписке)|この記事は(?:有料)?会員限定|続きを読むには|残り\d+文字|成为会员(?:继续)?阅读|구독(?:하고|하시면)/iu,
    weak: /^already a (?:subscriber|member)\? (?:log|sign) ?in|^(?:get |enjoy |for )?(?:unlimited|full|complete) (?:digital )?access (?:to .{1,40} )?(?:from|for(?: only| just)?) (?:[€$£¥]|\d)|^(?:join|become a (?:patron|member)) (?:now )?to (?:unlock|get access)|^unlock (?:this|the full) (?:post|article|story)|^(?:\d+ \p{L}+|monatlich|jetzt) (?:für|ab) (?:nur )?\d+(?:[.,]\d+)? ?(?:€|euro).{0,30}(?:testen|lesen)|^(?:this|the) post is for (?:paid|paying) (?:subscribers|members)/iu,
    example: {
      title: 'Harbour vote',
      text: 'The council met on Monday. It talked for hours …\nSubscribe to read the full story.',
    },
  },
];
