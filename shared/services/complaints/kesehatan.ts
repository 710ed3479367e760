import { complaintFields } from '../complaint-fields'
import { defineService } from '../define'

// Illness in the neighbourhood, mosquitoes, somebody sick and alone: the puskesmas takes it.
// TODO(kelurahan): class and owner are ours, to be confirmed at the SOP workshop.
export const kesehatan = defineService({
  id: 'kesehatan',
  version: 1,
  kind: 'complaint',
  events: [],
  fields: complaintFields(['sickAlone', 'dengue', 'manySick', 'clinic']),
  requirements: [],
  sop: [
    { step: 'copyAnswers', by: 'frontDesk', withinWorkingHours: 2 },
    { step: 'forward', by: 'sectionHead', withinWorkingHours: 4 },
    { step: 'answer', by: 'frontDesk', withinWorkingHours: 4 },
  ],
  fee: 0,
  promisedMinutes: 2 * 8 * 60,
  complaint: { class: 2, owner: 'healthCentre' },
})
