import type { DeskCase } from '#shared/wire/desk'
import { text } from '../parts/text'
import { daySaid } from '../parts/when'
import { whereSaid } from '../parts/where'
import { AttachmentView } from './attachment-view'
import { choiceTitle, fieldTitle } from './field-title'
import { numberGrouped } from './number-grouped'

type Props = { found: DeskCase; field: string }

/** One answer as it was given: words, a number one can compare with the card, a photo or a voice. */
export function AnswerValue({ found, field }: Props) {
  const answer = found.answers[field]
  const title = fieldTitle(found.service, field)
  switch (answer?.as) {
    case 'text':
      return <p class="words">{answer.text}</p>
    case 'choice':
      return <>{choiceTitle(found.service, field, answer.value)}</>
    case 'digits':
      return <span class="figures">{numberGrouped(answer.value)}</span>
    case 'number':
      return <>{answer.value}</>
    case 'date':
      return <>{daySaid(answer.value)}</>
    case 'yesNo':
      return <>{answer.value ? text('common.yes') : text('common.no')}</>
    case 'address':
      return (
        <>
          {[answer.street, whereSaid(answer)].filter(Boolean).join(', ')}
          {answer.voice && <AttachmentView found={found} id={answer.voice} label={title} />}
        </>
      )
    case 'place':
      return (
        <>
          {(answer.rt || answer.rw) && <p>{whereSaid(answer)}</p>}
          {answer.landmark && <p>{`${text('place.landmark')}: ${answer.landmark}`}</p>}
          {answer.point && (
            <p>
              {text('place.point', {
                lat: answer.point.lat.toFixed(5),
                lon: answer.point.lon.toFixed(5),
                accuracy: Math.round(answer.point.accuracy),
              })}
            </p>
          )}
          {answer.voice && <AttachmentView found={found} id={answer.voice} label={title} />}
        </>
      )
    case 'attachment':
      return <AttachmentView found={found} id={answer.id} label={title} />
    default:
      return <span class="soft">{text('case.skipped')}</span>
  }
}
