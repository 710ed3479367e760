import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { findService } from '#shared/services/catalogue'
import type { Service } from '#shared/services/define'
import { broughtUpToDate } from '../../flow/answering'
import { firstUndone, nextStep, previousStep, type Step, stepsOf } from '../../flow/steps'
import { language } from '../../i18n/language'
import { pathBefore, useGo, useParam } from '../go'
import { Trouble } from '../trouble'
import { AskStep } from './ask-step'
import { DraftGone } from './draft-gone'
import type { DraftHold, Held } from './draft-hold'
import { useDraftHold } from './use-draft-hold'

/** One question of a draft: `/isi/:draft/:step`. Whatever the page dies of, this address comes back to the same question. */
export function Asking() {
  const holding = useDraftHold(useParam('draft'))
  switch (holding.state) {
    case 'loading':
      return null
    case 'gone':
      return <DraftGone />
    case 'broken':
      return <Trouble kind="storageBroken" back="/" onRetry={holding.retry} />
    case 'held': {
      const service = findService(holding.held.draft.service)
      return service ? <AskingOf {...holding} service={service} /> : <DraftGone />
    }
  }
}

type Props = { hold: DraftHold; held: Held; service: Service }

function AskingOf({ hold, held, service }: Props) {
  const go = useGo()
  const { query } = useLocation()
  const { draft } = held
  const id = useParam('step')
  const steps = stepsOf(service, draft)
  const at = steps.findIndex((step) => step.id === id)
  const step = steps[at]
  // Opened from review to change one answer: both ways lead back there.
  const isChange = query.ganti !== undefined
  const addressOf = ({ id: of }: Pick<Step, 'id'>) => `/isi/${draft.id}/${of}`

  useEffect(() => {
    if (draft.supplementOf) return go.to(`/kabar/${draft.supplementOf}/lengkapi`, true)
    if (!step) return go.to(addressOf(firstUndone(service, draft)), true)
    hold.give((before) => ({
      ...broughtUpToDate(service, before),
      // The office answers in the language in which it was asked.
      language: language.value ?? before.language,
      step: step.id,
    }))
  }, [step?.id])
  useEffect(() => {
    if (at > 0 && !isChange) leaveTrail(steps.slice(0, at + 1).map(addressOf))
  }, [])

  if (!step || draft.supplementOf) return null
  if (held.trouble) {
    return (
      <Trouble kind={held.trouble} back={addressOf(step)} onRetry={() => void hold.settled()} />
    )
  }

  const before = previousStep(service, draft, step.id)
  const way = query.cara ?? ''
  const here = addressOf(step) + (isChange ? '?ganti=' : '')
  const withWay = (name: string) => `${here}${isChange ? '&' : '?'}cara=${name}`

  async function next() {
    if (!step || !(await hold.settled())) return
    const now = hold.held.draft
    const to = isChange ? firstUndone(service, now) : nextStep(service, now, step.id)
    // A way of answering leaves no trace in the history: back leads from question to question.
    if (!isChange) go.to(addressOf(to), way !== '')
    else if (to.kind === 'review') go.back(addressOf(to))
    else go.to(`${addressOf(to)}?ganti=`, true)
  }

  return (
    <AskStep
      key={`${step.id} ${way}`}
      step={step}
      service={service}
      draft={draft}
      frame={{
        back: way
          ? here
          : isChange
            ? addressOf({ id: 'review' })
            : before
              ? addressOf(before)
              : 'whence',
        progress: { at: at + 1, of: steps.length },
      }}
      way={way}
      onWay={(name) => (name ? go.to(withWay(name), isChange) : go.back(here))}
      give={(change, file) => hold.give(change, file)}
      bytesOf={(attachment) => hold.bytesOf(attachment)}
      settled={() => hold.settled()}
      onNext={() => void next()}
    />
  )
}

/**
 * Lays the questions before this one into the browser's history, for somebody who comes back to a
 * draft: the phone's own back button then leads to the question before, as the screen's does.
 */
function leaveTrail(addresses: string[]): void {
  const { pathname, search } = location
  const base = pathname.slice(0, pathname.indexOf('/isi/'))
  const trail = addresses.map((address) => base + address)
  if (!('navigation' in globalThis) || pathBefore() === trail.at(-2)) return
  trail.forEach((address, index) => {
    const url = index === trail.length - 1 ? address + search : address
    if (index === 0) history.replaceState(null, '', url)
    else history.pushState(null, '', url)
  })
}
