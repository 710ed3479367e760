import { useState } from 'preact/hooks'
import type { DeskCase, Registered } from '#shared/wire/desk'
import { printClaim } from '../../../office/cases'
import { useSending } from '../parts/asking'
import { Dialog } from '../parts/dialog'
import { printSlip } from '../parts/print-slip'
import { text } from '../parts/text'
import { TroubleNote } from '../parts/trouble'
import { Slip } from '../visit/slip'

/** A new slip for somebody who lost theirs and shows the KTP. */
export function Reprint({ found, onPrinted }: { found: DeskCase; onPrinted: () => void }) {
  const [isAsking, setAsking] = useState(false)
  const [printed, setPrinted] = useState<Registered>()
  const { isBusy, trouble, send } = useSending()
  const close = () => {
    setAsking(false)
    setPrinted(undefined)
  }
  const make = async () => {
    const answer = await send(() => printClaim(found.id))
    if (!answer || 'trouble' in answer) return
    setPrinted(answer.value)
    // The case has an event more than what stands on the screen.
    onPrinted()
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
              <button type="button" class="button button-main" onClick={printSlip}>
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
