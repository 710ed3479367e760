import { beforeAll, describe, expect, it } from 'vitest'
import { banyumasCalendar } from '#shared/domain/working-calendar'
import { chooseLanguage } from '../../../client/i18n/language'
import { loadResidentTexts } from '../../../client/i18n/texts'
import { openingNow, weekLines } from '../../../client/screens/info/opening'
import { wordsOf } from '../../../client/voice/say'

beforeAll(async () => {
  await loadResidentTexts('id')
  await loadResidentTexts('jv-x-bms')
  chooseLanguage('id')
})

/** By the office's clock, which is seven hours ahead of UTC. */
const at = (time: string) => Date.parse(`${time}:00+07:00`)
const said = (time: string, calendar = banyumasCalendar) =>
  wordsOf(openingNow(calendar, at(time)).text)

describe('is the office open now?', () => {
  it('yes, until closing time', () => {
    expect(openingNow(banyumasCalendar, at('2026-11-23T10:00')).isOpen).toBe(true)
    expect(said('2026-11-23T10:00')).toBe('Kantor buka sampai jam 15.30')
    expect(said('2026-11-27T10:00')).toBe('Kantor buka sampai jam 15.15')
  })

  it('not yet, not any more, and not over the weekend', () => {
    expect(said('2026-11-23T06:00')).toBe('Hari ini buka jam 07.15')
    expect(said('2026-11-23T16:00')).toBe('Besok buka jam 07.15')
    expect(said('2026-11-27T16:00')).toBe('Buka lagi hari Senin jam 07.15')
  })

  it('not on a holiday, and then by its date', () => {
    const closed = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map(
      (day) => ({ day, name: 'Cuti bersama' }),
    )
    const calendar = { ...banyumasCalendar, closed }
    expect(said('2026-11-23T10:00', calendar)).toBe('Buka lagi tanggal 30 November 2026 jam 07.15')
  })

  it('unknown where the office never opens', () => {
    const never = { ...banyumasCalendar, week: [null, null, null, null, null, null, null] as never }
    expect(said('2026-11-23T10:00', never)).toBe('Jam bukanya belum diketahui')
  })

  it('in Banyumasan by its own names of the days', () => {
    chooseLanguage('jv-x-bms')
    expect(said('2026-11-27T16:00')).toMatch(/dina Senen/)
    chooseLanguage('id')
  })
})

describe('the week', () => {
  it('joins days of the same hours', () => {
    expect(weekLines(banyumasCalendar, at('2026-11-23T10:00')).map(wordsOf)).toEqual([
      'Senin–Kamis: 07.15 sampai 15.30',
      'Jumat: 07.15 sampai 15.15',
      'Sabtu–Minggu: tutup',
    ])
  })

  it('is that of the period that holds today', () => {
    const short = { open: '07:30', close: '14:45' }
    const ramadan = {
      name: 'Ramadan',
      from: '2026-11-20',
      to: '2026-11-30',
      week: [short, short, short, short, null, null, null] as never,
    }
    const calendar = { ...banyumasCalendar, periods: [ramadan] }
    expect(weekLines(calendar, at('2026-11-23T10:00')).map(wordsOf)[0]).toBe(
      'Senin–Kamis: 07.30 sampai 14.45',
    )
  })
})
