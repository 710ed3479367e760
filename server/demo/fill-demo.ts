import { randomBytes, randomUUID } from 'node:crypto'
import type { Kind } from '#shared/domain/stages'
import { addWorkingHours, type Calendar, nextOpening } from '#shared/domain/working-calendar'
import { catalogue, findService } from '#shared/services/catalogue'
import type { Service } from '#shared/services/define'
import type { Channel } from '#shared/wire/desk'
import type { Office } from '../cases/office'
import { registerVisit } from '../cases/register-visit'
import { readSettings } from '../cases/settings'
import { workOn } from './demo-officer'
import { type DemoPhone, openDemoPhone, type Ticket } from './demo-phone'
import { fillInForm } from './fill-in-form'
import { person, pick } from './people'
import { asItem } from './seal-as-phone'
import { type Step, stories } from './stories'

const HOUR = 60 * 60_000
const WEEKS = 4
/** Three of each service, and some more questions so that all their ways occur. */
const services: readonly Service[] = [
  ...Array.from({ length: 3 }, () => catalogue).flat(),
  ...Array.from({ length: 5 }, () => findService('pertanyaan')).filter((one) => one !== undefined),
]
const channels: Channel[] = ['phone', 'volunteer', 'counter', 'phone', 'kiosk', 'phone', 'whatsapp']

type Story = { n: number; service: Service; steps: Step[] }
type Entry = { at: number; do: () => Promise<unknown> }

/**
 * Fills an empty office with invented residents and cases of the last weeks, at every stage: through
 * the functions that serve real ones, with the clock turned back. Ends at the present.
 * @param officers accounts that do the work
 */
export async function fillDemo(office: Office, officers: readonly string[]): Promise<void> {
  const end = office.now()
  let clock = end - WEEKS * 7 * 24 * HOUR
  const past: Office = { ...office, now: () => clock }
  const phone = openDemoPhone(past)
  const { calendar } = await readSettings(office)

  const agenda: Entry[] = []
  const seen = new Map<Kind, number>()
  for (const [at, n] of shuffled(services.length).entries()) {
    const service = services[n] as Service
    const turn = seen.get(service.kind) ?? 0
    seen.set(service.kind, turn + 1)
    const story = { n, service, steps: pick(stories[service.kind], turn) }
    const begin = clock + ((at + 0.5) / services.length) * (end - clock)
    agenda.push(...entriesOf(past, phone, calendar, officers, story, begin))
  }
  agenda.push({ at: end - 30 * HOUR, do: () => phone.push(fromAnotherOffice()) })
  agenda.push({ at: end - 20 * HOUR, do: () => phone.handIn(discontinued, person(3), 3, 'phone') })

  for (const { at, do: happen } of agenda.sort((a, b) => a.at - b.at)) {
    if (at > end) break
    clock = at
    await happen()
  }
}

/** A case from handing in to where its story ends, each step some working hours after the one before. */
function entriesOf(
  past: Office,
  phone: DemoPhone,
  calendar: Calendar,
  officers: readonly string[],
  { n, service, steps }: Story,
  begin: number,
): Entry[] {
  const who = person(n)
  const channel = pick(channels, n)
  const isVisit = channel === 'counter' || channel === 'whatsapp'
  let at = isVisit ? (nextOpening(calendar, begin) ?? begin) : begin
  let ticket: Ticket
  const entries: Entry[] = [
    {
      at,
      do: async () => {
        ticket = isVisit
          ? await visit(past, pick(officers, n), service, n, channel)
          : await phone.handIn(service, who, n, channel)
      },
    },
  ]
  for (const [turn, step] of steps.entries()) {
    const isResident = 'says' in step
    at = isResident
      ? at + (5 + (n % 20)) * HOUR
      : addWorkingHours(calendar, at, 1 + ((n + turn) % 4))
    entries.push({
      at,
      do: async () => {
        if (isResident) await phone.say(ticket, step.says, who, n)
        else await workOn(past, pick(officers, n + turn), ticket.id, step, who)
      },
    })
  }
  return entries
}

async function visit(
  past: Office,
  accountId: string,
  service: Service,
  n: number,
  channel: 'counter' | 'whatsapp',
): Promise<Ticket> {
  const { answers, papers } = await fillInForm(service, person(n), n, { isWritten: true })
  const { registered } = await registerVisit(past, accountId, {
    ...{ id: randomUUID(), channel, service: service.id, answers, papers },
    ...(channel === 'whatsapp' && { note: 'Pesan WhatsApp, disalin petugas.' }),
  })
  return registered
}

/** A letter that the office does not give any more: opens, and makes no sense. */
const discontinued: Service = { ...(catalogue[0] as Service), id: 'layanan-lama' }

/** Sealed for a key that nobody here has. */
function fromAnotherOffice() {
  return asItem(randomBytes(900), { keyId: 'kantor-lain' })
}

/** The numbers below `count` in an order that is always the same, so that neighbours differ in kind. */
function shuffled(count: number): number[] {
  const step = 29
  return Array.from({ length: count }, (_, n) => (n * step) % count)
}
