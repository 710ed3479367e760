import type { Kysely } from 'kysely'
import type { Kind, Stage } from '#shared/domain/stages'
import type { Channel, Role } from '#shared/wire/desk'
import type { ItemKind } from '#shared/wire/sync'

/**
 * What an office keeps. `office_id` stands first in every key, so that one database can hold many
 * offices and a distributed one can shard by it. Times are ISO 8601 in UTC, which sort as they are;
 * a `Uint8Array` is sealed by the vault, and nothing personal stands anywhere else.
 */
export type Tables = {
  offices: { office_id: string; epoch: string; key_check: string; made_at: string }
  settings: { office_id: string; body: Uint8Array }

  accounts: {
    office_id: string
    id: string
    /** Keyed hash of the user name: a user name is often a name. */
    username_term: string
    /** User name and name. */
    body: Uint8Array
    role: Role
    active: 0 | 1
    password_hash: string
    made_at: string
  }
  invitations: {
    office_id: string
    token_hash: string
    /** `null`: the first start's link, good only while there is no account. */
    role: Role | null
    body: Uint8Array | null
    expires_at: string
  }
  sessions: {
    office_id: string
    token_hash: string
    account_id: string
    made_at: string
    seen_at: string
  }

  /** Everything that ever arrived from a phone, as it came. */
  items: {
    office_id: string
    id: string
    kind: ItemKind
    key_id: string
    sha256: string
    sealed: Uint8Array
    claim_hash: string | null
    /** Of the request that brought it: a replay gets the same answer. */
    nonce: string
    made_at: string
    age: number
    received_at: string
    state: ItemState
    /** Why it is unreadable or senseless: a code, never what was read. */
    reason: string | null
    case_id: string | null
    /** The submission it speaks of, where that has not arrived yet. */
    waits_for: string | null
  }
  /** Chunks an item says will follow. */
  promises: { office_id: string; item_id: string; sha256: string }
  /** Chunks that are on disk. */
  chunks: { office_id: string; sha256: string; bytes: number; stored_at: string }

  cases: {
    office_id: string
    id: string
    register: string
    code: string
    kind: Kind
    service: string
    service_version: number
    channel: Channel
    stage: Stage
    /** Counts every event; officers' writes name it. */
    rev: number
    /** Of the last event residents hear of; what phones call rev. */
    public_rev: number
    rt: number | null
    rw: number | null
    received_at: string
    updated_at: string
    due_at: string | null
    closed_at: string | null
    is_new: 0 | 1
    /** `CaseBody`. */
    body: Uint8Array
  }
  claims: { office_id: string; claim_hash: string; case_id: string; made_at: string }
  case_events: {
    office_id: string
    case_id: string
    rev: number
    at: string
    actor: 'resident' | 'officer' | 'system'
    account_id: string | null
    what: string
    stage_from: Stage | null
    stage_to: Stage
    is_public: 0 | 1
    /** `EventBody`. */
    body: Uint8Array
  }
  /** Keyed hashes of NIK, phone and words of names. */
  case_terms: { office_id: string; term: string; case_id: string }
  registers: { office_id: string; series: string; year: number; last: number }

  attachments: {
    office_id: string
    case_id: string
    id: string
    item_id: string
    field: string
    kind: 'photo' | 'voice'
    mime: string
    bytes: number
    ms: number | null
    state: AttachmentState
    /** Its own key. */
    secret: Uint8Array
  }
  attachment_chunks: {
    office_id: string
    case_id: string
    attachment_id: string
    n: number
    sha256: string
  }
  /** Officers' recordings; the sealed bytes lie among the chunks. */
  voices: {
    office_id: string
    case_id: string
    id: string
    mime: string
    bytes: number
    ms: number
    sha256: string
    account_id: string
    made_at: string
  }
  /** The trace: who looked at which case, when and why. */
  looks: {
    office_id: string
    id: string
    case_id: string
    account_id: string
    why: string
    at: string
  }
  /** What was spent of a limit in a period, by whom (a keyed hash of an address, or `office`). */
  budgets: { office_id: string; purpose: string; who: string; period: string; spent: number }
}

/** `stored` waits to be opened, or for the submission it speaks of. */
export type ItemState = 'stored' | 'opened' | 'unreadable' | 'senseless'
/** `broken`: all chunks came, but they do not make the photo or recording that was announced. */
export type AttachmentState = 'missing' | 'whole' | 'broken'

/** The database, or a transaction of it. */
export type Db = Kysely<Tables>
