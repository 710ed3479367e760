import { useId, useRef, useState } from 'preact/hooks'
import type { Service } from '#shared/services/define'
import { Field } from '../parts/field'
import { serviceName } from '../parts/service-name'
import { label, text } from '../parts/text'
import { findServices } from './find-services'

type Props = {
  chosen: string | undefined
  problem: string | undefined
  onChoose: (service: Service) => void
}

/** A service by typing: letters narrow, arrows walk, Enter takes (the ARIA combobox pattern). */
export function ServicePicker({ chosen, problem, onChoose }: Props) {
  const [typed, setTyped] = useState<string>()
  const [at, setAt] = useState(0)
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const isOpen = typed !== undefined
  const found = findServices(typed ?? '')
  const shown = typed ?? (chosen ? serviceName(chosen) : '')

  const walk = (to: number) => {
    const next = Math.max(0, Math.min(to, found.length - 1))
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const take = (service: Service | undefined) => {
    if (!service) return
    setTyped(undefined)
    onChoose(service)
  }

  return (
    <Field
      label={text('visit.service')}
      help={text('visit.serviceHelp')}
      problem={problem}
      class="picker"
    >
      {(described) => (
        <>
          <input
            {...described}
            type="text"
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={isOpen && found[at] ? `${listId}-${at}` : undefined}
            autocomplete="off"
            value={shown}
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => {
              setTyped(event.currentTarget.value)
              setAt(0)
            }}
            onBlur={() => setTyped(undefined)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') {
                event.preventDefault()
                if (isOpen) walk(at + 1)
                else setTyped('')
              } else if (event.key === 'ArrowUp') {
                event.preventDefault()
                walk(at - 1)
              } else if (event.key === 'Enter' && !event.ctrlKey && isOpen) {
                event.preventDefault()
                take(found[at])
              } else if (event.key === 'Tab' && isOpen && typed) {
                take(found[at])
              } else if (event.key === 'Escape') setTyped(undefined)
            }}
          />
          <div id={listId} ref={list} role="listbox" class="picker-list" hidden={!isOpen}>
            {found.map((service, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the input takes the keys for all options.
              // biome-ignore lint/a11y/useFocusableInteractive: active descendant, not focus, marks it.
              <div
                key={service.id}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === at}
                // Before the blur that would close the list.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(service)}
              >
                <span>{serviceName(service.id)}</span>
                <span class="soft">{plainName(service.id)}</span>
              </div>
            ))}
            {found.length === 0 && <p class="soft">{text('visit.serviceNone')}</p>}
          </div>
        </>
      )}
    </Field>
  )
}

/** What residents call it, where that is another word. */
function plainName(id: string): string {
  const plain = label('services', id, 'title')
  return plain.toLowerCase() === serviceName(id).toLowerCase() ? '' : plain
}
