import { type Document, TokenKind, type WordTypes } from '../../document/document.ts'
import { rememberByWord } from '../../document/shared-words.ts'
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

/** What brings the values of the word lists to about -2 to 2. */
export const UNITS = { afinn: 2.5, vader: 2, own: 2 } as const

/** What a word is, as far as sentiment needs it. */
export interface Word {
  readonly lower: string
  /** Hashes of its stem and of its form in lower case. */
  readonly stem: number
  readonly form: number
  /** A sum of `Role`. */
  readonly role: number
  readonly capital: boolean
  /** What the word lists know of it, where they know anything. */
  readonly valence: WordValence | undefined
}

const NUMBER = hashString('#')

/** What word type `type` is. */
export const wordOf = rememberByWord(({ kind, form, lower: lowers }: WordTypes, type: number): Word => {
  const lower = lowers[type]
  const role = roleOf.get(lower) ?? 0
  if (kind[type] !== TokenKind.word) {
    const hash = kind[type] === TokenKind.number ? NUMBER : hashString(lower)
    return { lower, stem: hash, form: hash, role, capital: false, valence: undefined }
  }
  const stem = stemOf(lower)
  const valence = valenceOf(lower, stem)
  return {
    lower,
    stem: hashString(stem),
    form: hashString(lower),
    role,
    capital: form[type][0] !== lower[0],
    valence: valence.afinn !== 0 || valence.vader !== 0 || valence.frame !== 0 ? valence : undefined,
  }
})

/** The words of a document, by type; each found when it is first asked for. */
export type Words = (Word | undefined)[]

/** An empty table for the distinct words of a document. */
export function createWords({ types }: Document): Words {
  return new Array(types.count).fill(undefined)
}

/** What word type `type` of the document is. */
export function wordIn(words: Words, { types }: Document, type: number): Word {
  let word = words[type]
  if (word === undefined) {
    word = wordOf(types, type)
    words[type] = word
  }
  return word
}
