/**
 * Porter's stemmer (1980), by which ours is tested. Single
 * files alone: natural's root would pull in databases.
 */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string }
  export default stemmer
}

declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** How alike two strings are, 0 to 1. */
  export default function jaroWinkler(one: string, other: string): number
}
