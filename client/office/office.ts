import { Monthly, Settings, Tray } from '#shared/wire/desk'
import { PublicOffice } from '#shared/wire/office'
import { ask } from './ask'

export const settings = () => ask(Settings, '/settings')

export const saveSettings = (body: Settings) => ask(Settings, '/settings', { method: 'PUT', body })

/** What opened but makes no sense, or what nobody can open. */
export const tray = () => ask(Tray, '/tray')

export const monthly = (year: number, month: number) =>
  ask(Monthly, `/monthly?year=${year}&month=${month}`)

/** Whose office this is; also told to whoever is not signed in. */
export const publicOffice = () => ask(PublicOffice, '')
