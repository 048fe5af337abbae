/** Counts what holds, and tells what does not. */
export function createChecks() {
  let passed = 0
  const failed: string[] = []
  return {
    check(what: string, holds: boolean, found: unknown = '') {
      if (holds) passed++
      else {
        failed.push(what)
        console.error(`failed: ${what} ${found === '' ? '' : JSON.stringify(found)}`)
      }
    },
    /** Prints the count; false where something failed. */
    report(): boolean {
      console.log(`page: ${passed} passed, ${failed.length} failed`)
      return failed.length === 0
    },
  }
}
export type Check = ReturnType<typeof createChecks>['check']
