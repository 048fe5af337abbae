/** Thrown where a target lies outside the text, or starts or ends inside a character. */
export class TargetError extends RangeError {
  /** Its place among the targets that were asked for. */
  readonly index: number

  constructor(index: number) {
    super(`target ${index} lies outside the text or inside a character`)
    this.index = index
  }
}
