/** A longer raised text says something itself. */
const LONGEST = 40
/** "12", "3, 4", "*", "†", a letter; and whatever stands in brackets: "[3]", "[citation needed]". */
const MARK = /^\s*(?:(?:\[[^\]]*\]\s*)+|\(?[\d*†‡§¶][\d*†‡§¶,;\s–-]*\)?|[a-z])\s*$/
/** What has powers: a number of one or two digits, a letter that stands alone, a unit. */
const BASE = /(?:^|[^\p{L}\d])(?:\d{1,2}|\p{L}|[kcdmn]m|ft|yd|mi|mc)$/u

/**
 * Whether a raised text is the mark of a footnote, as behind "crisis" in `crisis<sup>1</sup>`, and no power
 * ("10²", "km²") or ordinal ("5th").
 *
 * @param before the text before it; empty where it can't be a power, as where it is a link
 */
export function isNoteMark(raised: string, before: string): boolean {
  return raised.length <= LONGEST && MARK.test(raised) && !BASE.test(before.slice(-4))
}
