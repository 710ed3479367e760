import type { Service } from '#shared/services/define'
import { isAsked, readAnswer } from '#shared/services/read-answers'
import type { Answers } from '#shared/wire/answers'

/**
 * Spaces gone from numbers, answers to what was not asked left out. What cannot be read stays as it
 * came and shows as lacking: a phone is never asked to mend a form. The item itself is kept whole.
 */
export function answersAsMeant(service: Service, given: Answers): Answers {
  const answers: Answers = {}
  for (const field of service.fields) {
    const answer = given[field.name]
    if (!answer || !isAsked(field, answers)) continue
    const result = readAnswer(field, answer)
    answers[field.name] = 'answer' in result ? result.answer : answer
  }
  return answers
}
