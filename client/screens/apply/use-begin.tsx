import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Service } from '#shared/services/define'
import { type Draft, StorageFull } from '../../db/draft'
import { startDraft } from '../../flow/start-draft'
import { language } from '../../i18n/language'
import { useGo } from '../go'
import { useDrafts } from '../ports'
import { Trouble, type TroubleKind } from '../trouble'
import { GoOn } from './go-on'

/**
 * Begins a draft of a service. `screen` takes the place of the screen that asked while there is
 * something to decide first: an unfinished draft of the same service, or a full disk.
 */
export function useBegin(): { begin: (service: Service) => void; screen: ComponentChildren } {
  const go = useGo()
  const drafts = useDrafts()
  const [wanted, setWanted] = useState<Service>()
  const [unfinished, setUnfinished] = useState<Draft>()
  const [trouble, setTrouble] = useState<TroubleKind>()
  const open = ({ id, step }: Pick<Draft, 'id' | 'step'>) => go.to(`/isi/${id}/${step}`)

  async function keeping(work: () => Promise<void>) {
    setTrouble(undefined)
    try {
      await work()
    } catch (error) {
      setTrouble(error instanceof StorageFull ? 'storageFull' : 'storageBroken')
    }
  }

  async function start(service: Service) {
    const draft = startDraft(service, language.value ?? 'id', Date.now(), () => crypto.randomUUID())
    await drafts.start(draft)
    open(draft)
  }

  function begin(service: Service) {
    setWanted(service)
    void keeping(async () => {
      const same = (await drafts.unfinished()).filter(
        (draft) => draft.service === service.id && !draft.supplementOf,
      )
      const begun = same.find(isBegun)
      if (begun) return setUnfinished(begun)
      // Opened and left again with nothing said: not worth asking about.
      for (const empty of same) await drafts.discard(empty.id)
      await start(service)
    })
  }

  const close = () => {
    setUnfinished(undefined)
    setTrouble(undefined)
  }
  if (wanted && trouble) {
    return {
      begin,
      screen: <Trouble kind={trouble} back={close} onRetry={() => begin(wanted)} />,
    }
  }
  if (wanted && unfinished) {
    return {
      begin,
      screen: (
        <GoOn
          onGoOn={() => open(unfinished)}
          onStartNew={() => void keeping(() => start(wanted))}
          onBack={close}
        />
      ),
    }
  }
  return { begin, screen: undefined }
}

/** Whether anything was given yet. */
export function isBegun({ answers, papers }: Draft): boolean {
  return Object.keys(answers).length + Object.keys(papers).length > 0
}
