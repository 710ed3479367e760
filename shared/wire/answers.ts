import * as v from 'valibot'
import { Id } from './bytes'

const Text = v.pipe(v.string(), v.maxLength(4000, 'text.tooLong'))
const ShortText = v.pipe(v.string(), v.trim(), v.maxLength(200, 'text.tooLong'))

/** RT and RW as their numbers, 1 to 999; the office pads them with zeros. */
const NeighbourhoodNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))

/**
 * What a person answered to one question. How it was given is kept, since a voice or a photo
 * needs an officer to write it out (*salin*) and a picked sentence does not.
 */
export const Answer = v.variant('as', [
  v.object({ as: v.literal('text'), text: Text }),
  v.object({ as: v.literal('choice'), value: ShortText }),
  v.object({ as: v.literal('digits'), value: v.pipe(v.string(), v.regex(/^\d{1,20}$/)) }),
  v.object({ as: v.literal('number'), value: v.pipe(v.number(), v.integer()) }),
  v.object({ as: v.literal('date'), value: v.pipe(v.string(), v.isoDate('date.impossible')) }),
  v.object({ as: v.literal('yesNo'), value: v.boolean() }),
  v.object({
    as: v.literal('address'),
    rt: NeighbourhoodNumber,
    rw: NeighbourhoodNumber,
    street: v.optional(ShortText),
    voice: v.optional(Id),
  }),
  v.object({
    as: v.literal('place'),
    point: v.optional(
      v.object({
        lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
        lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
        /** Radius in metres. */
        accuracy: v.pipe(v.number(), v.minValue(0)),
      }),
    ),
    rt: v.optional(NeighbourhoodNumber),
    rw: v.optional(NeighbourhoodNumber),
    landmark: v.optional(ShortText),
    voice: v.optional(Id),
  }),
  /** A photo or a recording: the id of an attachment of the same contents. */
  v.object({ as: v.literal('attachment'), id: Id }),
  v.object({ as: v.literal('skipped') }),
])
export type Answer = v.InferOutput<typeof Answer>

/** Answers by field name. */
export const Answers = v.record(v.pipe(v.string(), v.maxLength(40)), Answer)
export type Answers = v.InferOutput<typeof Answers>

/** What was said of one requirement: photos now, the paper at the counter, or not yet. */
export const PaperAnswer = v.variant('as', [
  v.object({ as: v.literal('photo'), ids: v.pipe(v.array(Id), v.minLength(1), v.maxLength(4)) }),
  v.object({ as: v.literal('bring') }),
  v.object({ as: v.literal('notYet') }),
])
export type PaperAnswer = v.InferOutput<typeof PaperAnswer>

/** By requirement id. */
export const Papers = v.record(v.pipe(v.string(), v.maxLength(40)), PaperAnswer)
export type Papers = v.InferOutput<typeof Papers>
