/** Spearman's rank correlation; ties share their mean rank. */
export function spearman(one: readonly number[], other: readonly number[]): number {
  const a = ranks(one)
  const b = ranks(other)
  const middle = (a.length - 1) / 2
  let product = 0
  let squareA = 0
  let squareB = 0
  a.forEach((rank, i) => {
    product += (rank - middle) * (b[i] - middle)
    squareA += (rank - middle) ** 2
    squareB += (b[i] - middle) ** 2
  })
  return product / Math.sqrt(squareA * squareB)
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((i, j) => values[i] - values[j])
  const result = new Array<number>(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && values[order[to]] === values[order[from]]) to++
    for (let k = from; k < to; k++) result[order[k]] = (from + to - 1) / 2
    from = to
  }
  return result
}
