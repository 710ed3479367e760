import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { findService } from '#shared/services/catalogue'
import type { RequirementId, Service } from '#shared/services/define'
import type { Draft, DraftStore } from '../../db/draft'
import type { Ticket } from '../../db/outbox-port'
import { nextMove } from '../../flow/next-move'
import { startDraft } from '../../flow/start-draft'
import type { Step } from '../../flow/steps'
import { language } from '../../i18n/language'
import { t } from '../../i18n/texts'
import { pictureOf } from '../../ui/picture'
import { RequirementRow, Requirements } from '../../ui/requirement-row'
import { AskPaper } from '../apply/ask-paper'
import { DraftGone } from '../apply/draft-gone'
import type { DraftHold, Held } from '../apply/draft-hold'
import { useDraftHold } from '../apply/use-draft-hold'
import { useGo, useParam } from '../go'
import { useDrafts } from '../ports'
import { Screen } from '../screen'
import { paperTitle } from '../service-texts'
import { useTicket } from '../ticket/use-ticket'
import { Trouble } from '../trouble'
import { useFollowUp } from './use-follow-up'

/**
 * What the office found missing, one paper after the other: `/kabar/:id/lengkapi/:step`. Collected in
 * a draft, so that a page killed behind the camera comes back to the same paper.
 */
export function Supplement() {
  const ticket = useTicket()
  const [wants, setWants] = useState<RequirementId[]>()
  // As asked when this was opened: once sent, the ticket asks for nothing any more.
  useEffect(() => {
    if (!ticket || ticket === 'none' || wants) return
    const move = nextMove(ticket, Date.now())
    setWants(move.move === 'supplement' ? move.wants : [])
  }, [ticket, wants])
  if (!ticket) return null
  const service = ticket === 'none' ? undefined : findService(ticket.service)
  if (ticket === 'none' || !service || wants?.length === 0) return <DraftGone />
  return wants ? <Collecting ticket={ticket} service={service} wants={wants} /> : null
}

type Props = { ticket: Ticket; service: Service; wants: RequirementId[] }

function Collecting(props: Props) {
  const drafts = useDrafts()
  const [id, setId] = useState<string | 'broken'>()
  const [tries, setTries] = useState(0)
  // `tries` opens it once more
  useEffect(() => {
    supplementDraft(drafts, props.ticket, props.service).then(
      (draft) => setId(draft.id),
      () => setId('broken'),
    )
  }, [props.ticket.id, tries])
  if (!id) return null
  if (id === 'broken') {
    const back = `/kabar/${props.ticket.id}`
    return (
      <Trouble kind="storageBroken" back={back} onRetry={() => setTries((before) => before + 1)} />
    )
  }
  return <CollectingIn {...props} id={id} />
}

function CollectingIn({ id, ...props }: Props & { id: string }) {
  const holding = useDraftHold(id)
  if (holding.state === 'broken') {
    return (
      <Trouble kind="storageBroken" back={`/kabar/${props.ticket.id}`} onRetry={holding.retry} />
    )
  }
  return holding.state === 'held' ? <Papers {...props} {...holding} /> : null
}

function Papers(props: Props & { hold: DraftHold; held: Held }) {
  const { ticket, service, wants, hold, held } = props
  const { draft } = held
  const go = useGo()
  const { query } = useLocation()
  const here = `/kabar/${ticket.id}/lengkapi`
  const at = wants.indexOf(useParam('step').replace(/^paper-/, '') as RequirementId)
  const requirement = wants[at]
  const addressOf = (want: RequirementId | undefined) => (want ? `${here}/paper-${want}` : here)
  if (held.trouble) {
    return <Trouble kind={held.trouble} back={here} onRetry={() => void hold.settled()} />
  }
  if (!requirement) return <SendPapers {...props} addressOf={addressOf} />

  const step: Extract<Step, { kind: 'paper' }> = {
    id: `paper-${requirement}`,
    kind: 'paper',
    requirement,
  }
  const way = query.cara ?? ''
  const self = addressOf(requirement)
  return (
    <AskPaper
      key={`${requirement} ${way}`}
      step={step}
      service={service}
      draft={draft}
      frame={{ back: way ? self : here, progress: { at: at + 1, of: wants.length } }}
      way={way}
      onWay={(name) => (name ? go.to(`${self}?cara=${name}`) : go.back(self))}
      give={(change, file) => hold.give(change, file)}
      bytesOf={(attachment) => hold.bytesOf(attachment)}
      settled={() => hold.settled()}
      onNext={() =>
        void hold.settled().then((isKept) => {
          if (isKept) go.to(addressOf(wants[at + 1]), true)
        })
      }
    />
  )
}

type SendProps = Props & {
  hold: DraftHold
  held: Held
  addressOf: (want: RequirementId | undefined) => string
}

/** The papers asked for, with what was said of each; sent once each has an answer. */
function SendPapers({ ticket, wants, hold, held, addressOf }: SendProps) {
  const go = useGo()
  const drafts = useDrafts()
  const { draft } = held
  const { tell, isBusy, isKept, screen } = useFollowUp(ticket, {
    text: 'track.wantsSent',
    picture: 'ui-saved',
  })
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    if (isKept) void drafts.discard(draft.id).catch(() => undefined)
  }, [isKept])
  if (screen) return <>{screen}</>
  if (isLost) {
    return <Trouble kind="fileLost" back={() => setLost(false)} onRetry={() => setLost(false)} />
  }
  const open = wants.find((want) => !draft.papers[want])

  async function send() {
    const papers = Object.fromEntries(
      wants.flatMap((want) => (draft.papers[want] ? [[want, draft.papers[want]]] : [])),
    )
    const used = Object.values(papers).flatMap((paper) => (paper.as === 'photo' ? paper.ids : []))
    try {
      const files = await Promise.all(
        draft.attachments
          .filter(({ id }) => used.includes(id))
          .map(async (attachment) => ({ attachment, bytes: await hold.bytesOf(attachment.id) })),
      )
      tell({ kind: 'supplement', id: draft.submissionId, papers, files })
    } catch {
      setLost(true)
    }
  }

  return (
    <Screen
      name="track-supplement"
      place={`${ticket.id} lengkapi`}
      sentence="track.wants"
      also={wants.map(paperTitle)}
      back={`/kabar/${ticket.id}`}
      action={
        open
          ? {
              label: t('flow.start'),
              picture: 'ui-next',
              onPress: () => go.to(addressOf(open)),
            }
          : {
              label: t('confirm.sendButton'),
              picture: 'ui-send',
              disabled: isBusy,
              onPress: () => void send(),
            }
      }
    >
      <Requirements>
        {wants.slice(0, 6).map((want) => {
          const paper = draft.papers[want]
          return (
            <RequirementRow
              key={want}
              label={t(paperTitle(want))}
              picture={pictureOf('paper', want)}
              answer={paper && { as: paper.as, label: t(`flow.paper.${paper.as}Done`) }}
              onPress={() => go.to(addressOf(want))}
            />
          )
        })}
      </Requirements>
    </Screen>
  )
}

/** The draft that collects this ticket's missing papers: begun before, or new. */
async function supplementDraft(
  drafts: DraftStore,
  ticket: Ticket,
  service: Service,
): Promise<Draft> {
  const begun = (await drafts.unfinished()).find(({ supplementOf }) => supplementOf === ticket.id)
  if (begun) return begun
  const fresh = startDraft(service, language.value ?? 'id', Date.now(), () => crypto.randomUUID())
  const draft: Draft = { ...fresh, supplementOf: ticket.id }
  await drafts.start(draft)
  return draft
}
