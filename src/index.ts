import { createApp } from './api/app.ts'
import { analyzer } from './engine.ts'
import accuracy from './report/accuracy.data.json' with { type: 'json' }

/** Something for every metric to find, so that a start runs nearly all of the engine. */
const FIRST_WORDS = `WASHINGTON (AP) — The dam may hold, engineers say. “We always act in time,” Ana Lima, a spokeswoman for the
World Bank (WB), said on Monday, but critics attacked her plan.

According to a report by the U.S. Department of Energy, about 40 percent of the towns could perhaps be flooded; it was
widely seen as a failure. “Nobody told us,” said Mayor John Okoro, a Democrat from Ohio. He added: “They lied, and it's
clearly wrong!” Is that never fair?

Some experts believe that every bridge would certainly fall. Mr. Okoro praised Lima's work, which officials in Paris
denied. I think she told the BBC that the company had not responded to questions.`

// A runtime compiles a function when it is first called: what a start has a second for, the first request
// should not pay from its ten milliseconds.
analyzer.analyze(FIRST_WORDS)

export default createApp({ analyzer, accuracy })
