import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { FollowUp, Ticket } from '../../db/outbox-port'
import type { TextKey } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { Picture } from '../../ui/picture'
import type { PictureName } from '../../ui/picture-names'
import { useGo } from '../go'
import { useOutbox } from '../ports'
import { Screen } from '../screen'
import { Trouble, type TroubleKind } from '../trouble'

type Thanks = { text: TextKey; picture: PictureName }

/**
 * Says something of a ticket: kept on the phone first, sent when it can be. `screen` takes the place
 * of the question once it is kept, or where it could not be.
 */
export function useFollowUp(
  ticket: Ticket,
  thanks: Thanks,
): {
  tell: (what: FollowUp) => void
  isBusy: boolean
  /** On this phone's disk by now. */
  isKept: boolean
  screen: ComponentChildren
} {
  const go = useGo()
  const outbox = useOutbox()
  const [state, setState] = useState<'asking' | 'busy' | 'done' | TroubleKind>('asking')
  const [said, setSaid] = useState<FollowUp>()

  async function tell(what: FollowUp) {
    if (state === 'busy') return
    setSaid(what)
    setState('busy')
    const result = await outbox.followUp(ticket, what)
    setState('done' in result ? 'done' : result.problem)
  }

  const back = `/kabar/${ticket.id}`
  if (state === 'asking' || state === 'busy') {
    return {
      tell: (what) => void tell(what),
      isBusy: state === 'busy',
      isKept: false,
      screen: undefined,
    }
  }
  return {
    tell: (what) => void tell(what),
    isBusy: false,
    isKept: state === 'done',
    screen:
      state === 'done' ? (
        <Screen
          name="track-thanks"
          place={thanks.text}
          sentence={thanks.text}
          also={['save.queued']}
          back={back}
          action={{ label: t('common.done'), picture: 'ui-yes', onPress: () => go.to(back, true) }}
        >
          <div class="centred">
            <Picture name={thanks.picture} />
            <p>{t('save.queued')}</p>
          </div>
        </Screen>
      ) : (
        <Trouble
          kind={state}
          back={() => setState('asking')}
          onRetry={() => said && void tell(said)}
        />
      ),
  }
}
