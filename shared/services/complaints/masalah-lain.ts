import { complaintFields } from '../complaint-fields'
import { defineService } from '../define'

// Whatever has no picture of its own: said in the person's words, sorted by an officer.
// TODO(kelurahan): class is ours, to be confirmed at the SOP workshop.
export const masalahLain = defineService({
  id: 'masalah-lain',
  version: 1,
  kind: 'complaint',
  events: [],
  fields: complaintFields(['animals', 'fallenTree', 'publicPlace', 'neighbours']),
  requirements: [],
  sop: [
    { step: 'copyAnswers', by: 'frontDesk', withinWorkingHours: 4 },
    { step: 'forward', by: 'sectionHead', withinWorkingHours: 8 },
    { step: 'answer', by: 'frontDesk', withinWorkingHours: 8 },
  ],
  fee: 0,
  promisedMinutes: 14 * 8 * 60,
  complaint: { class: 14, owner: 'kelurahan' },
})
