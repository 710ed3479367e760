import * as v from 'valibot'
import { Answers, Papers } from './answers'
import { base64Url, Claim, Id, Instant, Sha256 } from './bytes'
import { Language } from './language'

/** A photo or a recording, cut into encrypted chunks whose key and order only the sealed contents tell. */
export const Attachment = v.object({
  id: Id,
  /** The field or the requirement it answers. */
  field: v.pipe(v.string(), v.maxLength(40)),
  kind: v.picklist(['photo', 'voice']),
  mime: v.picklist(['image/jpeg', 'audio/webm', 'audio/ogg', 'audio/mp4']),
  /** Of the whole in clear. */
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4 * 1024 * 1024)),
  /** Length of a recording in milliseconds. */
  ms: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** Its own AES-256-GCM key. */
  key: base64Url(32),
  /** Hashes of the encrypted chunks, in order. */
  chunks: v.pipe(v.array(Sha256), v.minLength(1), v.maxLength(96)),
})
export type Attachment = v.InferOutput<typeof Attachment>

const Attachments = v.pipe(v.array(Attachment), v.maxLength(24))

/** Who taps for whom. A helper is kept, so that the office knows whom to ask (design §3). */
export const OnBehalf = v.variant('for', [
  v.object({ for: v.literal('self') }),
  v.object({
    for: v.literal('other'),
    helperName: v.optional(v.pipe(v.string(), v.maxLength(200))),
    helperVoice: v.optional(Id),
    helperIs: v.optional(v.picklist(['family', 'neighbour', 'rtRw', 'officer'])),
  }),
])
export type OnBehalf = v.InferOutput<typeof OnBehalf>

export const Submission = v.object({
  kind: v.literal('submission'),
  v: v.literal(1),
  service: v.pipe(v.string(), v.maxLength(60)),
  /** Of the catalogue the phone had, so that the case keeps the questions as they were asked. */
  serviceVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The ticket number: 9 random digits and a check digit. */
  code: v.pipe(v.string(), v.regex(/^\d{10}$/)),
  claimHash: Sha256,
  answers: Answers,
  papers: Papers,
  onBehalf: OnBehalf,
  attachments: Attachments,
  language: Language,
  channel: v.picklist(['phone', 'volunteer', 'kiosk']),
  anonymous: v.boolean(),
  madeAt: Instant,
})
export type Submission = v.InferOutput<typeof Submission>

/** What a later item says of the case it belongs to; the claim shows the sender may. */
const ofCase = { of: Id, claim: Claim, v: v.literal(1), madeAt: Instant }

export const Supplement = v.object({
  kind: v.literal('supplement'),
  ...ofCase,
  answers: Answers,
  papers: Papers,
  attachments: Attachments,
})

export const Tuntas = v.object({ kind: v.literal('tuntas'), ...ofCase })

export const Belum = v.object({
  kind: v.literal('belum'),
  ...ofCase,
  reason: v.optional(v.picklist(['wrongLetter', 'notDone', 'rude', 'other'])),
  attachments: Attachments,
})

export const Withdrawal = v.object({ kind: v.literal('withdrawal'), ...ofCase })

/** Consent may be recorded rather than written, and the office must be able to show it (UU 27/2022 art. 22, 24). */
export const Consent = v.object({
  kind: v.literal('consent'),
  ...ofCase,
  purpose: v.picklist(['voice', 'photos', 'whatsapp', 'helper']),
  yes: v.boolean(),
  how: v.picklist(['tap', 'voice']),
  /** Key and wording version of the text that was shown and spoken. */
  text: v.pipe(v.string(), v.maxLength(120)),
  language: Language,
  attachments: Attachments,
})

/** What lies sealed in an item, by kind. */
export const Contents = v.variant('kind', [
  Submission,
  Supplement,
  Tuntas,
  Belum,
  Withdrawal,
  Consent,
])
export type Contents = v.InferOutput<typeof Contents>
