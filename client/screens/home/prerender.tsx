import { renderToString } from 'preact-render-to-string'
import { languages } from '#shared/wire/language'
import { language } from '../../i18n/language'
import { ChooseLanguage } from './choose-language'
import { Home } from './home'

/** Pictures of the first screens, which lie in the page itself. */
export const inlinePictures = [
  'ui-back',
  'ui-help',
  'ui-language',
  'ui-listen',
  'ui-hand',
  'ui-next',
  'lang-id',
  'lang-jv-x-bms',
  'ui-install',
  'ui-letter',
  'ui-info',
  'ui-complaint',
  'ui-news',
] as const

/** The first screens as they lie in index.html: the choice of language, and home in each of them. */
export function firstScreens(): string {
  const homes = languages.map((tag) => {
    language.value = tag
    return renderToString(<Home />)
  })
  language.value = undefined
  return renderToString(<ChooseLanguage />) + homes.join('')
}
