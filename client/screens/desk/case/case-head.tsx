import { spaced } from '#shared/domain/ticket'
import type { DeskCase } from '#shared/wire/desk'
import { ChannelMark } from '../parts/channel-mark'
import { now } from '../parts/clock'
import { serviceName } from '../parts/service-name'
import { text, textIfAny } from '../parts/text'
import { dueSaid, fullySaid, whenSaid } from '../parts/when'
import { whereSaid } from '../parts/where'
import { Reprint } from './reprint'
import { VoicePlayer } from './voice-player'
import { why } from './why'

type Props = { found: DeskCase; onWhy: () => void; onPrinted: () => void }

/** What one must know at a glance: which case, of what, how it came, until when. */
export function CaseHead({ found, onWhy, onPrinted }: Props) {
  const due = dueSaid(found.dueAt, now.value)
  const helperVoice = found.attachments.find(({ id }) => id === found.onBehalf.helperVoice)
  const helperIs = found.onBehalf.helperIs && textIfAny(`case.helperIs.${found.onBehalf.helperIs}`)
  const facts = [
    [text('case.stage'), <strong key="s">{text(`stages.${found.stage}`)}</strong>],
    [
      text('case.due'),
      <span key="d" class={`due due-${due.is}`}>
        {due.words}
      </span>,
    ],
    [
      text('case.received'),
      <span key="r" title={fullySaid(found.receivedAt)}>
        {whenSaid(found.receivedAt, now.value)}
      </span>,
    ],
    [text('case.channel'), <ChannelMark key="c" channel={found.channel} />],
    [text('inbox.where'), whereSaid(found)],
    [text('case.language'), textIfAny(`case.languages.${found.language}`) ?? found.language],
    ...(found.anonymous ? [[text('case.who'), text('case.anonymous')]] : []),
    ...(found.onBehalf.for === 'other'
      ? [
          [
            text('case.onBehalf'),
            [found.onBehalf.helperName, helperIs && `(${helperIs})`].filter(Boolean).join(' ') ||
              text('common.yes'),
          ],
        ]
      : []),
  ] as const

  return (
    <header class="case-head">
      <div>
        <p class="case-number">
          <span>{found.register}</span>
          <span>{text('case.code', { code: spaced(found.code) })}</span>
        </p>
        <h1 tabIndex={-1}>{serviceName(found.service)}</h1>
      </div>
      <dl class="facts">
        {facts.map(([term, detail]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{detail}</dd>
          </div>
        ))}
      </dl>
      <div class="case-tools">
        <Reprint found={found} onPrinted={onPrinted} />
        {why.value && (
          <p class="lead">
            {text('why.opened', { why: text(`why.${why.value}`) })}{' '}
            <button type="button" class="link" onClick={onWhy}>
              {text('why.change')}
            </button>
          </p>
        )}
      </div>
      {helperVoice && (
        <VoicePlayer caseId={found.id} recording={helperVoice} label={text('case.helperVoice')} />
      )}
    </header>
  )
}
