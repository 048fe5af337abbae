/** Counts what holds, and stops at what does not. */
export function createChecks(name: string) {
  let passed = 0
  return {
    check(what: string, holds: boolean) {
      if (!holds) throw new Error(`${name}: ${what}`)
      passed++
    },
    done: () => console.log(`${name}: ${passed} checks passed`),
  }
}

export const SERVICE_URL = process.env.SERVICE_URL ?? 'http://localhost:8787'
