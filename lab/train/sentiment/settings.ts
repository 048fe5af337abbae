/** How the classifier is trained; chosen by cross-validation on NewsMTSC train. */
export const SETTINGS = { l2: 10, iterations: 40, smooth: 1, clip: 1, floor: 0.02 }
/** A feature must occur in so many mentions. */
export const LEAST = 2
