import { SHIFTERS } from './shifter-words.ts'

/** What a word does in its sentence, where it is no content word that could act on anybody; as bits. */
export const Role = {
  negator: 1,
  be: 2,
  by: 4,
  /** A verb of saying: who says something neither helps nor harms by that. */
  speech: 8,
  boundary: 16,
  auxiliary: 32,
  determiner: 64,
  quote: 128,
  preposition: 256,
  title: 512,
  function: 1024,
  /** May turn other words into their contrary (`shift`). */
  shifter: 2048,
} as const

/** All roles, as bits. */
export const ROLES = 2 * Role.shifter - 1

/** The roles of each word that has any. */
const roles = new Map<string, number>()
for (const [role, words] of [
  [
    Role.negator | Role.function,
    `not n't no never nobody nothing neither nor none without hardly barely scarcely rarely cannot lack
    lacks lacked`,
  ],
  [
    Role.boundary | Role.function,
    'but although though however while whereas despite yet nevertheless nonetheless instead still',
  ],
  [
    Role.be | Role.auxiliary | Role.function,
    "be is are was were been being 's 're 'm am got get gets getting",
  ],
  [Role.by | Role.preposition | Role.function, 'by'],
  [
    Role.speech,
    `say says said saying tell tells told add adds added state states stated write writes wrote argue
    argues argued claim claims claimed note notes noted explain explained insist insists insisted tweet
    tweets tweeted ask asks asked suggest suggests suggested warn warns warned according think thinks`,
  ],
  [
    Role.boundary,
    `, ; : -- — – ( ) because who which that if when after before as since until where whose than and or
    so`,
  ],
  [
    Role.auxiliary | Role.function,
    "have has had having 've 'd 'll will would can could may might must shall should do does did to being",
  ],
  [
    Role.determiner | Role.function,
    'the a an this that these those his her its their our my your such some any all',
  ],
  [
    Role.preposition | Role.function,
    'of on for against at to with from in into over about toward towards behind around',
  ],
  [Role.quote, '" “ ” ‘ « »'],
  [Role.shifter, [...SHIFTERS.keys()].join(' ')],
  [
    Role.title,
    `president vice senator sen. rep. representative mr. mrs. ms. dr. sir secretary minister prime
    chancellor gov. governor mayor judge justice chief general gen. col. sgt. attorney director chairman
    chairwoman leader speaker candidate nominee former king queen prince princess pope rev. professor
    prof. ceo spokesman spokeswoman`,
  ],
  [
    Role.function,
    `i you he she it we they him them me us himself herself myself what how why there here very more most
    less just only even also too then now than one two it once many much few other another both each
    every its mine`,
  ],
] as const) {
  for (const word of words.split(/\s+/)) roles.set(word, (roles.get(word) ?? 0) | role)
}

/** The roles of a word in lower case, as bits; 0 where it has none. */
export function rolesOf(lower: string): number {
  return roles.get(lower) ?? 0
}
