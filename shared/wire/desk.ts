import * as v from 'valibot'
import { kinds, stages } from '../domain/stages'
import { Calendar } from '../domain/working-calendar'
import { Answers, Papers } from './answers'
import { Instant } from './bytes'

/** What the desk and the server say to each other, all below `/api/office`. Officers only. */

export const roles = ['officer', 'lurah', 'admin'] as const
export const Role = v.picklist(roles)
export type Role = v.InferOutput<typeof Role>

const Name = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(120))
const Username = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^[a-z0-9._-]{3,40}$/, 'account.username'),
)
/** Length alone, as NIST SP 800-63B asks: no rules of characters. */
const Password = v.pipe(v.string(), v.minLength(10, 'account.passwordShort'), v.maxLength(200))

export const SignIn = v.object({
  username: Username,
  password: v.pipe(v.string(), v.maxLength(200)),
})
/** `POST /setup`: the one-time link of the first start, or of an invitation, becomes an account. */
export const Setup = v.object({
  token: v.string(),
  username: Username,
  name: Name,
  password: Password,
})
export const Account = v.object({
  id: v.string(),
  username: v.string(),
  name: v.string(),
  role: Role,
  active: v.boolean(),
})
export type Account = v.InferOutput<typeof Account>
/** `GET /session`, and what `POST /session` (sign in) and `POST /setup` answer; `DELETE /session` ends it. */
export const Session = v.object({ account: Account, office: v.string(), demo: v.boolean() })
export type Session = v.InferOutput<typeof Session>
/** `GET /accounts`. */
export const Accounts = v.object({ accounts: v.array(Account) })
/** `POST /accounts` answers an invitation link; nobody types another's password. */
export const Invite = v.object({ role: Role, name: Name })
export const Invitation = v.object({ path: v.string(), expiresAt: Instant })
export const ChangeAccount = v.object({ active: v.optional(v.boolean()), role: v.optional(Role) })
export const ChangePassword = v.object({ current: v.string(), next: Password })

export const channels = ['phone', 'volunteer', 'kiosk', 'counter', 'whatsapp'] as const
export const Channel = v.picklist(channels)
export type Channel = v.InferOutput<typeof Channel>

/** A line of the inbox. No name: names are seen by opening a case, which leaves a trace. */
export const CaseLine = v.object({
  id: v.string(),
  register: v.string(),
  code: v.string(),
  kind: v.picklist(kinds),
  service: v.string(),
  channel: Channel,
  stage: v.picklist(stages),
  rev: v.number(),
  rt: v.nullable(v.number()),
  rw: v.nullable(v.number()),
  receivedAt: Instant,
  updatedAt: Instant,
  dueAt: v.nullable(Instant),
  /** Promised photos or recordings not here yet. */
  filesMissing: v.number(),
  /** Something new from the resident since an officer last looked. */
  isNew: v.boolean(),
})
export type CaseLine = v.InferOutput<typeof CaseLine>

/** `GET /cases?stage=…&kind=…&channel=…&after=…`: lines oldest due first, 50 a page, and the counts of every stage. */
export const Inbox = v.object({
  lines: v.array(CaseLine),
  counts: v.record(v.string(), v.number()),
  /** Cursor of the next page; absent at the end. */
  next: v.optional(v.string()),
  /** Items that opened but made no sense, or that nobody can open. */
  tray: v.number(),
})
export type Inbox = v.InferOutput<typeof Inbox>

/** `POST /cases/search`: one of them; posted, so that no NIK stands in a log. */
export const Search = v.object({
  code: v.optional(v.string()),
  nik: v.optional(v.string()),
  name: v.optional(v.pipe(v.string(), v.maxLength(120))),
  rt: v.optional(v.number()),
  rw: v.optional(v.number()),
})
export const Found = v.object({ lines: v.array(CaseLine) })

const DeskAttachment = v.object({
  id: v.string(),
  field: v.string(),
  kind: v.picklist(['photo', 'voice']),
  mime: v.string(),
  bytes: v.number(),
  ms: v.optional(v.number()),
  /** False while chunks are still on the phone ("foto menyusul"). */
  whole: v.boolean(),
  /** All of it came, but it is not the photo or recording that was announced; it cannot be shown. */
  broken: v.optional(v.boolean()),
})

export const DeskEvent = v.object({
  rev: v.number(),
  at: Instant,
  actor: v.object({ kind: v.picklist(['resident', 'officer', 'system']), name: v.string() }),
  what: v.picklist([
    'received',
    'moved',
    'answered',
    'copied',
    'supplemented',
    'tuntas',
    'belum',
    'withdrawn',
    'consented',
    'claimPrinted',
    'noted',
    'filesWhole',
  ]),
  from: v.optional(v.picklist(stages)),
  to: v.optional(v.picklist(stages)),
  /** For officers only. */
  note: v.optional(v.string()),
  /** What a resident chose, as a key: why *belum* (`belum.rude`), or what was consented to (`consent.voice.yes`). */
  reason: v.optional(v.string()),
  heard: v.optional(v.string()),
  words: v.optional(v.string()),
  voice: v.optional(v.string()),
  wants: v.optional(v.array(v.string())),
})
export type DeskEvent = v.InferOutput<typeof DeskEvent>

/** `POST /cases/{id}/open` answers this and writes the trace: who, when, why. */
export const OpenCase = v.object({ why: v.picklist(['work', 'question', 'complaint', 'check']) })
export const DeskCase = v.object({
  ...CaseLine.entries,
  answers: Answers,
  papers: Papers,
  /** What an officer wrote out or corrected, by field name (*salin*). */
  copied: v.record(v.string(), v.string()),
  onBehalf: v.object({
    for: v.picklist(['self', 'other']),
    helperName: v.optional(v.string()),
    helperVoice: v.optional(v.string()),
    helperIs: v.optional(v.string()),
  }),
  language: v.string(),
  anonymous: v.boolean(),
  attachments: v.array(DeskAttachment),
  events: v.array(DeskEvent),
  /** Fields the letter still lacks; no move to `signing` while any is left. */
  lacking: v.array(v.string()),
})
export type DeskCase = v.InferOutput<typeof DeskCase>

/**
 * `POST /cases/{id}/voices?ms=…`: the officer's recording as the body, its MIME type as the content
 * type, at most 60 s; heard by nobody until a move names it.
 */
export const KeptVoice = v.object({ id: v.string() })

/**
 * `POST /cases/{id}/moves`; like `copied` and `notes` it answers the `DeskCase` as it stands then.
 * `rev` is the one the officer saw: another's move in between answers 409 `case.moved`.
 */
export const Move = v.object({
  rev: v.number(),
  to: v.picklist(stages),
  note: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  heard: v.optional(v.pipe(v.string(), v.maxLength(80))),
  words: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  /** Of `POST /cases/{id}/voices`. */
  voice: v.optional(v.string()),
  /** Requirements asked for with `returned`. */
  wants: v.optional(v.array(v.pipe(v.string(), v.maxLength(40)))),
})
export type Move = v.InferOutput<typeof Move>

/** `PUT /cases/{id}/copied`. */
export const Copied = v.object({
  rev: v.number(),
  copied: v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(400))),
})
/** `POST /cases/{id}/notes`: among officers. */
export const Note = v.object({
  rev: v.number(),
  note: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
})

/**
 * `POST /cases`: somebody at the counter, or a WhatsApp message. Answers `Registered`. Questions may
 * be left out (a visit is registered in under a minute); what the letter needs then shows as lacking.
 */
export const Visit = v.object({
  /** Made by the desk, so that a repeated press registers once. */
  id: v.string(),
  channel: v.picklist(['counter', 'whatsapp']),
  service: v.string(),
  answers: Answers,
  papers: Papers,
  note: v.optional(v.pipe(v.string(), v.maxLength(2000))),
})
export type Visit = v.InferOutput<typeof Visit>
/** Also of `POST /cases/{id}/claims`: a new claim for somebody with the KTP in hand. */
export const Registered = v.object({
  id: v.string(),
  register: v.string(),
  code: v.string(),
  claim: v.string(),
})
export type Registered = v.InferOutput<typeof Registered>

/** `GET /tray`: kept, and looked at by a person. */
export const Tray = v.object({
  items: v.array(
    v.object({
      id: v.string(),
      kind: v.string(),
      receivedAt: Instant,
      state: v.picklist(['unreadable', 'senseless']),
      reason: v.string(),
      bytes: v.number(),
    }),
  ),
})

/** `GET /monthly?year=2026&month=11`: the study's Table 1, from the register. */
export const Monthly = v.object({
  year: v.number(),
  month: v.number(),
  /** Cases received, by service group and channel. */
  rows: v.array(
    v.object({
      group: v.picklist(['pelayananUmum', 'pusatInformasi', 'pengaduan']),
      service: v.string(),
      byChannel: v.record(v.string(), v.number()),
      total: v.number(),
    }),
  ),
  closed: v.number(),
})
export type Monthly = v.InferOutput<typeof Monthly>

export const Settings = v.object({
  name: Name,
  /** Kemendagri code. */
  code: v.pipe(v.string(), v.regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, 'settings.code')),
  kecamatan: v.string(),
  kabupaten: v.string(),
  address: v.pipe(v.string(), v.maxLength(300)),
  phone: v.pipe(v.string(), v.regex(/^(\+?\d{6,15})?$/, 'settings.phone')),
  whatsapp: v.pipe(v.string(), v.regex(/^(\+?\d{6,15})?$/, 'settings.phone')),
  lurah: v.pipe(v.string(), v.maxLength(120)),
  lurahNip: v.pipe(v.string(), v.maxLength(40)),
  calendar: Calendar,
})
export type Settings = v.InferOutput<typeof Settings>

/** Data of the events of `GET /live` (`event: case`): ids only; the stream ends with the session. */
export const Live = v.object({ id: v.string(), rev: v.number() })
