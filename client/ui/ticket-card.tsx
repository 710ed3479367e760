import { grouped } from './grouped'
import { keypadGroups } from './keypad'
import { Picture } from './picture'
import type { PictureName } from './picture-names'
import { Qr } from './qr'

type Props = {
  /** The ten digits. */
  code: string
  /** The three pictures of the number with their names. */
  pictures: readonly { picture: PictureName; label: string }[]
  /** What the QR leads to. */
  address: string
  /** The service, and when it was handed in. */
  title: string
  below?: string | undefined
  /** Name of the office: on the printed slip. */
  office?: string | undefined
  labels: { number: string; qr: string }
}

/** The number a person keeps, with its three pictures and its QR; prints as a slip of 58 or 80 mm. */
export function TicketCard({ code, pictures, address, title, below, office, labels }: Props) {
  return (
    <section class="ticket-card" aria-label={labels.number}>
      {office && <p class="ticket-office">{office}</p>}
      <p class="ticket-title">{title}</p>
      <p class="ticket-number">
        {grouped(code, keypadGroups.ticket).map((group, index) => (
          <span key={index}>{group} </span>
        ))}
      </p>
      <ul class="ticket-pictures">
        {pictures.map(({ picture, label }) => (
          <li key={picture}>
            <Picture name={picture} />
            <span>{label}</span>
          </li>
        ))}
      </ul>
      <Qr text={address} label={labels.qr} />
      {below && <p class="ticket-below">{below}</p>}
    </section>
  )
}
