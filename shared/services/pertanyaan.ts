import { defineService } from './define'

// A question that the answers on the phone did not settle: a person answers it.
// TODO(kelurahan): hours are ours, to be confirmed at the SOP workshop.
export const pertanyaan = defineService({
  id: 'pertanyaan',
  version: 1,
  kind: 'question',
  events: [],
  fields: [
    {
      name: 'about',
      kind: 'choice',
      choices: ['letters', 'cards', 'aid', 'tax', 'health', 'other'],
    },
    { name: 'story', kind: 'voice' },
    { name: 'fullName', kind: 'name', optional: true },
    { name: 'phone', kind: 'phone', optional: true },
  ],
  requirements: [],
  sop: [
    { step: 'copyAnswers', by: 'frontDesk', withinWorkingHours: 2 },
    { step: 'answer', by: 'frontDesk', withinWorkingHours: 6 },
  ],
  fee: 0,
  promisedMinutes: 8 * 60,
})
