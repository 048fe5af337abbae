/** Closed classes of English words, lower case. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

export const BE = words("be is are was were been being am 's 're 'm")
export const NEGATORS = words("not n't never cannot no nor neither without hardly scarcely barely")
export const SUBJECT_PRONOUNS = words('i we you he she it they there this that these those one')
export const DETERMINERS = words(
  'the a an this these those his her its their our my your no any some each every another such what which',
)
export const PREPOSITIONS = words(
  'of in on at by for with from to into onto about over under between among through during before after against ' +
    'without within across along near since until till upon toward towards behind beyond despite except like off out up',
)
export const CONJUNCTIONS = words(
  'and or but nor so yet because although though while whereas if unless when where that who which whom whose than as',
)

/** Words that begin a clause as its subject. */
export const CLAUSE_SUBJECTS = words(
  'i we you he she it they there the this that these those no nobody people his her its their our my your',
)

/** Words after which a noun or its adjective stands, so that what looks like a verb is none. */
export const NOUN_LEADS = words(
  "the a an this these those his its their our my your no any some each every another such of 's ' in on with " +
    'without into from by little much more less great serious growing first second best worst own',
)

const OTHER_FUNCTION_WORDS = words(
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

export { words as wordSet }
