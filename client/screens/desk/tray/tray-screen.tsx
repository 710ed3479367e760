import { useEffect } from 'preact/hooks'
import { tray } from '../../../office/office'
import { useAnswer } from '../parts/asking'
import { now } from '../parts/clock'
import { trayCount } from '../parts/events'
import { text, textIfAny } from '../parts/text'
import { useTitle } from '../parts/title'
import { TroubleNote } from '../parts/trouble'
import { fullySaid, whenSaid } from '../parts/when'

/** What arrived and could not become a case. Kept, and looked at by a person. */
export function TrayScreen() {
  const { value, trouble, again } = useAnswer(tray, [])
  useTitle(text('tray.title'))
  useEffect(() => {
    if (value) trayCount.value = value.items.length
  }, [value])
  return (
    <main class="main">
      <header class="main-head">
        <h1>{text('tray.title')}</h1>
        <p class="lead">{text('tray.lead')}</p>
      </header>
      <TroubleNote trouble={trouble} onAgain={again} />
      {!value && !trouble && <p class="lead">{text('common.loading')}</p>}
      {value?.items.length === 0 && (
        <div class="empty">
          <p class="empty-title">{text('tray.empty')}</p>
          <p>{text('tray.emptyHelp')}</p>
        </div>
      )}
      {value && value.items.length > 0 && (
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{text('tray.kind')}</th>
              <th scope="col">{text('tray.received')}</th>
              <th scope="col">{text('tray.state')}</th>
              <th scope="col">{text('tray.reason')}</th>
              <th scope="col" class="number">
                {text('tray.size')}
              </th>
            </tr>
          </thead>
          <tbody>
            {value.items.map((item) => (
              <tr key={item.id}>
                <td>{textIfAny(`tray.kinds.${item.kind}`) ?? item.kind}</td>
                <td title={fullySaid(item.receivedAt)}>{whenSaid(item.receivedAt, now.value)}</td>
                <td>
                  <p class="cell-main">{text(`tray.states.${item.state}`)}</p>
                  <p class="soft">{text(`tray.stateHelp.${item.state}`)}</p>
                </td>
                <td>{textIfAny(`err.${item.reason}`) ?? item.reason}</td>
                <td class="number figures">
                  {text('tray.kilobytes', { count: Math.ceil(item.bytes / 1024) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>
  )
}
