import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import {
  playingRecording,
  playRecording,
  stopRecording,
} from '../../../client/voice/play-recording'
import { aLoudspeaker } from './a-loudspeaker'

const bytes = (name: string) => new TextEncoder().encode(name)
let phone: ReturnType<typeof aLoudspeaker>
beforeEach(() => {
  phone = aLoudspeaker()
})
afterEach(() => {
  stopRecording()
  vi.unstubAllGlobals()
})

it('stops the recording before it, and tells which one sounds', async () => {
  await playRecording('one', bytes('mine'))
  await playRecording('two', bytes('the officer’s'))
  expect(playingRecording.value).toBe('two')
  phone.finish()
  await vi.waitFor(() => expect(playingRecording.value).toBe(undefined))
})

it('leaves the bytes whole, to be heard again', async () => {
  const recording = bytes('mine')
  await playRecording('one', recording)
  expect(recording).toEqual(bytes('mine'))
})

it('answers false for a recording this phone cannot read', async () => {
  expect(await playRecording('one', bytes('broken'))).toBe(false)
  expect(playingRecording.value).toBe(undefined)
})
