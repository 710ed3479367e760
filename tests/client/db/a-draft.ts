import type { Draft, DraftAttachment } from '../../../client/db/draft'

/** A draft just begun; say only what your test is about. */
export function aDraft(over: Partial<Draft> = {}): Draft {
  return {
    id: crypto.randomUUID(),
    submissionId: crypto.randomUUID(),
    service: 'keterangan-usaha',
    serviceVersion: 1,
    step: 'paper-ktp',
    answers: {},
    papers: {},
    onBehalf: { for: 'self' },
    attachments: [],
    language: 'jv-x-bms',
    startedAt: Date.now(),
    touchedAt: Date.now(),
    ...over,
  }
}

export function aPhoto(over: Partial<DraftAttachment> = {}): DraftAttachment {
  return {
    ...{ id: crypto.randomUUID(), field: 'ktp', kind: 'photo', mime: 'image/jpeg', bytes: 0 },
    ...over,
  }
}

/** Bytes that no compression makes smaller. */
export function noise(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 65_536) {
    crypto.getRandomValues(bytes.subarray(at, at + 65_536))
  }
  return bytes
}

/** Compares photos byte by byte, which `toEqual` does at its leisure. */
export function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(Buffer.from(b))
}
