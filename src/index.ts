import { createApp } from './api/app.ts'
import { analyzer } from './engine.ts'
import accuracy from './report/accuracy.data.json' with { type: 'json' }

/**
 * Analysed once at the start, since a runtime compiles a function when it is
 * first called: what a start has a second for, the first request should not
 * pay from its ten milliseconds. It holds something for every metric to find.
 */
const FIRST_WORDS =
  'The dam may hold, engineers say. “We always act in time,” Ana Lima of the World Bank said, but critics attacked her plan.'
analyzer.analyze(FIRST_WORDS)

export default createApp({ analyzer, accuracy })
