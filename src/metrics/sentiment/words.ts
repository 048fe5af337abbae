import { type Document, TokenKind, type WordTypes } from '../../document/document.ts'
import { rememberByWord, SHARED_WORDS } from '../../document/shared-words.ts'
import { hashString } from '../../learned/keys.ts'
import { stemOf, valenceOf, type WordValence } from '../../lexicons/valence.ts'

/** What a function word does, as bits. */
export const Role = {
  negator: 1,
  contrast: 2,
  be: 4,
  by: 8,
  speech: 16,
  boundary: 32,
  auxiliary: 64,
  determiner: 128,
  quote: 256,
  preposition: 512,
  title: 1024,
  function: 2048,
} as const

const roleOf = new Map<string, number>()
function add(role: number, words: string): void {
  for (const word of words.split(' ')) roleOf.set(word, (roleOf.get(word) ?? 0) | role)
}
add(
  Role.negator | Role.function,
  "not n't no never nobody nothing neither nor none without hardly barely scarcely rarely cannot lack lacks lacked",
)
add(
  Role.contrast | Role.boundary | Role.function,
  'but although though however while whereas despite yet nevertheless nonetheless instead still',
)
add(
  Role.be | Role.auxiliary | Role.function,
  "be is are was were been being 's 're 'm am got get gets getting",
)
add(Role.by | Role.preposition | Role.function, 'by')
add(Role.speech, 'say says said saying tell tells told add adds added state states stated write writes wrote')
add(
  Role.speech,
  'argue argues argued claim claims claimed note notes noted explain explained insist insists insisted',
)
add(
  Role.speech,
  'tweet tweets tweeted ask asks asked suggest suggests suggested warn warns warned according think thinks',
)
add(
  Role.boundary,
  ', ; : -- — – ( ) because who which that if when after before as since until where whose than and or so',
)
add(
  Role.auxiliary | Role.function,
  "have has had having 've 'd 'll will would can could may might must shall should do does did to being",
)
add(
  Role.determiner | Role.function,
  'the a an this that these those his her its their our my your such some any all',
)
add(
  Role.preposition | Role.function,
  'of on for against at to with from in into over about toward towards behind around',
)
add(Role.quote, '" “ ” ‘ « »')
add(
  Role.title,
  'president vice senator sen. rep. representative mr. mrs. ms. dr. sir secretary minister prime chancellor gov. governor',
)
add(
  Role.title,
  'mayor judge justice chief general gen. col. sgt. attorney director chairman chairwoman leader speaker',
)
add(
  Role.title,
  'candidate nominee former king queen prince princess pope rev. professor prof. ceo spokesman spokeswoman',
)
add(
  Role.function,
  'i you he she it we they him them me us himself herself myself what how why there here very more most less just only',
)
add(
  Role.function,
  'even also too then now than one two it once many much few other another both each every its mine',
)

/** What sentiment needs to know of a word to see whether it is a name. */
export interface Word {
  readonly lower: string
  /** Its number: of a word that all texts share the same for all, of any other only for one text. */
  readonly number: number
  /** A sum of `Role`. */
  readonly role: number
  readonly capital: boolean
  /** Whether it is of letters, and whether of more than three. */
  readonly letters: boolean
  readonly long: boolean
  facts: WordFacts | undefined
}

/** What else sentiment needs to know of a word that is no name. */
export interface WordFacts {
  /** Hashes of its stem and of its form in lower case. */
  readonly stem: number
  readonly form: number
  /** What the word lists know of it, where they know anything. */
  readonly valence: WordValence | undefined
}

/** Numbers of what stands for words: for names, for the target, for what is beyond the ends, for figures. */
export const WORD = { name: 0, target: 1, edge: 2, figure: 3 } as const
const FIRST_SHARED = 4
export const FIRST_LOCAL = FIRST_SHARED + SHARED_WORDS

const FIGURE = hashString('#')

function createWord({ kind, form, lower: lowers }: WordTypes, type: number, number: number): Word {
  const lower = lowers[type]
  const letters = kind[type] === TokenKind.word
  return {
    lower,
    number: kind[type] === TokenKind.number ? WORD.figure : number,
    role: roleOf.get(lower) ?? 0,
    capital: letters && form[type][0] !== lower[0],
    letters,
    long: letters && form[type].length > 3,
    facts: undefined,
  }
}

/** A word that all texts share. */
export const sharedWord = rememberByWord((types: WordTypes, type: number) =>
  createWord(types, type, FIRST_SHARED + types.shared[type]),
)

/** What else there is to know of a word; worked out once. */
export function factsOf(word: Word): WordFacts {
  word.facts ??= learn(word)
  return word.facts
}

function learn({ lower, number, letters }: Word): WordFacts {
  if (!letters) {
    const hash = number === WORD.figure ? FIGURE : hashString(lower)
    return { stem: hash, form: hash, valence: undefined }
  }
  const stem = stemOf(lower)
  return { stem: hashString(stem), form: hashString(lower), valence: valenceOf(lower, stem) }
}

/** The words of a document, each found when it is first asked for. */
export interface Words {
  readonly byType: (Word | undefined)[]
  /** Above the numbers of all words found so far. */
  end: number
}

/** An empty table for the words of a document. */
export function createWords({ types }: Document): Words {
  return { byType: new Array(types.count).fill(undefined), end: FIRST_LOCAL }
}

/** The word of type `type` of the document. */
export function wordOf(words: Words, { types }: Document, type: number): Word {
  let word = words.byType[type]
  if (word === undefined) {
    word = types.shared[type] < 0 ? createWord(types, type, words.end++) : sharedWord(types, type)
    words.byType[type] = word
  }
  return word
}
