import { findService } from '#shared/services/catalogue'
import type { Service } from '#shared/services/define'
import { sopHours } from '#shared/services/promise'
import { t } from '../../i18n/texts'
import { Picture } from '../../ui/picture'
import type { PictureName } from '../../ui/picture-names'
import { Tile, Tiles } from '../../ui/tiles'
import type { Sayable } from '../../voice/say'
import { wordsOf } from '../../voice/say'
import { DraftGone } from '../apply/draft-gone'
import { durationWords } from '../duration'
import { useGo, useParam } from '../go'
import { Screen } from '../screen'
import { officialTitle, serviceTitle } from '../service-texts'

/** What is to know of one letter without a network: time, fee, what to bring, the steps. */
export function InfoService() {
  const service = findService(useParam('service'))
  return service?.letter || service?.kind === 'legalisation' ? (
    <InfoOf service={service} />
  ) : (
    <DraftGone />
  )
}

function InfoOf({ service }: { service: Service }) {
  const go = useGo()
  const { id, letter, promisedMinutes, events } = service
  const facts: { picture: PictureName; text: Sayable }[] = [
    {
      picture: 'ui-clock',
      text: { key: 'info.atOffice', params: { time: durationWords(promisedMinutes) } },
    },
    {
      picture: 'ui-later',
      text: { key: 'info.byPhone', params: { time: durationWords(sopHours(service) * 60) } },
    },
    { picture: 'ui-free', text: 'letter.free' },
    ...(letter?.validMonths
      ? [
          {
            picture: 'ui-calendar' as const,
            text: { key: 'info.valid' as const, params: { months: letter.validMonths } },
          },
        ]
      : []),
  ]
  return (
    <Screen
      name="info-service"
      place={id}
      sentence={serviceTitle(id)}
      also={[...facts.map(({ text }) => text), 'info.needs', 'info.steps']}
      back="whence"
      action={{
        label: t('info.startLetter'),
        picture: 'ui-next',
        onPress: () => go.to(`/surat/${events[0]}/${id}`),
      }}
    >
      <p class="official">{t(officialTitle(id))}</p>
      <ul class="facts">
        {facts.map(({ picture, text }) => (
          <li key={picture}>
            <Picture name={picture} />
            <span>{wordsOf(text)}</span>
          </li>
        ))}
      </ul>
      <Tiles>
        <Tile
          label={t('info.needs')}
          picture="ui-bring"
          onPress={() => go.to(`/tanya/layanan/${id}/syarat`)}
        />
        <Tile
          label={t('info.steps')}
          picture="ui-steps"
          onPress={() => go.to(`/tanya/layanan/${id}/langkah`)}
        />
      </Tiles>
    </Screen>
  )
}
