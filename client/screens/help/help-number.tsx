import { useState } from 'preact/hooks'
import { isCode, spaced } from '#shared/domain/ticket'
import type { TextKey } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { Keypad, keypadGroups } from '../../ui/keypad'
import { nextAction } from '../apply/next-action'
import { useGo } from '../go'
import { useTickets } from '../ports'
import { Screen } from '../screen'

const DIGITS = 10

/** Finds a ticket of this phone by its number. One of another phone is shown at the office, with the KTP in hand. */
export function HelpNumber() {
  const go = useGo()
  const tickets = useTickets()
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<TextKey>()

  function find() {
    if (!isCode(code)) return setFault('err.ticket.wrong')
    const mine = tickets?.find((ticket) => ticket.code === code)
    if (mine) go.to(`/kabar/${mine.id}`)
    else setFault('track.foreign')
  }
  return (
    <Screen
      name="help-number"
      sentence="track.findTitle"
      back="whence"
      fault={fault}
      second={
        fault && {
          label: t('help.lostNumber'),
          picture: 'ui-officer',
          onPress: () => go.to('/bantuan/hilang'),
        }
      }
      action={nextAction(code.length === DIGITS, find, 'track.findTitle')}
    >
      <Keypad
        value={code}
        label={spaced(code) || t('ticket.label')}
        groups={keypadGroups.ticket}
        length={DIGITS}
        exact
        labels={{ delete: t('input.delete') }}
        onChange={(digits) => {
          setFault(undefined)
          setCode(digits)
        }}
      />
    </Screen>
  )
}
