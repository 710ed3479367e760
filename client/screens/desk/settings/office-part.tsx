import { text } from '../parts/text'
import { TextBox } from '../parts/text-box'
import { fieldTrouble } from '../parts/trouble'
import { SaveRow } from './save-row'
import type { SettingsForm } from './with-settings'

const boxes = [
  { name: 'name', label: 'settings.name' },
  { name: 'code', label: 'settings.code', help: 'settings.codeHelp' },
  { name: 'kecamatan', label: 'settings.kecamatan' },
  { name: 'kabupaten', label: 'settings.kabupaten' },
  { name: 'address', label: 'settings.address', isWide: true },
  { name: 'phone', label: 'settings.phone', help: 'settings.phoneHelp' },
  { name: 'whatsapp', label: 'settings.whatsapp', help: 'settings.phoneHelp' },
  { name: 'lurah', label: 'settings.lurah' },
  { name: 'lurahNip', label: 'settings.lurahNip' },
] as const

/** What the office is called and how it is reached; letters and phones use it. */
export function OfficePart({ isReadOnly, ...form }: SettingsForm & { isReadOnly: boolean }) {
  const { now, set, save, trouble } = form
  return (
    <form
      class="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <fieldset class="boxes" disabled={isReadOnly}>
        <legend class="unseen">{text('settings.office')}</legend>
        {boxes.map((box) => (
          <TextBox
            key={box.name}
            label={text(box.label)}
            help={'help' in box ? text(box.help) : undefined}
            class={'isWide' in box ? 'w-full' : undefined}
            problem={fieldTrouble(trouble, box.name)}
            value={now[box.name]}
            maxLength={300}
            onInput={(value) => set({ [box.name]: value })}
          />
        ))}
      </fieldset>
      {!isReadOnly && <SaveRow {...form} />}
    </form>
  )
}
