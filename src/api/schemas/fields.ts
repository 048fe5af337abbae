import { z } from '@hono/zod-openapi'

export const count = z.int().min(0)
export const share = z.number().min(0).max(1)
export const rate = z.number().min(0)

/** Fields of a stretch of the text, in the request's offset unit. */
export const span = {
  start: count.describe('First unit of the span, in the offset unit of the report.'),
  end: count.describe('The unit after the last.'),
  text: z.string().describe('What stands there.'),
}
export const sentence = count.describe('Index of the sentence, from 0.')
export const voice = z.string().describe('Whose words these are: `author`, or the id of a source (`s1`).')

export const TextSpan = z
  .strictObject(span)
  .openapi('TextSpan', { description: 'A stretch of the text, and what stands there.' })

export const Interval = z
  .strictObject({ low: rate.describe('Lower end.'), high: rate.describe('Upper end.') })
  .openapi('Interval', {
    description:
      'The exact 95 % Poisson interval, in the unit of its rate; 0 to 0 where the text has no words.',
  })

/** Fields of every rate that is placed in the reference corpus. */
export const rates = {
  score: share.describe(
    'Share of the reference corpus whose rate is lower; ties count half. 0.5 is typical.',
  ),
  perThousandWords: rate.describe('Cues (for sources: attributions) per 1,000 words.'),
  interval: Interval,
}
