/**
 * What the bundle takes for zod (wrangler.toml): all of it but its messages in fifty languages, of which this
 * service speaks English alone. They were a quarter of the bundle, and every start would read them.
 */
export * from 'zod/v4'
export * as z from './zod.ts'
export * as core from './zod-core.ts'
export const locales = {}
