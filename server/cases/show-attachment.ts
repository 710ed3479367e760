import { Refusal } from '../http/refusal'
import { attachmentsOf, readAttachment } from './attachments'
import type { Office } from './office'
import { findVoice, readVoice } from './voices'

export type Shown = { mime: string; bytes: Uint8Array; name: string }

/** A photo or recording of a case in clear, a resident's or an officer's; made anew each time, kept nowhere. */
export async function showAttachment(office: Office, caseId: string, id: string): Promise<Shown> {
  const attachment = (await attachmentsOf(office, office.db, caseId)).find((one) => one.id === id)
  if (attachment) {
    if (attachment.state === 'missing') throw new Refusal(404, 'attachment.notHereYet')
    if (attachment.state === 'broken') throw new Refusal(422, 'attachment.broken')
    const { mime, field } = attachment
    return { mime, name: field, bytes: await readAttachment(office, attachment) }
  }
  const voice = await findVoice(office, caseId, id)
  if (!voice) throw new Refusal(404, 'attachment.unknown')
  const { mime, bytes } = await readVoice(office, voice)
  return { mime, bytes, name: 'jawaban' }
}
