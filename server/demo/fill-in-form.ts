import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Field, Service } from '#shared/services/define'
import { isAsked } from '#shared/services/read-answers'
import type { Answer, Answers, Papers } from '#shared/wire/answers'
import { draw } from './draw'
import { type Encrypted, encryptAsPhone } from './encrypt-as-phone'
import { type Person, person, pick } from './people'

export type Form = { answers: Answers; papers: Papers; files: Encrypted[] }

/**
 * A service's questions answered by an invented person: by hand here and by voice there, some papers
 * photographed and some to be brought. Follows the catalogue, whatever is added to it.
 * @param isWritten at the counter an officer writes: no photos, no voices
 */
export async function fillInForm(
  service: Service,
  who: Person,
  n: number,
  { isWritten = false } = {},
): Promise<Form> {
  const files: Encrypted[] = []
  const keep = (file: Encrypted) => {
    files.push(file)
    return file.attachment.id
  }
  const answers: Answers = {}
  for (const field of service.fields) {
    if (!isAsked(field, answers)) continue
    answers[field.name] = isWritten
      ? written(field, who, n)
      : ((await spokenOrShown(field, who, n, keep)) ?? written(field, who, n))
  }
  const papers: Papers = {}
  for (const [at, requirement] of service.requirements.entries()) {
    const how = (n + at) % 4
    if (isWritten || how === 1) papers[requirement] = { as: 'bring' }
    else if (how === 3) papers[requirement] = { as: 'notYet' }
    else {
      const what = /ktp/i.test(requirement)
        ? 'card'
        : /photo/i.test(requirement)
          ? 'place'
          : 'paper'
      const photo = encryptAsPhone(await draw(what, who, n + at), { field: requirement })
      papers[requirement] = { as: 'photo', ids: [keep(photo)] }
    }
  }
  return { answers, papers, files }
}

/** Committed recordings of a machine's voice, made for this. */
export const recordings = {
  nama: 2342,
  jalan: 7904,
  tanya: 5886,
  jawaban: 6720,
} as const

export function recording(name: keyof typeof recordings): Promise<Buffer> {
  return readFile(join(import.meta.dirname, 'recordings', `${name}.webm`))
}

async function spokenOrShown(
  field: Field,
  who: Person,
  n: number,
  keep: (file: Encrypted) => string,
): Promise<Answer | undefined> {
  const isVoice = field.kind === 'name' ? n % 5 === 3 : field.kind === 'voice' && n % 2 === 0
  if (isVoice) {
    const name = field.kind === 'name' ? 'nama' : field.name === 'story' ? 'jalan' : 'tanya'
    const file = encryptAsPhone(await recording(name), {
      field: field.name,
      kind: 'voice',
      mime: 'audio/webm',
      ms: recordings[name],
    })
    return { as: 'attachment', id: keep(file) }
  }
  if (field.kind !== 'photo') return undefined
  const photo = encryptAsPhone(await draw('place', who, n), { field: field.name })
  return { as: 'attachment', id: keep(photo) }
}

function written(field: Field, who: Person, n: number): Answer {
  switch (field.kind) {
    case 'name':
      // Others than the applicant are other people.
      return { as: 'text', text: field.name === 'fullName' ? who.name : person(n + 11).name }
    case 'nik':
      return { as: 'digits', value: field.name === 'nik' ? who.nik : person(n + 11).nik }
    case 'phone':
      return { as: 'skipped' }
    case 'date':
      return { as: 'date', value: field.era === 'future' ? '2030-08-17' : '2024-03-05' }
    case 'choice':
      return { as: 'choice', value: pick(field.choices, n) }
    case 'yesNo':
      return { as: 'yesNo', value: n % 3 !== 1 }
    case 'number':
      return { as: 'number', value: Math.min(field.max, field.min + (n % 4)) }
    case 'address':
      return { as: 'address', rt: who.rt, rw: who.rw, street: who.street }
    case 'photo':
      return { as: 'skipped' }
    case 'voice':
      return field.picks
        ? { as: 'choice', value: pick(field.picks, n) }
        : { as: 'text', text: spoken[field.name] ?? 'Untuk keperluan keluarga' }
    case 'place':
      return { as: 'place', rt: who.rt, rw: who.rw, landmark: 'Depan musala' }
  }
}

const spoken: Record<string, string> = {
  story: 'Mau tanya, apa saja yang harus dibawa?',
  destination: 'Kota Tegal, Jawa Tengah',
}
