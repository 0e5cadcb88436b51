/** What a reporter reports on, and what kind of reporter it is. */
const field =
  '(?:senior|junior|chief|lead|deputy|assistant|associate|managing|executive|contributing|special|staff|guest|freelance|investigative|general|assignment|features?|local|national|foreign|international|regional|city|political|politics|parliamentary|diplomatic|defen[cs]e|security|legal|court|crime|business|economics?|financial|finance|money|markets?|city|industry|energy|transport|technology|tech|science|health|medical|education|environment|climate|social|affairs|home|religious|sports?|football|arts?|culture|entertainment|media|music|film|food|travel|fashion|opinion|data|digital|online|video|audio|multimedia|europe|africa|asia|us|uk)';
const person =
  '(?:reporter(?:in)?|correspondent|editor|writer|columnist|journalist(?:in|e)?|contributor|producer|photographer|photojournalist|author|redakteur(?:in)?|chefredakteur(?:in)?|volontär(?:in)?|korrespondent(?:in|en)?|mitarbeiter(?:in)?|autor(?:in|en)?|redaktion|correspondante?|envoyée?\\sspéciale?|redactor[ae]?|corresponsal|periodista|repórter|jornalista|correspondente|colunista|inviat[oa]|giornalista|corrispondente|redacteur|verslaggever|correspondente?|dziennikarz|dziennikarka|reportér(?:ka)?|redaktor(?:ka)?|корреспондент|журналист)';
const before = new RegExp(
  `^(?:(?:our|the|unser\\p{L}*|notre|nuestr[oa]|nostr[oa]|onze)\\s+)?(?:${field}[\\s-]+){0,3}${person}:?\\s+(?=\\S+\\s+\\S)`,
  'iu',
);
const behind = new RegExp(`^(\\S+\\s.*?\\S)\\s+(?:${field}[\\s-]+){0,3}${person}(?:\\s.*)?$`, 'iu');
const isField = new RegExp(`(?:^|\\s)${field}(?:\\s|$)`, 'iu');

/** A byline's part without the office before or behind the name: “Senior Correspondent Ana Roth”, “Ana Roth Staff Writer”. */
export function withoutRole(part: string): string {
  const bare = part.replace(before, '');
  const name = behind.exec(bare)?.[1];
  // Of the office alone, such as “Local Democracy Reporter”, nothing is a name.
  return name === undefined || isField.test(name) ? bare : name;
}
