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

/** What each distinct word of a document is, as far as sentiment needs it; found when a word is first asked for. */
export interface Words {
  /** 1 where the other arrays are filled in. */
  readonly known: Uint8Array
  readonly stem: Int32Array
  readonly form: Int32Array
  readonly role: Int32Array
  readonly valence: (WordValence | undefined)[]
  /** 1 for a capitalised word. */
  readonly capital: Uint8Array
}

/** An empty table for the distinct words of a document. */
export function createWords(document: Document): Words {
  const { count } = document.types
  return {
    known: new Uint8Array(count),
    stem: new Int32Array(count),
    form: new Int32Array(count),
    role: new Int32Array(count),
    valence: new Array(count),
    capital: new Uint8Array(count),
  }
}

const NUMBER = hashString('#')

/** What is worked out of a word's letters alone. */
const learnedOf = rememberByWord((types: WordTypes, type: number) => {
  const lower = types.lower[type]
  const stem = stemOf(lower)
  return { stem: hashString(stem), form: hashString(lower), valence: valenceOf(lower, stem) }
})

/** Fills in what word type `type` is. */
export function learnWord(words: Words, document: Document, type: number): void {
  const { types } = document
  words.known[type] = 1
  const lower = types.lower[type]
  words.role[type] = roleOf.get(lower) ?? 0
  if (types.kind[type] !== TokenKind.word) {
    words.stem[type] = types.kind[type] === TokenKind.number ? NUMBER : hashString(lower)
    words.form[type] = words.stem[type]
    return
  }
  const { stem, form, valence } = learnedOf(types, type)
  words.stem[type] = stem
  words.form[type] = form
  words.capital[type] = types.form[type][0] !== lower[0] ? 1 : 0
  if (valence.afinn !== 0 || valence.vader !== 0 || valence.frame !== 0) words.valence[type] = valence
}
