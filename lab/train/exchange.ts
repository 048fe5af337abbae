/** How words are put into classes. */
export interface ExchangeOptions {
  readonly classes: number
  /** How often a word must occur to get a class. */
  readonly least: number
  readonly sweeps: number
}

/** The neighbours of one word: their numbers and how often each stands there. */
interface Neighbours {
  readonly word: Int32Array
  readonly count: Int32Array
}

/**
 * Sorts words into classes by the exchange algorithm (Kneser & Ney 1993; Martin et al. 1998): each word in
 * turn moves to the class under which the class bigrams are likeliest. Starts from frequency rank modulo the
 * number of classes; deterministic.
 *
 * @returns the words by falling frequency, and the class of each
 */
export function exchange(
  sequences: readonly (readonly string[])[],
  { classes, least, sweeps }: ExchangeOptions,
): { words: string[]; classOf: Int32Array } {
  const frequency = new Map<string, number>()
  for (const sequence of sequences) {
    for (const word of sequence) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  }
  const words = [...frequency]
    .filter(([, count]) => count >= least)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word)
  const { left, right, total } = countNeighbours(sequences, words)

  // The boundary and the rare words have classes of their own, which never change.
  const width = classes + 2
  const classOf = Int32Array.from(total, (_, i) =>
    i < words.length ? i % classes : classes + i - words.length,
  )
  const bigrams = new Float64Array(width * width)
  const unigrams = new Float64Array(width)
  for (let i = 0; i < total.length; i++) {
    unigrams[classOf[i]] += total[i]
    const { word, count } = right[i]
    for (let k = 0; k < word.length; k++) bigrams[classOf[i] * width + classOf[word[k]]] += count[k]
  }
  const entropy = entropyTable(Math.max(...total) + unigrams.reduce((a, b) => a + b, 0))

  const before = new Float64Array(width)
  const after = new Float64Array(width)
  /** Sums a word's neighbours by class into `into`, itself left out; returns the classes that occur. */
  const gather = (neighbours: Neighbours, self: number, into: Float64Array): number[] => {
    const met: number[] = []
    for (let k = 0; k < neighbours.word.length; k++) {
      if (neighbours.word[k] === self) continue
      const c = classOf[neighbours.word[k]]
      if (into[c] === 0) met.push(c)
      into[c] += neighbours.count[k]
    }
    return met
  }
  /** Adds a word, `sign` 1, to class `c`, or takes it out, `sign` -1. */
  const place = (c: number, i: number, self: number, lefts: number[], rights: number[], sign: number) => {
    for (const l of lefts) bigrams[l * width + c] += sign * before[l]
    for (const r of rights) bigrams[c * width + r] += sign * after[r]
    bigrams[c * width + c] += sign * self
    unigrams[c] += sign * total[i]
  }

  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let i = 0; i < words.length; i++) {
      const lefts = gather(left[i], i, before)
      const rights = gather(right[i], i, after)
      const at = right[i].word.indexOf(i)
      const self = at < 0 ? 0 : right[i].count[at]
      place(classOf[i], i, self, lefts, rights, -1)
      let best = Number.NEGATIVE_INFINITY
      for (let c = 0; c < classes; c++) {
        let gain = -2 * (entropy[unigrams[c] + total[i]] - entropy[unigrams[c]])
        for (const l of lefts) {
          if (l === c) continue
          const n = bigrams[l * width + c]
          gain += entropy[n + before[l]] - entropy[n]
        }
        for (const r of rights) {
          if (r === c) continue
          const n = bigrams[c * width + r]
          gain += entropy[n + after[r]] - entropy[n]
        }
        const own = bigrams[c * width + c]
        gain += entropy[own + self + before[c] + after[c]] - entropy[own]
        if (gain > best) {
          best = gain
          classOf[i] = c
        }
      }
      place(classOf[i], i, self, lefts, rights, 1)
      for (const l of lefts) before[l] = 0
      for (const r of rights) after[r] = 0
    }
  }
  return { words, classOf: classOf.slice(0, words.length) }
}

/** For each word, then the boundary, then all rare words as one: its neighbours, and how often it occurs. */
function countNeighbours(sequences: readonly (readonly string[])[], words: readonly string[]) {
  const number = new Map(words.map((word, i) => [word, i]))
  const boundary = words.length
  const rare = words.length + 1
  const left = Array.from({ length: words.length + 2 }, () => new Map<number, number>())
  const right = left.map(() => new Map<number, number>())
  const total = new Int32Array(left.length)
  const add = (from: number, to: number) => {
    right[from].set(to, (right[from].get(to) ?? 0) + 1)
    left[to].set(from, (left[to].get(from) ?? 0) + 1)
    total[to]++
  }
  for (const sequence of sequences) {
    let last = boundary
    for (const word of sequence) {
      const next = number.get(word) ?? rare
      add(last, next)
      last = next
    }
    add(last, boundary)
  }
  const packed = (map: Map<number, number>): Neighbours => ({
    word: Int32Array.from(map.keys()),
    count: Int32Array.from(map.values()),
  })
  return { left: left.map(packed), right: right.map(packed), total }
}

/** n log n for each count up to `largest`. */
function entropyTable(largest: number): Float64Array {
  const table = new Float64Array(largest + 1)
  for (let n = 2; n <= largest; n++) table[n] = n * Math.log(n)
  return table
}
