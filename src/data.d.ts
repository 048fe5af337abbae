/** Lexicons, imported as text. */
declare module '*.tsv' {
  const text: string
  export default text
}

/** Trained weights, imported as bytes. */
declare module '*.bin' {
  const bytes: ArrayBuffer
  export default bytes
}
