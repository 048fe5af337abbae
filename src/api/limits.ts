/**
 * Longest text accepted, in UTF-16 units: about 33,000 words, ten times a long feature.
 * Bounds the CPU of one request; `npm run bench` prints what a text of this size costs.
 */
export const MAX_CHARACTERS = 200_000

/**
 * Largest body of one text: each unit of the longest text
 * may arrive as six bytes ("\u2019"), with room for options.
 */
export const MAX_BODY_BYTES = 2 * 1024 * 1024

export const MAX_ACTORS = 100
export const MAX_ALIASES = 20
/** Longest name or alias, in UTF-16 units. */
export const MAX_NAME_CHARACTERS = 200
export const MAX_TARGETS = 1_000
/** Field errors told in one problem: enough to mend a request, too few to be a burden. */
export const MAX_ERRORS = 50

export const MIN_COMPARED = 2
export const MAX_COMPARED = 10
/** Largest body of a comparison. */
export const MAX_COMPARE_BYTES = 4 * 1024 * 1024
export const MAX_BATCH = 1_000
/**
 * Largest batch as one JSON body, which is held whole; as
 * NDJSON each line may be as large as a body of one text.
 */
export const MAX_BATCH_BYTES = 8 * 1024 * 1024
/** Longest id that a caller may give a text, in UTF-16 units. */
export const MAX_ID_CHARACTERS = 200

export const MAX_ADDED_CUES = 100
export const MAX_SWITCHED_CUES = 500
/** Longest added phrase, in UTF-16 units. */
export const MAX_PHRASE_CHARACTERS = 100
