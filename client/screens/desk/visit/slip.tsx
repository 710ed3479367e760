import { picturesOf, spaced, ticketPath } from '#shared/domain/ticket'
import type { Registered } from '#shared/wire/desk'
import { session } from '../../../office/session'
import { Picture, pictureOf } from '../../../ui/picture'
import { Qr } from '../../../ui/qr'
import { label, text } from '../parts/text'
import { fullySaid } from '../parts/when'

type Props = { registered: Registered; service: string; at: string | number }

/** What somebody without any device takes home: number, pictures and a QR that opens the case's news. */
export function Slip({ registered, service, at }: Props) {
  const { code, claim, register } = registered
  const now = session.value
  const office = now.is === 'in' || now.is === 'expired' ? now.session.office : ''
  return (
    <section class="slip" aria-label={text('slip.title')}>
      <p class="slip-office">{office}</p>
      <p class="slip-title">{text('slip.title')}</p>
      <p class="slip-service">{label('services', service, 'title')}</p>
      <p class="slip-code">{spaced(code)}</p>
      <ul class="slip-pictures">
        {picturesOf(code).map((picture) => (
          <li key={picture}>
            <Picture name={pictureOf('ticket', picture)} size={44} />
            <span>{label('pictures', picture)}</span>
          </li>
        ))}
      </ul>
      <Qr text={`${location.origin}${ticketPath(code, claim)}`} label={text('slip.qr')} />
      <p>
        {text('slip.register')}: {register}
      </p>
      <p>{fullySaid(at)}</p>
      <p class="slip-keep">{text('slip.keep')}</p>
    </section>
  )
}
