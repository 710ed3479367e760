import { Dialog } from './dialog'
import { areKeysOn, switchKeys } from './keys'
import { text } from './text'

const keys = [
  { keys: ['/'], does: 'help.search' },
  { keys: ['J', '↓'], does: 'help.down' },
  { keys: ['K', '↑'], does: 'help.up' },
  { keys: ['Enter'], does: 'help.open' },
  { keys: ['M'], does: 'help.moves' },
  { keys: ['N'], does: 'help.visit' },
  { keys: ['I'], does: 'help.inbox' },
  { keys: ['Ctrl + Enter'], does: 'help.send' },
  { keys: ['?'], does: 'help.help' },
] as const

/** Every key of the desk, and the switch for the single-letter ones. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={text('help.title')} onClose={onClose}>
      <table class="keys">
        <thead>
          <tr>
            <th scope="col">{text('help.key')}</th>
            <th scope="col">{text('help.does')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((row) => (
            <tr key={row.does}>
              <td>
                {row.keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
              <td>{text(row.does)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label class="check">
        <input
          type="checkbox"
          checked={areKeysOn.value}
          onChange={(event) => switchKeys(event.currentTarget.checked)}
        />
        {text('help.toggle')}
      </label>
      <div class="buttons">
        <button type="button" class="button button-main" onClick={onClose}>
          {text('common.close')}
        </button>
      </div>
    </Dialog>
  )
}
