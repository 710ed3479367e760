import { findService } from '#shared/services/catalogue'
import type { DeskCase } from '#shared/wire/desk'
import { text } from '../parts/text'
import { AnswerValue } from './answer-value'
import { fieldTitle } from './field-title'

/** Every question and what was answered, in the order in which it was asked. */
export function CaseAnswers({ found }: { found: DeskCase }) {
  const asked = findService(found.service)?.fields.map(({ name }) => name) ?? []
  const given = Object.keys(found.answers)
  // Answers of an older version of the service are shown too: what was said is never hidden.
  const names = [...asked.filter((name) => given.includes(name)), ...given].filter(
    (name, index, all) => all.indexOf(name) === index,
  )
  return (
    <section class="card">
      <h2>{text('case.answers')}</h2>
      {names.length === 0 && <p class="lead">{text('case.noAnswers')}</p>}
      <dl class="answers">
        {names.map((name) => (
          <div key={name}>
            <dt>{fieldTitle(found.service, name)}</dt>
            <dd>
              <AnswerValue found={found} field={name} />
              {found.copied[name] && <p class="copied-value">{found.copied[name]}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
