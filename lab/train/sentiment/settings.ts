/** How the classifier and its adviser are trained; chosen on folds of NewsMTSC train that were held out. */
export const SETTINGS = { l2: 24, iterations: 40, smooth: 1, clip: 2, floor: 0.02 }
/** A feature must occur in so many mentions. */
export const LEAST = 2
/** A feature that occurs in mentions that nobody judged alone must occur there so often. */
export const LEAST_SILVER = 40
/** A made sentence counts so much: it drills one thing, and is like no other sentence. */
export const DRILL_WEIGHT = 0.3
