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
        ...(problems && { problems: problems.map(withoutGuesses) }),
        ...(retryAfter !== undefined && { retryAfter }),
      },
    }
  }
}

/** A field is called by its name; what cannot be one of ours was somebody's writing and is not repeated. */
function withoutGuesses({ field, reason }: { field: string; reason: string }) {
  const names = field.split('.').map((name) => (isName.test(name) ? name : '?'))
  return { field: names.join('.'), reason }
}

const isName = /^([a-zA-Z]\w{0,39}|\d{1,3})?$/
