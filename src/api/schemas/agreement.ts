import type { z } from '@hono/zod-openapi'
import type * as domain from '../../report/report.ts'
import type { Report } from './report.ts'

/**
 * A type without what only one side can say: readonly, optional (a summary leaves fields out), and open
 * string unions such as `Voice`.
 */
type Plain<T> = T extends string
  ? string extends T
    ? string
    : T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]-?: Plain<Exclude<T[Key], undefined>> }
      : T

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never

/** Compiles only while the wire shape and the domain type of a report agree, both ways. */
export const reportsAgree: Same<Plain<z.infer<typeof Report>>, Plain<domain.Report>> = true
