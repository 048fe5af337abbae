import { wordList } from '../../word-lists.ts'

/** Marks that set off what interrupts a subject. */
export const MARKS = wordList(', — – ― - --')
/** Words that begin what interrupts a subject, beside participles, names and figures. */
export const INTERRUPTERS = wordList(
  `who which whose where a an the one once himself herself itself themselves his her its their including along both
  long also like speaking now then for in on at with under when as among`,
)
/** Words that join the parts of a subject, and cannot begin it. */
export const JOINTS = wordList("of for in on at with from by to and 's after that")
/** Words that a subject at a sentence's beginning does not hold. */
export const OUTSIDE = wordList(
  `before when while as if since although though because despite until unless once during amid without what how why
  where not so yet but or then now there here today yesterday still however meanwhile instead also even just only
  indeed perhaps according asked he she they i we you it is are was were be been being am has have had do does did
  will would can could may might shall should must 're 've 'll 'd n't said says say told asks wrote who which let`,
)
/** Before "one" they tell of people: "no one". */
export const QUANTIFIERS = wordList('no any every some')
export const PRONOUNS = wordList('he she they it we i who')
/** Without clitics: "'s" may as well be a possessive. */
export const BE = wordList('is are was were be been being')
/** Auxiliaries that stand before their subject in a question. */
export const AUXILIARIES = wordList('has have had did does do is was were are would will can could')
/** First words of cues that want no subject before them. */
export const SUBJECTLESS = wordList('it there no known titled called to according by of')
/** Words that may stand between a subject and its verb, and say nothing themselves. */
export const ADVERBS = wordList(
  'long also often later then now still once meanwhile again soon already never always keeps aside',
)
/** Verbs by which the writer, not the subject, thinks so. */
export const SEEMING = /^(?:seem|appear|to$)/
/** Finite forms of a second verb; a base form after "and" may as well be an infinitive. */
export const FINITE = /(?:s|ed)$|^(?:came|went|made|gave|took|told|wrote|saw|found|had)$/
/** Past participles by their endings, and those that have none. */
export const PARTICIPLE = /(?:ed|en|own|aid)$|^(?:thought|held|felt|understood|found|meant|made)$/
/** Words before a participle that opens a sentence: "After saying …, she left". */
export const BEFORE_PARTICIPLE = wordList('while after before when by in without since')
/** Last words of what tells when: "Last year, Governor Lima, a Democrat, signed …". */
export const TIMES = wordList(
  'year years month months week weeks day days hour hours morning afternoon evening night time',
)
