import type { ComponentChildren } from 'preact'
import { publicOffice } from '../../../office/office'
import { useAnswer } from '../parts/asking'
import { text } from '../parts/text'

type Props = { title: string; lead: string; children: ComponentChildren }

/** The frame of whatever stands before the desk: whose office it is, and one form. */
export function Door({ title, lead, children }: Props) {
  const { value: office } = useAnswer(publicOffice, [])
  return (
    <main class="door">
      {office?.demo && <p class="demo">{text('demo')}</p>}
      <div class="door-card">
        <p class="door-office">
          <span class="brand">SI PATAS</span> {office?.name}
        </p>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {children}
      </div>
    </main>
  )
}
