import fc from 'fast-check'

/** Any code point, lone surrogates included; fast-check's own strings of them take a second to begin. */
export const codePoint = fc.integer({ min: 0, max: 0x10ffff })
