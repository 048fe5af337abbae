const whole = new Intl.NumberFormat('en')
const oneDigit = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat('en', { style: 'percent' })
const signed = new Intl.NumberFormat('en', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'negative',
})

/** 1,204 */
export const count = (value: number) => whole.format(value)
/** 8.4 */
export const rate = (value: number) => oneDigit.format(value)
/** 31% */
export const share = (value: number) => percent.format(value)
/** 31%, and at the ends "over 99%" and "under 1%": a place among articles is no certainty. */
export const place = (value: number) => (value > 0.99 ? 'over 99%' : value < 0.01 ? 'under 1%' : share(value))
/** −0.80 */
export const polarity = (value: number) => signed.format(value).replace('-', '−')
/** 4.0–15.4 */
export const range = ({ low, high }: { low: number; high: number }) => `${rate(low)}–${rate(high)}`

/** "1 mention", "2 mentions". */
export const counted = (value: number, noun: string) => `${count(value)} ${noun}${value === 1 ? '' : 's'}`
