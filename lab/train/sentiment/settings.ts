/** How the classifier is trained; chosen by cross-validation on NewsMTSC train. */
export const SETTINGS = { l2: 24, iterations: 40, smooth: 1, clip: 2, floor: 0.02 }
/** A feature must occur in so many mentions. */
export const LEAST = 2
/** A feature that occurs in mentions that nobody judged alone must occur there so often. */
export const LEAST_SILVER = 10
/** A made sentence counts so much: it drills one thing, and is like no other sentence. */
export const DRILL_WEIGHT = 0.3
/** A mention that a teacher labelled counts as much as a judged one: the softness of its labels tells how sure. */
export const SILVER_WEIGHT = 1
/** How much the network counts beside the linear model; .4 to .6 do the same by cross-validation. */
export const NETWORK_SHARE = 0.5
/**
 * The temperature at which the network reads what teachers say: too small to follow them, it learns more from their
 * doubts (Hinton, Vinyals & Dean 2015). The linear model takes them as they are.
 */
export const SOFTNESS = 2
