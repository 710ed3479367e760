import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { chooseLanguage } from '../../../client/i18n/language'
import { giveClips } from '../../../client/voice/clips'
import { rememberPhoneVoice } from '../../../client/voice/phone-voice'
import { hush, isSpeaking, say } from '../../../client/voice/say'
import { spelled } from '../../../client/voice/spell'
import { aClip, aLoudspeaker } from './a-loudspeaker'

let phone: ReturnType<typeof aLoudspeaker>

beforeEach(() => {
  phone = aLoudspeaker()
  chooseLanguage('id')
  rememberPhoneVoice('notHeard')
})

afterEach(() => {
  hush()
  giveClips('id', undefined)
  vi.unstubAllGlobals()
})

/** Recordings of some texts; every other text has none. */
function record(...keys: string[]) {
  giveClips('id', { clipOf: async (key) => (keys.includes(key) ? aClip(key) : undefined) })
}

describe('saying a text', () => {
  it('takes the recording where there is one', async () => {
    record('common.back')
    expect(await say('common.back')).toBe('clip')
    expect(phone.heard).toEqual([{ recording: 'common.back' }])
  })

  it('speaks with the phone’s own voice only where a person heard it work', async () => {
    expect(await say('common.back')).toBe('silent')
    rememberPhoneVoice('heard')
    expect(await say('common.back')).toBe('phone voice')
    expect(phone.heard).toEqual([{ voice: 'Kembali', lang: 'id-ID' }])
  })

  it('says Banyumasan words with an Indonesian voice, never a Javanese one', async () => {
    rememberPhoneVoice('heard')
    chooseLanguage('jv-x-bms')
    await say('common.back')
    expect(phone.heard).toEqual([{ voice: 'Bali', lang: 'id-ID' }])
  })

  it('does not mix a recording and another voice in one breath', async () => {
    record('common.back')
    rememberPhoneVoice('heard')
    expect(await say('common.back', 'common.next')).toBe('phone voice')
    expect(phone.heard).toEqual([{ voice: 'Kembali. Lanjut', lang: 'id-ID' }])
  })

  it('is silent, and no error, where a recording cannot be read', async () => {
    giveClips('id', { clipOf: async () => aClip('broken') })
    expect(await say('common.back')).toBe('silent')
    giveClips('id', {
      clipOf: async () => {
        throw new Error('gone from the cache')
      },
    })
    expect(await say('common.back')).toBe('silent')
  })

  it('keeps quiet when another text was asked for while it was loading', async () => {
    let arrive = (_: ArrayBuffer) => {}
    giveClips('id', {
      clipOf: (key) =>
        key === 'common.back'
          ? new Promise((resolve) => {
              arrive = resolve
            })
          : Promise.resolve(aClip(key)),
    })
    const slow = say('common.back')
    expect(await say('common.next')).toBe('clip')
    arrive(aClip('common.back'))
    expect(await slow).toBe('silent')
    expect(phone.heard).toEqual([{ recording: 'common.next' }])
  })

  it('shows that something is said until it ends or is hushed', async () => {
    record('common.back')
    await say('common.back')
    expect(isSpeaking.value).toBe(true)
    phone.finish()
    await vi.waitFor(() => expect(isSpeaking.value).toBe(false))
    await say('common.back')
    hush()
    expect(isSpeaking.value).toBe(false)
  })

  it('spells a number digit by digit', async () => {
    record(...[...'0123456789'].map((digit) => `num.${digit}`))
    expect(await say(...spelled('482 109'))).toBe('clip')
    expect(phone.heard).toEqual(
      ['num.4', 'num.8', 'num.2', 'num.1', 'num.0', 'num.9'].map((recording) => ({ recording })),
    )
  })
})
