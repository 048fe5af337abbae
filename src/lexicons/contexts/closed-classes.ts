/** A set of words in lower case, parted by spaces. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

// Closed classes of English words.
export const BE = wordSet("be is are was were been being am 's 're 'm")
export const NEGATORS = wordSet("not n't never cannot no nor neither without hardly scarcely barely")
const SUBJECT_PRONOUNS = wordSet('i we you he she it they there this that these those one')
export const DETERMINERS = wordSet(
  'the a an this these those his her its their our my your no any some each every another such what which',
)
const PREPOSITIONS = wordSet(
  'of in on at by for with from to into onto about over under between among through during before after against ' +
    'without within across along near since until till upon toward towards behind beyond despite except like off out up',
)
const CONJUNCTIONS = wordSet(
  'and or but nor so yet because although though while whereas if unless when where that who which whom whose than as',
)

/** Words that begin a clause as its subject. */
export const CLAUSE_SUBJECTS = wordSet(
  'i we you he she it they there the this that these those no nobody people his her its their our my your',
)

/** Words after which a noun or its adjective stands, so that what looks like a verb is none. */
export const NOUN_LEADS = wordSet(
  "the a an this these those his its their our my your no any some each every another such of 's ' in on with " +
    'without into from by little much more less great serious growing first second best worst own',
)

const OTHER_FUNCTION_WORDS = wordSet(
  "me him us them who whom have has had having 've 'd 'll do does did will would shall should can could may might " +
    'must here now then too also only just even back again all both either most more many much few',
)

/** Words that belong to grammar rather than to the matter. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...SUBJECT_PRONOUNS,
  ...BE,
  ...NEGATORS,
  ...OTHER_FUNCTION_WORDS,
])

/** Whether a word belongs to grammar rather than to the matter. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word)
}
