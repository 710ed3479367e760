import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Problem } from '#shared/wire/problems'

type Details = Omit<Problem['error'], 'code'> & { headers?: Record<string, string> }

/**
 * An answer other than the one hoped for. Thrown anywhere below a route and turned into the one
 * shape of error; it never carries what somebody typed.
 */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode
  readonly code: string
  readonly details: Details

  constructor(status: ContentfulStatusCode, code: string, details: Details = {}) {
    super(code)
    this.status = status
    this.code = code
    this.details = details
  }

  toProblem(): Problem {
    const { problems, retryAfter } = this.details
    return {
      error: {
        code: this.code,
        ...(problems && { problems }),
        ...(retryAfter !== undefined && { retryAfter }),
      },
    }
  }
}
