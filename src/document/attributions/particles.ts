const PARTICLES = new Set('de del della da di du der den van von bin ibn al el la le'.split(' '))

/** Whether a word in lower case may stand inside a name between words with capitals: "von", "al-Amr". */
export function isParticle(lower: string): boolean {
  return PARTICLES.has(lower) || lower.startsWith('al-') || lower.startsWith('el-')
}
