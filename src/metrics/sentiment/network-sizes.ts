/** Sizes of the network: hidden units a token, and heads of attention. */
export const HIDDEN = 32
export const HEADS = 4
/** A convolution reads the token and its neighbours. */
export const TAPS = 3
/** What lists and marks say of a token, in numbers: three valences, negation, clause, quotation, contrast. */
export const MARKS = 7
