/** One line of the accuracy table. */
export interface Row {
  /** The data, with its part: "polnear dev". */
  readonly name: string
  /** What is measured, short: "attribution F1, content". */
  readonly measure: string
  readonly value: number
  /** What others reach on this yardstick, as text: "Hyland's list .43"; empty where nothing is known. */
  readonly peers: string
  /** What this project aims at; null for a figure that only informs. */
  readonly aim: number | null
}
