import { useState } from 'preact/hooks'
import { Dialog } from '../parts/dialog'
import { text } from '../parts/text'
import { reasons, why } from './why'

/** Asked before the first case of a visit. Enter takes the usual reason. */
export function AskWhy({ onClose }: { onClose: () => void }) {
  const [chosen, setChosen] = useState(why.peek() ?? reasons[0])
  return (
    <Dialog title={text('why.title')} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          why.value = chosen
          onClose()
        }}
      >
        <p>{text('why.lead')}</p>
        <fieldset class="choices">
          <legend>{text('why.legend')}</legend>
          {reasons.map((reason) => (
            <label key={reason} class="check">
              <input
                type="radio"
                name="why"
                value={reason}
                checked={reason === chosen}
                onChange={() => setChosen(reason)}
              />
              {text(`why.${reason}`)}
            </label>
          ))}
        </fieldset>
        <div class="buttons">
          <button type="button" class="button" onClick={onClose}>
            {text('common.cancel')}
          </button>
          <button type="submit" class="button button-main">
            {text('why.press')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
