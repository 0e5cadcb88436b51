/**
 * Misspellings of English and what they stand for. Only letters that make no word of their own. Written
 * `wrong=right`; after the wrong word's beginning any ending that both share may follow where a `*` stands.
 */
const list =
  'teh=the adn=and nto=not hte=the taht=that thta=that waht=what wich=which whcih=which wihch=which thier=their tehir=their ahve=have hvae=have' +
  ' wiht=with withh=with freind*=friend beleiv*=believ beleif*=belief belive*=believe acheiv*=achiev recieve*=receive reciev*=receiv' +
  ' percieve*=perceive concieve*=conceive decieve*=deceive wierd*=weird foriegn*=foreign seige*=siege cheif*=chief theif*=thief' +
  ' goverment*=government govermnent*=government govenment*=government governement*=government enviroment*=environment enviorment*=environment' +
  ' parliment*=parliament parlament*=parliament definate*=definite definatly=definitely seperat*=separat occured=occurred occuring=occurring' +
  ' occurence*=occurrence refered=referred refering=referring transfered=transferred begining*=beginning untill=until tommorow=tomorrow' +
  ' tommorrow=tomorrow tomorow=tomorrow accomodat*=accommodat acommodat*=accommodat commitee*=committee comittee*=committee commision*=commission' +
  ' millenium=millennium neccessar*=necessar necesar*=necessar embarass*=embarrass harrass*=harass posession*=possession succesful*=successful' +
  ' successfull=successful sucess*=success publically=publicly basicly=basically apparantly=apparently apparant=apparent arguement*=argument' +
  ' calender=calendar cemetary=cemetery collegue*=colleague concensus=consensus dissapear*=disappear dissapoint*=disappoint existance=existence' +
  ' independant*=independent indispensible=indispensable jeapordi*=jeopardi liason*=liaison maintainance=maintenance maintenence=maintenance' +
  ' noticable=noticeable occassion*=occasion paralel*=parallel persistant*=persistent posible=possible probaly=probably privelege*=privilege' +
  ' priviledge*=privilege pronounciation=pronunciation reccomend*=recommend recomend*=recommend relevent=relevant resistence=resistance' +
  ' responsability=responsibility rythm=rhythm suprise*=surprise supris*=surpris truely=truly unfortunatly=unfortunately fortunatly=fortunately' +
  ' wensday=wednesday wendesday=wednesday fourty=forty ninty=ninety twelth=twelfth eigth=eighth nineth=ninth hunderd=hundred thousend=thousand' +
  ' presidant=president presdient=president presidnet=president minsiter=minister ministr=minister polcie=police poeple=people' +
  ' peopel=people becuase=because beacuse=because becasue=because similiar=similar finaly=finally actualy=actually immediatly=immediately' +
  ' knowlege=knowledge langauge*=language restaraunt*=restaurant resturant*=restaurant sargent=sergeant supercede*=supersede vaccum=vacuum' +
  ' victum*=victim vehical*=vehicle writting=writing yeild*=yield electon*=election elction*=election campain*=campaign assasin*=assassin' +
  ' agression=aggression agressive*=aggressive attornies=attorneys dilema=dilemma disasterous=disastrous experiance*=experience explaination*=explanation' +
  ' familar=familiar gaurd*=guard gaurante*=guarante guarentee*=guarantee heirarchy=hierarchy ignorence=ignorance inteligence=intelligence' +
  ' intresting=interesting knowledgable=knowledgeable lisence*=licence manuever*=maneuver medecine=medicine offical*=official oppurtunity=opportunity' +
  ' orginal*=original portugese=portuguese prefered=preferred propoganda=propaganda questionaire*=questionnaire religous=religious';

const whole = new Map<string, string>();
const beginnings = new Map<string, string>();
for (const entry of list.split(' ')) {
  const [wrong, right] = entry.split('=') as [string, string];
  if (wrong === right) continue;
  if (wrong.endsWith('*')) beginnings.set(wrong.slice(0, -1), right);
  else whole.set(wrong, right);
}

/** What a folded lower-case word of English was meant to be; the word itself where it is no known misspelling. */
export function mendedWord(word: string): string {
  const known = whole.get(word);
  if (known !== undefined) return known;
  for (let end = word.length; end > 4; end -= 1) {
    const right = beginnings.get(word.slice(0, end));
    if (right !== undefined) return right + word.slice(end);
  }
  return word;
}
