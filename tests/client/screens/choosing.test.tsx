import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rememberPhoneVoice } from '../../../client/voice/phone-voice'
import { hush } from '../../../client/voice/say'
import { aLoudspeaker } from '../voice/a-loudspeaker'
import { arrive, goOn, main, openAt, press, pressed } from './a-resident'

let phone: ReturnType<typeof aLoudspeaker>
beforeEach(() => {
  phone = aLoudspeaker()
  rememberPhoneVoice('heard')
})
afterEach(() => {
  hush()
  vi.unstubAllGlobals()
})

const lastWords = () => {
  const last = phone.heard.at(-1)
  return last && 'voice' in last ? last.voice : undefined
}

describe('a choice', () => {
  it('says itself and is marked; going on takes a second button', async () => {
    await openAt('/surat')
    await arrive('apply-events')
    press('Usaha atau dagang')
    await vi.waitFor(() => expect(lastWords()).toBe('Usaha atau dagang'))
    expect(pressed('Usaha atau dagang')).toBe('true')
    expect(location.pathname).toBe('/surat')
    goOn()
    await arrive('apply-services')
    expect(location.pathname).toBe('/surat/business')
  })

  it('may be tried out: the last one pressed is the one marked', async () => {
    await openAt('/surat')
    press('Usaha atau dagang')
    press('Mencari kerja')
    expect(pressed('Usaha atau dagang')).toBe('false')
    expect(pressed('Mencari kerja')).toBe('true')
  })

  it('is asked for aloud when somebody goes on without one', async () => {
    await openAt('/surat')
    expect(main().getAttribute('aria-disabled')).toBe('true')
    goOn()
    await vi.waitFor(() => expect(lastWords()).toBe('Pilih salah satu'))
    expect(location.pathname).toBe('/surat')
  })

  it('belongs to the page it stands on: after turning the page none is marked', async () => {
    await openAt('/surat')
    press('Usaha atau dagang')
    press('Lainnya')
    expect(main().getAttribute('aria-disabled')).toBe('true')
  })
})

describe('a screen', () => {
  it('says its sentence and what stands on it, on arrival and on listen', async () => {
    await openAt('/surat')
    await vi.waitFor(() => expect(lastWords()).toMatch(/^Perlu surat untuk apa\?\. Ada bayi lahir/))
    const before = phone.heard.length
    press('Dengarkan')
    await vi.waitFor(() => expect(phone.heard.length).toBe(before + 1))
  })

  it('keeps quiet before the first touch, when the browser would not let it speak', async () => {
    Object.defineProperty(navigator, 'userActivation', {
      configurable: true,
      value: { hasBeenActive: false },
    })
    await openAt('/surat')
    await arrive('apply-events')
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(phone.heard).toEqual([])
    Reflect.deleteProperty(navigator, 'userActivation')
  })
})
