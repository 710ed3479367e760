import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Settings } from '#shared/wire/desk'
import type { Trouble } from '../../../office/ask'
import { saveSettings, settings } from '../../../office/office'
import { useAnswer, useSending } from '../parts/asking'
import { text } from '../parts/text'
import { TroubleNote } from '../parts/trouble'
import { forget, typed } from '../parts/typed'

/** What a part of the settings works with: the whole, as it is being changed. */
export type SettingsForm = {
  now: Settings
  set: (change: Partial<Settings>) => void
  save: () => void
  isBusy: boolean
  isSaved: boolean
  trouble: Trouble | undefined
}

const FORM = 'settings'

/** Loads the settings and saves them whole; what is typed outlives going to another part and back. */
export function WithSettings({
  children,
}: {
  children: (form: SettingsForm) => ComponentChildren
}) {
  const { value, trouble, again } = useAnswer(settings, [])
  const [saved, setSaved] = useState<Settings>()
  const change = typed<Partial<Settings>>(FORM, () => ({}))
  const sending = useSending()
  const kept = saved ?? value

  if (!kept) {
    return trouble ? (
      <TroubleNote trouble={trouble} onAgain={again} />
    ) : (
      <p class="lead">{text('common.loading')}</p>
    )
  }
  const now = { ...kept, ...change.value }
  const save = async () => {
    const answer = await sending.send(() => saveSettings(now))
    if (!answer || 'trouble' in answer) return
    setSaved(answer.value)
    forget(FORM)
  }
  return (
    <>
      {children({
        now,
        set: (next) => {
          setSaved((before) => before && { ...before })
          change.value = { ...change.value, ...next }
        },
        save: () => void save(),
        isBusy: sending.isBusy,
        isSaved: saved !== undefined && Object.keys(change.value).length === 0,
        trouble: sending.trouble,
      })}
    </>
  )
}
