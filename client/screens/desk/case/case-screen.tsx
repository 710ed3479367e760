import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useKeys } from '../parts/keys'
import { text } from '../parts/text'
import { useTitle } from '../parts/title'
import { TroubleNote } from '../parts/trouble'
import { AskWhy } from './ask-why'
import { CaseAnswers } from './case-answers'
import { CaseHead } from './case-head'
import { CasePapers } from './case-papers'
import { CopyOut } from './copy-out'
import { History } from './history'
import { Moves } from './moves'
import { NoteForm } from './note-form'
import { useCase } from './use-case'
import { why } from './why'

/** One case: what was said and shown on the left, what may be done with it on the right. */
export function CaseScreen({ id }: { id: string }) {
  const { found, trouble, isConflict, isChanged, open, take } = useCase(id)
  const [isAsking, setAsking] = useState(!why.peek())
  const { route } = useLocation()
  useTitle(found ? found.register : text('why.title'))
  useKeys({
    m: () =>
      document
        .querySelector<HTMLElement>('.move-buttons button:not([aria-disabled=true])')
        ?.focus(),
  })

  // A screen opened by keyboard begins at its heading, not somewhere in the list that is gone.
  const isOpen = found !== undefined
  useEffect(() => {
    if (isOpen) document.querySelector<HTMLElement>('.case h1')?.focus()
  }, [isOpen])

  return (
    <main class="case">
      {isAsking && (
        <AskWhy
          onClose={() => {
            setAsking(false)
            if (!why.peek()) route('/petugas')
          }}
        />
      )}
      {trouble?.code === 'case.unknown' ? (
        <div class="empty">
          <h1 class="empty-title">{text('case.goneAway')}</h1>
          <p>{text('case.goneAwayHelp')}</p>
          <a href="/petugas">{text('common.toInbox')}</a>
        </div>
      ) : (
        <TroubleNote trouble={trouble} onAgain={open} />
      )}
      {!found && !trouble && !isAsking && <p class="lead">{text('common.loading')}</p>}
      {found && (
        <>
          <CaseHead found={found} onWhy={() => setAsking(true)} onPrinted={open} />
          {isConflict && (
            <p class="note note-careful" role="alert">
              {text('case.movedByColleague')}
            </p>
          )}
          {isChanged && !isConflict && (
            <div class="note" role="status">
              <p>{text('case.changed')}</p>
              <button type="button" class="button" onClick={open}>
                {text('case.showChanged')}
              </button>
            </div>
          )}
          <div class="case-columns">
            <div class="stack">
              <CopyOut found={found} take={take} />
              <CaseAnswers found={found} />
              <CasePapers found={found} />
            </div>
            <div class="stack case-side">
              <Moves found={found} take={take} />
              <NoteForm found={found} take={take} />
              <History found={found} />
            </div>
          </div>
        </>
      )}
    </main>
  )
}
