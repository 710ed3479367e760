import { text } from '../parts/text'
import { TroubleNote } from '../parts/trouble'
import type { SettingsForm } from './with-settings'

/** The press that saves, and what came of it. */
export function SaveRow({ isBusy, isSaved, trouble }: SettingsForm) {
  return (
    <>
      <TroubleNote trouble={trouble} />
      <div class="buttons">
        <p class="saved" role="status">
          {isSaved && text('settings.savedPhones')}
        </p>
        <button type="submit" class="button button-main" disabled={isBusy}>
          {text('settings.save')}
        </button>
      </div>
    </>
  )
}
