/**
 * Where a sentence takes its cramp back: "no cramps", "fast ein Krampf", "cramp-free". Texts are in lower
 * case without accents.
 */

/** Behind one of these a denial has no say any more. */
const BREAK =
  /[,;:.!?()[\]=/|–—、。]|\s-\s|(?:^|\s)(?:but|because|until|till|then|after|so|due|with|from|despite|pero|aunque|porque|hasta|luego|despues|tras|por|aber|weil|wegen|bis|dann|nach|trotz|mais|puis|apres|jusqu|ma|poi|dopo|mas|depois|maar|want|tot|daarna|men|fordi|till|efter|etter|mutta|ale|potem|но|потом|после|из-за)(?=\s)/gu

/** Any two words may stand between these and the cramp. */
const NONE =
  /(?:^|[^\p{L}])(?:no|without|zero|cero|sin|ningun\p{L}*|sense|cap|sem|nenhum\p{L}*|sans|aucune?|senza|nessun\p{L}*|niente|kein\p{L}*|ohne|null|geen|zonder|ingen|inga|utan|uten|uden|ilman|bez|brak|zadn\p{L}*|nincs|без|нет|никаких|ни)(?:\s+[\p{L}'’]+){0,2}\s+$/u
/** In Portuguese "no" is "in the". */
const IN_THE = /(?:^|[^\p{L}])no(?:\s+[\p{L}'’]+){0,2}\s+$/u
const PORTUGUESE = /^cai/u

/** What else may stand between a verb's denial and the cramp: small words in many languages. */
const FILLER = [
  'have|had|having|get|got|getting|feel|felt|suffer\\p{L}*|any|a|an|the|single|one|even|really|actually|today|once|to|of',
  'he|ha|habia|tuve|tenido|tuvo|tener|hubo|me|da|dan|dio|dar|darme|un|una|hoy|avui|tinc|tingut|hi|ho|avuto|avute|oggi|tive|tido|senti|hoje',
  'ai|eu|eue?s?|j|de|d|l|le|la|les|des|une|avoir|aujourd|hui|ein\\p{L}*|kein\\p{L}*|heute|hatte|gehabt|mal|bekam|bekommen',
  'echt|meer|vandaag|een|had|kreeg|fikk|fick|fik|fa|hadde|hade|havde|faet|fatt|noen|nagon|nagra|nogen|i|dag|idag|en',
  'ollut|tullut|saanut|mitaan|mialem|mialam|bylo|mam|zadn\\p{L}*|mel|mela|dostal|dostala|было|была|был',
  'calf|leg|hamstring|quad|foot|muscle|muscular\\p{L}*',
].join('|')
/** Of a verb: only such words stand between it and the cramp. */
const NOT = new RegExp(
  `(?:^|[^\\p{L}])(?:not|never|\\p{L}+n['’]t|(?:did|do|does|was|had|has|have|could|would)nt|cannot|tampoco|nunca|jamas|mai|nao|nem|non|ne|pas|point d[e'’]|jamais|nicht|nie|niemals|niet|nooit|ikke|inte|icke|aldrig|aldri|ei|en ole|en saanut|nigdy|nikdy|ne(?:mel|byl|dostal|chytl)\\p{L}*|не|никогда)(?:[\\s'’]+(?:${FILLER})){0,3}[\\s'’]+$`,
  'u',
)
/** "Never cramped before", "never such cramps": today there was one. */
const NEVER =
  /(?:^|[^\p{L}])(?:never|nunca|jamas|mai|jamais|nie|niemals|nooit|aldrig|aldri|nigdy|nikdy|никогда)(?!\p{L})/u
const FIRST_TIME =
  /^\s+(?:before|like th|so |antes|asi|vorher|zuvor|avant|prima|tidligere|forut|tidigare|eerder)/u
const SUCH =
  /(?:^|[^\p{L}])(?:such|tal(?:es)?|semejante|solche\p{L}*|tels?|telles?|zulke|sadana|slik\p{L}*)(?!\p{L})/u
/** "No cramps until km 30": then there was one. */
const UNTIL =
  /^\s+(?:until|till?|hasta|bis|jusqu\p{L}*|tot|fino|ate|fins|до)\s+(?:[\p{L}'’]+\s+){0,2}\d/u
/** A nought that ends no other number. */
const NOUGHT = /(?:^|[^\d.,:])0\s*x?\s*$/u
const ALMOST = new RegExp(
  `(?:^|[^\\p{L}])(?:nearly|almost|close to|verge of|edge of|about to|casi|a punto de|por poco|gairebe|a punt de|quasi|presque|failli|a deux doigts d[e'’]|quase|beinahe?|kurz vorm?|knapp am|bijna|haast|nastan|nesten|naesten|melkein|lahes|prawie|skoro|temer|majdnem|почти|чуть не|чуть)(?:[\\s'’]+(?:${FILLER})){0,3}[\\s'’]+$`,
  'u',
)
/** English is fast too: "too fast, cramped". */
const FAST = /(?:^|[^\p{L}])fast\s+(?:ein\p{L}*\s+|noch\s+)?$/u
const GERMAN = /krampf/u
const AGAINST =
  /(?:^|[^\p{L}])(?:anti|non|against|prevent\p{L}*|avoid\p{L}*|contra|prevenir|evitar|evita|evitando|contre|eviter|prevenire|evitare|contro|gegen|vermeid\p{L}*|verhinder\p{L}*|tegen|voorkom\p{L}*|mot|imod|undvik\p{L}*|unnga|undga|przeciw|proti|против|plan|if|in case of|en caso de|falls)(?:[\s-]+[\p{L}'’]+)?[\s-]+$/u
/** Whoever fights one has it. */
const FIGHT =
  /fight|fought|battl|struggl|luch|lluit|lutt|lott|kampf(?:t|en|e)|gekampft|vecht|vocht|strijd|streed|kjemp|kamp(?:ade|ar)|zmag|walcz|боро/u

const FREE =
  /^(?:[\s-]*(?:free|less|proof|frei|los|vrij|fri|fritt|mentes\p{L}*)(?!\p{L})|\s+(?:nelkul|nie bylo|nie mialem|ikke noe|не было|нет)(?!\p{L}))/u
/** "Krampfte nicht", "Krampf hatte ich nicht": only where the sentence ends with it. */
const NOT_BEHIND =
  /^(?:\s+(?:hatte|hatt|bekam|kam|gab|kreeg|had|fikk|fick|fik|hadde|hade|havde|ich|es|ik|jeg|jag|heute|vandaag|mij|me|mich))*\s+(?:nicht|nie|keine[nrs]?|niet|nooit|ikke|inte|aldrig|aldri|nei|nej|nee|nein)\s*$/u
/** Things with a cramp in their name. */
const ABOUT =
  /^[\s-]+(?:plans?|prevention|protocol|drinks?|gels?|fix|stopper|juice|shots?|spray|strategy|tablets?|salts?|guard|study|talk|test|risk|app|conditions?|space|quarters|room|seats?|car|plane|bus|flight|streets?|hotel|prophylaxe|mittel|schutz|vorbeugung|plannen|preventie)(?!\p{L})/u
/** Chinese, Japanese and Korean put no spaces. */
const NO_BEFORE_CJK = /(?:没有?|沒有?|不|未|无|無|防止?|预防|避免|差点儿?|差點|几乎|抗)$/u
const NO_AFTER_CJK =
  /^(?:は|か|も|し)?(?:なし|無し|無く|なく|なかった|ない|ません|そう|防止|予防|対策)|^(?:가|는|도|이)?\s*(?:안|없|날 뻔|예방|방지)/u
/** "No pain, cramps or blisters": a list that a denial begins. */
const LIST_BEFORE =
  /(?:^|[^\p{L}])(?:no|without|zero|sin|sense|sem|sans|senza|kein\p{L}*|ohne|geen|zonder|ingen|inga|utan|uten|uden|bez|без)\s+\p{L}+(?:\s*,\s*\p{L}+)*\s*,\s*(?:(?:or|nor|and|ni|o|y|oder|und|ou|e|of|en|eller|och|og)\s+)?$/u
const LIST_AFTER =
  /^\s*(?:$|,\s*\p{L}+\s*(?:$|,)|(?:or|nor|and|ni|o|y|oder|und|ou|e|of|en|eller|och|og)\s+\p{L}+\s*$)/u

/** A cramp word and what stands around it in its sentence. */
export type Told = Readonly<{ before: string; word: string; after: string }>

/**
 * Whether the words around a cramp say that there was none: none, almost one, or a thing named after it.
 *
 * @source uncramp_engineering
 */
export function isDenied({ before, word, after }: Told): boolean {
  if (NO_BEFORE_CJK.test(before) || NO_AFTER_CJK.test(after)) return true
  if (LIST_BEFORE.test(before) && LIST_AFTER.test(after)) return true
  const clause = before.slice(lastBreak(before))
  const rest = after.slice(0, firstBreak(after))
  if (FREE.test(rest) || NOT_BEHIND.test(rest) || ABOUT.test(rest)) return true
  if (UNTIL.test(after)) return false
  const isFirst = NEVER.test(clause) && (FIRST_TIME.test(after) || SUCH.test(clause))
  return !isFirst && isTakenBack(clause, word)
}

function isTakenBack(clause: string, word: string): boolean {
  const isInThe = PORTUGUESE.test(word) && IN_THE.test(clause)
  if ((NONE.test(clause) && !isInThe) || NOT.test(clause)) return true
  if (FAST.test(clause) && GERMAN.test(word)) return true
  if (NOUGHT.test(clause) || ALMOST.test(clause)) return true
  return AGAINST.test(clause) && !FIGHT.test(clause)
}

function lastBreak(text: string): number {
  let end = 0
  for (const match of text.matchAll(BREAK)) end = match.index + match[0].length
  return end
}

function firstBreak(text: string): number {
  const [match] = text.matchAll(BREAK)
  return match?.index ?? text.length
}
