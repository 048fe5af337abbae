/** The core of zod, again without its messages in other languages. */
export * from 'zod/v4/core'
export const locales = {}
