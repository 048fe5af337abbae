/** Porter's stemmer (1980) alone: natural's root would pull databases into the bundle. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string }
  export default stemmer
}
