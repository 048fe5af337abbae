/**
 * Version of the scores: it changes whenever the same text may be scored otherwise. CHANGELOG.md tells how.
 */
export const ENGINE_VERSION = '1.8.0'
