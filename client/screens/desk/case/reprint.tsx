import { useState } from 'preact/hooks'
import type { DeskCase, Registered } from '#shared/wire/desk'
import { text } from '../../../i18n/desk-text'
import { printClaim } from '../../../office/cases'
import { useSending } from '../parts/asking'
import { Dialog } from '../parts/dialog'
import { printOnly } from '../parts/print-only'
import { TroubleNote } from '../parts/trouble'
import { Slip } from '../visit/slip'

/** A new slip for somebody who lost theirs and shows the KTP. */
export function Reprint({ found }: { found: DeskCase }) {
  const [isAsking, setAsking] = useState(false)
  const [printed, setPrinted] = useState<Registered>()
  const { isBusy, trouble, send } = useSending()
  const close = () => {
    setAsking(false)
    setPrinted(undefined)
  }
  const make = async () => {
    const answer = await send(() => printClaim(found.id))
    if (answer && 'value' in answer) setPrinted(answer.value)
  }

  return (
    <>
      <button type="button" class="button" onClick={() => setAsking(true)}>
        {text('case.reprint')}
      </button>
      {isAsking && (
        <Dialog title={text('case.reprintAsk')} onClose={close}>
          {printed ? (
            <Slip registered={printed} service={found.service} at={found.receivedAt} />
          ) : (
            <p>{text('case.reprintHelp')}</p>
          )}
          <TroubleNote trouble={trouble} />
          <div class="buttons">
            <button type="button" class="button" onClick={close}>
              {printed ? text('common.close') : text('common.cancel')}
            </button>
            {printed ? (
              <button type="button" class="button button-main" onClick={() => printOnly('slip')}>
                {text('common.print')}
              </button>
            ) : (
              <button
                type="button"
                class="button button-main"
                disabled={isBusy}
                onClick={() => void make()}
              >
                {text('case.reprintPress')}
              </button>
            )}
          </div>
        </Dialog>
      )}
    </>
  )
}
