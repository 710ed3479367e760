import type { SopStep } from './define'

/**
 * The steps of an ordinary letter, within one working day. Faster at the counter; these are the hours
 * for what comes by phone, where nobody stands waiting.
 * TODO(kelurahan): hours are ours, to be confirmed at the SOP workshop.
 */
export const letterSop = [
  { step: 'checkPapers', by: 'frontDesk', withinWorkingHours: 1 },
  { step: 'copyAnswers', by: 'frontDesk', withinWorkingHours: 1 },
  { step: 'draft', by: 'frontDesk', withinWorkingHours: 1 },
  { step: 'initial', by: 'sectionHead', withinWorkingHours: 1 },
  { step: 'sign', by: 'lurah', withinWorkingHours: 4 },
] as const satisfies readonly SopStep[]

/** The same where somebody must go and look first: a house, a business. */
export const visitedLetterSop = [
  { step: 'checkPapers', by: 'frontDesk', withinWorkingHours: 1 },
  { step: 'visit', by: 'field', withinWorkingHours: 8 },
  { step: 'copyAnswers', by: 'frontDesk', withinWorkingHours: 1 },
  { step: 'draft', by: 'frontDesk', withinWorkingHours: 1 },
  { step: 'initial', by: 'sectionHead', withinWorkingHours: 1 },
  { step: 'sign', by: 'lurah', withinWorkingHours: 4 },
] as const satisfies readonly SopStep[]
