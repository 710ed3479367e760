import { useEffect, useRef } from 'preact/hooks'
import { spaced, ticketPath } from '#shared/domain/ticket'
import type { Registered } from '#shared/wire/desk'
import { now } from '../parts/clock'
import { CopyButton } from '../parts/copy-button'
import { printSlip } from '../parts/print-slip'
import { label, text } from '../parts/text'
import { Slip } from './slip'
import type { VisitDraft } from './visit-draft'

type Props = { registered: Registered; visit: VisitDraft; onNext: () => void }

/** Registered: the number to say, the slip to print, the reply to copy back, and the next in the queue. */
export function VisitDone({ registered, visit, onNext }: Props) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const service = visit.service ?? ''
  const reply = text('visit.replyText', {
    service: label('services', service, 'title'),
    code: spaced(registered.code),
    address: `${location.origin}${ticketPath(registered.code, registered.claim)}`,
  })
  return (
    <main class="main visit-done">
      <div class="stack">
        <h1>{text('visit.done')}</h1>
        <dl class="facts facts-big">
          <div>
            <dt>{text('visit.number')}</dt>
            <dd class="figures">{spaced(registered.code)}</dd>
          </div>
          <div>
            <dt>{text('visit.registerNumber')}</dt>
            <dd class="figures">{registered.register}</dd>
          </div>
        </dl>
        <div class="buttons-row">
          <button ref={first} type="button" class="button button-main" onClick={printSlip}>
            {text('visit.print')}
          </button>
          <button type="button" class="button" onClick={onNext}>
            {text('visit.next')}
          </button>
          <a class="button" href={`/petugas/berkas/${registered.id}`}>
            {text('visit.open')}
          </a>
        </div>
        {visit.channel === 'whatsapp' && (
          <div class="card">
            <h2>{text('visit.reply')}</h2>
            <p class="words">{reply}</p>
            <CopyButton what={reply} label={text('visit.replyCopy')} />
          </div>
        )}
      </div>
      <Slip registered={registered} service={service} at={now.value} />
    </main>
  )
}
