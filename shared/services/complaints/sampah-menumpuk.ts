import { complaintFields } from '../complaint-fields'
import { defineService } from '../define'

// Waste that nobody took away, and waste burnt or thrown into the river.
// TODO(kelurahan): class and owner are ours, to be confirmed at the SOP workshop.
export const sampahMenumpuk = defineService({
  id: 'sampah-menumpuk',
  version: 1,
  kind: 'complaint',
  events: [],
  fields: complaintFields(['notTaken', 'smells', 'burnt', 'inRiver']),
  requirements: [],
  sop: [
    { step: 'copyAnswers', by: 'frontDesk', withinWorkingHours: 4 },
    { step: 'visit', by: 'field', withinWorkingHours: 16 },
    { step: 'forward', by: 'sectionHead', withinWorkingHours: 8 },
    { step: 'answer', by: 'frontDesk', withinWorkingHours: 4 },
  ],
  fee: 0,
  promisedMinutes: 14 * 8 * 60,
  complaint: { class: 14, owner: 'environment' },
})
