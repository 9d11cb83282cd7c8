/** The number of noun phrases: English ones, and labels of other languages that stand in English sentences. */

const prepositions =
  /\s(?:of|in|for|to|between|with|without|on|from|by|among|against|towards?|over|about|within|through|under|as|at|per|that|which|who)\s.*$/iu;
const irregularPlurals =
  /(?:^|[\s-])(?:people|police|cattle|children|data|criteria|phenomena|media|\p{L}*(?<!speci|regi|acu|abdo|o)men)$/iu;
const singularsInS =
  /(?:ss|us|is|\b(?:chaos|ethos|pathos|cosmos|news|series|species|bias|gas|lens|atlas|canvas|(?:geo)?politics|economics|ethics|physics|mathematics|logistics|aesthetics|linguistics|athletics|genetics))$/iu;
const coordinatedAdjective = /(?:al|ic|ive|ous|ful|less|able|ible|ary|ern)$/iu;

/** French, Spanish, Portuguese, Italian and Dutch ones, in decks whose sentences are English for want of a table. */
const foreignPrepositions =
  /\s(?:(?:de|des|du|del|dos|das|della|delle|dei|degli|al|aux|par|por|pour|para|qui|que|che|con|van|voor)\s|d[’']).*$/iu;

/** Whether a noun phrase takes a plural verb: by its head, the last word before a preposition. */
export function isPluralPhrase(phrase: string): boolean {
  const head = phrase.replace(prepositions, '').replace(foreignPrepositions, '').trim();
  const [first, second] = head.split(/\s(?:and|&)\s/iu);
  if (second !== undefined && !coordinatedAdjective.test(first!)) return true;
  return irregularPlurals.test(head) || (/s$/iu.test(head) && !/\p{Lu}$/u.test(head) && !singularsInS.test(head));
}
