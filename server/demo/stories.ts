import type { Kind, Stage } from '#shared/domain/stages'

/** What happens after handing in, one working step after the other. */
export type Step =
  | { to: Stage; words?: string; voice?: true; wants?: true; note?: string }
  | { copyOut: true }
  | { note: string }
  | { says: 'tuntas' | 'belum' | 'supplement' | 'withdrawal' }

const check: Step = { to: 'checking' }
const sign: Step[] = [{ copyOut: true }, { to: 'signing' }]
const ready: Step = { to: 'ready', words: 'Surat sudah jadi. Silakan diambil, bawa KTP asli.' }
const missing: Step = {
  to: 'returned',
  wants: true,
  words: 'Masih ada yang kurang. Boleh difoto lewat HP, boleh dibawa ke kelurahan.',
}

const paperStories: Step[][] = [
  [],
  [check],
  [check, missing],
  [check, ...sign],
  [check, ...sign, ready],
  [check, ...sign, ready, { to: 'collected' }],
  [check, ...sign, ready, { to: 'collected' }, { says: 'tuntas' }],
  [check, missing, { says: 'supplement' }, { note: 'Foto kedua sudah jelas.' }],
  [check, ...sign, ready, { to: 'collected' }, { says: 'belum' }],
  [
    check,
    { to: 'refused', words: 'Alamat di KTP di kelurahan lain. Silakan ke kelurahan sesuai KTP.' },
  ],
  [check, { says: 'withdrawal' }],
]

/** For each kind, ways a case goes: together they stand at every stage of the table. */
export const stories: Record<Kind, Step[][]> = {
  letter: paperStories,
  legalisation: paperStories,
  question: [
    [],
    [{ to: 'answered', voice: true }],
    [
      { to: 'answered', words: 'Cukup membawa KTP dan KK. Selesai hari itu juga, gratis.' },
      { says: 'tuntas' },
    ],
    [{ to: 'answered', voice: true }, { says: 'belum' }],
  ],
  complaint: [
    [],
    [check, { note: 'Sudah ditelepon Ketua RT.' }],
    [check, { to: 'working', words: 'Petugas sudah ke lokasi. Dikerjakan minggu ini.' }],
    [check, { to: 'handedOn', words: 'Diteruskan ke dinas yang berwenang, dengan tanda terima.' }],
    [check, { to: 'working' }, { to: 'resolved', words: 'Sudah diperbaiki.' }],
    [check, { to: 'working' }, { to: 'resolved', words: 'Sudah diperbaiki.' }, { says: 'tuntas' }],
    [check, { to: 'refused', words: 'Sudah dilaporkan warga lain dan sedang dikerjakan.' }],
  ],
}
