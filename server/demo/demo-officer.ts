import { findService } from '#shared/services/catalogue'
import { addNote } from '../cases/add-note'
import { openBody } from '../cases/case-body'
import { copyOut } from '../cases/copy-out'
import { lackingOf } from '../cases/desk-case'
import { findCase } from '../cases/find-case'
import { openCase } from '../cases/looks'
import { moveCase } from '../cases/move'
import type { Office } from '../cases/office'
import { keepVoice } from '../cases/voices'
import { recording, recordings } from './fill-in-form'
import { type Person, person } from './people'
import type { Step } from './stories'

type DeskStep = Exclude<Step, { says: unknown }>

/** One step of an invented officer, through the same functions as a real one's. */
export async function workOn(
  office: Office,
  accountId: string,
  caseId: string,
  step: DeskStep,
  who: Person,
): Promise<void> {
  await openCase(office, accountId, caseId, 'work')
  const row = await findCase(office, caseId)
  const { rev } = row
  if ('copyOut' in step) {
    const lacking = lackingOf(row.service, openBody(office.vault, row))
    if (lacking.length === 0) return
    const copied = Object.fromEntries(lacking.map((name, n) => [name, writtenOut(name, who, n)]))
    await copyOut(office, accountId, caseId, { rev, copied })
    return
  }
  if (!('to' in step)) {
    await addNote(office, accountId, caseId, { rev, note: step.note })
    return
  }
  const { to, words, note } = step
  const wants = findService(row.service)?.requirements.slice(0, 1) ?? []
  await moveCase(office, accountId, caseId, {
    ...{ rev, to },
    ...(words && { words }),
    ...(note && { note }),
    ...(step.wants && { wants }),
    ...(step.voice && { voice: await speak(office, accountId, caseId) }),
  })
}

async function speak(office: Office, accountId: string, caseId: string): Promise<string> {
  const bytes = await recording('jawaban')
  return keepVoice(office, caseId, accountId, {
    mime: 'audio/webm',
    bytes,
    ms: recordings.jawaban,
  })
}

/** What an officer reads off the papers, by the field's name. */
function writtenOut(name: string, who: Person, n: number): string {
  const other = person(n + 20)
  const address = `${who.street}, RT 00${who.rt} RW 00${who.rw}`
  const known: Record<string, string> = {
    fullName: who.name,
    nik: who.nik,
    birthPlace: who.birthPlace,
    birthDate: who.birthDate,
    sex: who.sex,
    religion: 'Islam',
    maritalStatus: 'Kawin',
    occupation: who.occupation,
    nationality: 'WNI',
    kkNumber: '9999250101200001',
  }
  if (known[name]) return known[name]
  if (/nik$/i.test(name)) return other.nik
  if (/name$/i.test(name)) return other.name
  if (/birth$/i.test(name)) return `${other.birthPlace}, ${other.birthDate}`
  if (/address$/i.test(name)) return address
  if (/sex$/i.test(name)) return other.sex
  if (/time$/i.test(name)) return '09.00 WIB'
  if (/religion$/i.test(name)) return 'Islam'
  if (/nationality$/i.test(name)) return 'WNI'
  if (/occupation$/i.test(name)) return other.occupation
  return 'keperluan keluarga'
}
