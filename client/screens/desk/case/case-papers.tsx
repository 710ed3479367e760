import { findService } from '#shared/services/catalogue'
import type { DeskCase } from '#shared/wire/desk'
import { Picture, pictureOf } from '../../../ui/picture'
import { text } from '../parts/text'
import { AttachmentView } from './attachment-view'
import { requirementTitle } from './field-title'

/** Each requirement and what was said of it: a photo, "I will bring it", or not yet. */
export function CasePapers({ found }: { found: DeskCase }) {
  const wanted = findService(found.service)?.requirements ?? []
  const names = [...new Set([...wanted, ...Object.keys(found.papers)])]
  if (names.length === 0) return null
  return (
    <section class="card">
      <h2>{text('case.papers')}</h2>
      {found.filesMissing > 0 && (
        <p class="note">{text('case.filesMissing', { count: found.filesMissing })}</p>
      )}
      <ul class="papers">
        {names.map((name) => {
          const paper = found.papers[name]
          const title = requirementTitle(name)
          return (
            <li key={name}>
              <Picture name={pictureOf('paper', name)} size={32} />
              <div>
                <p class="cell-main">{title}</p>
                <p class={`paper-is paper-is-${paper?.as ?? 'unsaid'}`}>
                  {text(`papers.${paper?.as ?? 'unsaid'}`)}
                </p>
                {paper?.as === 'photo' && (
                  <div class="thumbs">
                    {paper.ids.map((id) => (
                      <AttachmentView key={id} found={found} id={id} label={title} />
                    ))}
                  </div>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
