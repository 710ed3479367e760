import { signal } from '@preact/signals'
import { createInstance } from 'i18next'
import idCommon from '#locales/id/common.json'
import idHome from '#locales/id/home.json'
import idLang from '#locales/id/lang.json'
import idNet from '#locales/id/net.json'
import bmsCommon from '#locales/jv-x-bms/common.json'
import bmsHome from '#locales/jv-x-bms/home.json'
import bmsLang from '#locales/jv-x-bms/lang.json'
import bmsNet from '#locales/jv-x-bms/net.json'
import type { Language } from '#shared/wire/language'
import type { TextKey } from './keys'
import { language } from './language'

const texts = createInstance()

// Only what the first screen says; the rest comes with the resident's shell.
void texts.init({
  lng: 'id',
  // Missing Banyumasan falls back to Indonesian, never to standard Javanese.
  fallbackLng: 'id',
  load: 'currentOnly',
  ns: ['texts'],
  defaultNS: 'texts',
  nsSeparator: false,
  initAsync: false,
  // Preact escapes what it draws.
  interpolation: { escapeValue: false },
  resources: {
    id: { texts: { home: idHome, lang: idLang, common: idCommon, net: idNet } },
    'jv-x-bms': { texts: { home: bmsHome, lang: bmsLang, common: bmsCommon, net: bmsNet } },
  },
})

/** Counts up when texts arrive, so that what was drawn without them is drawn again. */
const arrived = signal(0)
const loaded = new Set<Language>()

export type Params = Record<string, string | number>

/** The text of a key in the language in use (or in another), its place-holders filled. */
export function t(
  key: TextKey,
  params: Params = {},
  tag: Language | undefined = undefined,
): string {
  arrived.value
  return texts.t(key, { ...params, lng: tag ?? language.value ?? 'id' })
}

/** Whether a text exists, in Indonesian at least. */
export function hasText(key: TextKey): boolean {
  arrived.value
  return texts.exists(key, { lng: 'id' })
}

/** Brings all texts of residents in one language, and in Indonesian to fall back on. Harmless to repeat. */
export async function loadResidentTexts(tag: Language): Promise<void> {
  await Promise.all([load('id'), load(tag)])
}

async function load(tag: Language): Promise<void> {
  if (loaded.has(tag)) return
  const { default: areas } =
    tag === 'id' ? await import('./resident-texts-id') : await import('./resident-texts-bms')
  for (const [area, content] of Object.entries(areas)) {
    texts.addResourceBundle(tag, 'texts', { [area]: content }, true)
  }
  loaded.add(tag)
  arrived.value++
}
