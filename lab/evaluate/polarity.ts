/** Mean F1 of negative, neutral and positive (0, 1, 2), each class counting the same. */
export function macroF1(found: readonly number[], wanted: readonly number[]): number {
  let sum = 0
  for (let c = 0; c < 3; c++) {
    let right = 0
    let both = 0
    found.forEach((label, i) => {
      if (label === c && wanted[i] === c) right++
      both += (label === c ? 1 : 0) + (wanted[i] === c ? 1 : 0)
    })
    sum += both === 0 ? 0 : (2 * right) / both
  }
  return sum / 3
}

/**
 * Expected calibration error (Naeini et al. 2015): how far confidence is from accuracy, over ten equal bins.
 */
export function calibrationError(confidences: readonly number[], right: readonly boolean[]): number {
  const gap = new Float64Array(10)
  confidences.forEach((confidence, i) => {
    gap[Math.min(9, Math.floor(confidence * 10))] += confidence - (right[i] ? 1 : 0)
  })
  return gap.reduce((sum, value) => sum + Math.abs(value), 0) / confidences.length
}
