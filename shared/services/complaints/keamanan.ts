import { complaintFields } from '../complaint-fields'
import { defineService } from '../define'

// Theft, fights, noise at night. Whoever is in danger now must call, not wait for an office.
// TODO(kelurahan): class and owner are ours, to be confirmed at the SOP workshop.
export const keamanan = defineService({
  id: 'keamanan',
  version: 1,
  kind: 'complaint',
  events: [],
  fields: complaintFields(['noise', 'theft', 'fight', 'stranger']),
  requirements: [],
  sop: [
    { step: 'copyAnswers', by: 'frontDesk', withinWorkingHours: 2 },
    { step: 'forward', by: 'sectionHead', withinWorkingHours: 4 },
    { step: 'answer', by: 'frontDesk', withinWorkingHours: 4 },
  ],
  fee: 0,
  promisedMinutes: 2 * 8 * 60,
  complaint: { class: 2, owner: 'police' },
})
