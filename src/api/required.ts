import { z } from '@hono/zod-openapi'

/**
 * Has zod say of a missing field that it is required, where it would say that
 * it expected a string and received undefined. Set for the whole process: the
 * libraries that validate requests take no setting of their own.
 */
export function sayRequired(): void {
  z.config({
    customError: ({ code, input }) =>
      code === 'invalid_type' && input === undefined ? 'Required' : undefined,
  })
}
