import * as v from 'valibot'
import { kinds, stages } from '../domain/stages'
import { Id, Instant, Sha256 } from './bytes'

/** One thing that happened to a case, as the resident may hear it. */
export const NewsEvent = v.object({
  rev: v.number(),
  at: Instant,
  stage: v.picklist(stages),
  /** Key under `stages.` of the texts, chosen by the officer; the stage's own sentence where absent. */
  heard: v.optional(v.pipe(v.string(), v.maxLength(80))),
  /** The officer's own words, typed. */
  words: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  /** The officer's voice: fetched by `POST /api/voices`. */
  voice: v.optional(v.object({ id: Id, mime: v.string(), bytes: v.number(), ms: v.number() })),
  /** Requirements the office asks for. */
  wants: v.optional(v.array(v.string())),
})
export type NewsEvent = v.InferOutput<typeof NewsEvent>

/** News of one case for whoever holds its claim. Only sent where `rev` is higher than the phone's. */
export const News = v.object({
  id: Id,
  /** Nobody at the office can open it: the person is asked to come. */
  unreadable: v.optional(v.boolean()),
  rev: v.number(),
  kind: v.optional(v.picklist(kinds)),
  stage: v.optional(v.picklist(stages)),
  /** Register number, as it is said at the counter. */
  register: v.optional(v.string()),
  dueAt: v.optional(Instant),
  /** Events after the phone's rev, oldest first. */
  events: v.array(NewsEvent),
  /** Chunks the server still waits for; empty when every attachment is whole. */
  missing: v.array(Sha256),
})
export type News = v.InferOutput<typeof News>
