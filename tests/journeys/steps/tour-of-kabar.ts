import type { Stage } from '#shared/domain/stages'
import { findService } from '#shared/services/catalogue'
import type { Move } from '#shared/wire/desk'
import { answer } from './answer'
import { speak } from './give'
import { corner, type Hand, mainAction, tapAway, withPicture, wordsOf } from './hand'
import { goHome, goOn, openDoor } from './home'
import type { Inspector } from './inspector'
import type { Desk } from './officer'
import { mark } from './pick'

type Case = { service: string; code: string }

/** A letter through all its stages: something missing, ready, collected, not right, done, reopened. */
export async function tourOfALetter(me: Inspector, desk: Desk, its: Case): Promise<void> {
  const move = moving(me, desk, its)
  await see(me, its, 'received')
  await goHome(me)
  await move('checking')
  await goHome(me)
  await move('returned', {
    words: 'Foto KTP kurang terang, tolong difoto lagi. KK boleh dibawa.',
    wants: ['ktp', 'kk'],
  })
  await tapAway(me, mainAction(me))
  await goOn(me)
  await answer(me, { 'paper-ktp': 'photo' })
  await answer(me, { 'paper-kk': 'bring' })
  await goOn(me)
  await goOn(me)
  await goHome(me)
  await see(me, its, 'checking')
  await goHome(me)
  for (const stage of ['signing', 'ready', 'collected'] as const) {
    await move(stage)
    if (stage === 'collected') break
    await goHome(me)
  }
  // Not right: the office looks again.
  await tapAway(me, mainAction(me))
  await mark(me, 'ui-belum')
  await goOn(me)
  await me.page.locator('.choice').first().tap()
  await me.look()
  await goOn(me)
  await speak(me)
  await goOn(me)
  await goOn(me)
  await goHome(me)
  await see(me, its, 'checking')
  await goHome(me)
  await move('signing')
  await goHome(me)
  await move('ready')
  await tapAway(me, withPicture(me, 'ui-steps'))
  await goHome(me)
  await move('collected')
  await sayDone(me, its)
  await tapAway(me, mainAction(me))
  await goHome(me)
}

/** A question: answered in words and by voice, heard, and done. */
export async function tourOfAQuestion(me: Inspector, desk: Desk, its: Case): Promise<void> {
  const voice = await desk.voice(its.code, await aRecording(me))
  const words = 'Bisa hari Senin sampai Jumat, jam delapan pagi. Bawa KTP dan KK yang asli.'
  await moving(me, desk, its)('answered', { words, voice })
  await tapAway(me, withPicture(me, 'ui-officer'))
  await me.page.locator('.play-button').tap()
  await me.look()
  await tapAway(me, corner(me, 'back'))
  await tapAway(me, withPicture(me, 'ui-steps'))
  await tapAway(me, corner(me, 'back'))
  await sayDone(me, its)
  await goHome(me)
}

/** A complaint that is worked on, or handed on. */
export async function tourOfAComplaint(me: Inspector, desk: Desk, its: Case, by: Stage) {
  const move = moving(me, desk, its)
  for (const stage of ['checking', by, 'resolved'] as const) {
    await move(stage)
    await goHome(me)
  }
}

/** A complaint that is refused, with the reason. */
export async function tourOfARefusal(me: Inspector, desk: Desk, its: Case): Promise<void> {
  await moving(
    me,
    desk,
    its,
  )('refused', {
    words: 'Jalan ini milik perumahan. Mohon ke pengurus perumahan dulu.',
  })
  await goHome(me)
}

/** From home: the list where the ticket has come to a stage, then the ticket. */
export async function see(me: Inspector, { service }: Case, stage: Stage): Promise<void> {
  await openDoor(me, 'status')
  const kind = findService(service)?.kind
  const row = me.page.locator('.case-row', {
    has: me.page.locator(`[data-picture="service-${service}"]`),
  })
  const words = await wordsOf(me, `stages.${kind}.${stage}`)
  await row.getByText(words, { exact: true }).waitFor()
  await me.look()
  await tapAway(me, row)
}

function moving(me: Inspector, desk: Desk, its: Case) {
  return async (to: Stage, said: Partial<Move> = {}) => {
    await desk.move(its.code, to, said)
    await see(me, its, to)
  }
}

async function sayDone(me: Inspector, its: Case): Promise<void> {
  await tapAway(me, mainAction(me))
  await mark(me, 'ui-tuntas')
  await goOn(me)
  await goOn(me)
  await goHome(me)
  await see(me, its, 'closed')
}

/** A second of sound as the officer's browser would record it. */
async function aRecording({ page }: Hand): Promise<{ mime: string; bytes: Buffer; ms: number }> {
  const bytes = await page.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
    const recorder = new MediaRecorder(stream, { mimeType: 'audio/webm;codecs=opus' })
    const pieces: Blob[] = []
    recorder.ondataavailable = ({ data }) => pieces.push(data)
    const ended = new Promise((resolve) => recorder.addEventListener('stop', resolve))
    recorder.start()
    await new Promise((resolve) => setTimeout(resolve, 1200))
    recorder.stop()
    await ended
    for (const track of stream.getTracks()) track.stop()
    return [...new Uint8Array(await new Blob(pieces).arrayBuffer())]
  })
  return { mime: 'audio/webm', bytes: Buffer.from(bytes), ms: 1200 }
}
