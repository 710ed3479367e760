import * as v from 'valibot'

/**
 * The one shape of every error the server answers with. `code` is a key of the texts or of the
 * README's table, never a sentence; `problems` names fields without repeating what was typed.
 */
export const Problem = v.object({
  error: v.object({
    code: v.string(),
    problems: v.optional(v.array(v.object({ field: v.string(), reason: v.string() }))),
    /** Seconds to wait before trying again (429, 503, 507). */
    retryAfter: v.optional(v.number()),
  }),
})
export type Problem = v.InferOutput<typeof Problem>
