import { complaintFields } from '../complaint-fields'
import { defineService } from '../define'

// About the office itself: answered by the lurah, never by the one complained of.
// TODO(kelurahan): class and steps are ours, to be confirmed at the SOP workshop.
export const pelayanan = defineService({
  id: 'pelayanan',
  version: 1,
  kind: 'complaint',
  events: [],
  fields: complaintFields(['slow', 'rude', 'askedMoney', 'unclear'], { place: false }),
  requirements: [],
  sop: [
    { step: 'copyAnswers', by: 'frontDesk', withinWorkingHours: 4 },
    { step: 'answer', by: 'lurah', withinWorkingHours: 32 },
  ],
  fee: 0,
  promisedMinutes: 5 * 8 * 60,
  complaint: { class: 5, owner: 'kelurahan' },
})
