import * as v from 'valibot'
import { Calendar } from '../domain/working-calendar'

/** `GET /api/office`: what a phone keeps of the office, to work without a signal. No personal data. */
export const PublicOffice = v.object({
  v: v.literal(1),
  epoch: v.string(),
  name: v.string(),
  /** Kemendagri code, such as 33.02.25.1006. */
  code: v.string(),
  address: v.string(),
  /** Digits with country code for `tel:` and `wa.me`; empty where the office has none. */
  phone: v.string(),
  whatsapp: v.string(),
  calendar: Calendar,
  /** What submissions are sealed for: P-256 public key, uncompressed, base64url. */
  key: v.object({ id: v.string(), publicKey: v.string() }),
  /** Invented data: every screen says so. */
  demo: v.boolean(),
})
export type PublicOffice = v.InferOutput<typeof PublicOffice>

/** `POST /api/tickets`: the code alone shows service and stage, nothing else. */
export const TicketQuestion = v.object({ code: v.pipe(v.string(), v.regex(/^\d{10}$/)) })
export const TicketAnswer = v.object({
  /** Two tickets with one code are legal: claims tell them apart, so all are listed. */
  found: v.array(v.object({ service: v.string(), kind: v.string(), stage: v.string() })),
})

/** `POST /api/voices`: the officer's recording of one event, for whoever holds the claim. Answers bytes. */
export const VoiceQuestion = v.object({ id: v.string(), claim: v.string(), voice: v.string() })
