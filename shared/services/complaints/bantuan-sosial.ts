import { complaintFields } from '../complaint-fields'
import { defineService } from '../define'

// Who got aid and who did not: the lists are the social office's, the kelurahan proposes.
// TODO(kelurahan): class and owner are ours, to be confirmed at the SOP workshop.
export const bantuanSosial = defineService({
  id: 'bantuan-sosial',
  version: 1,
  kind: 'complaint',
  events: [],
  fields: complaintFields(['notReceived', 'stopped', 'cut', 'wrongPerson']),
  requirements: [],
  sop: [
    { step: 'copyAnswers', by: 'frontDesk', withinWorkingHours: 4 },
    { step: 'visit', by: 'field', withinWorkingHours: 24 },
    { step: 'forward', by: 'sectionHead', withinWorkingHours: 8 },
    { step: 'answer', by: 'frontDesk', withinWorkingHours: 4 },
  ],
  fee: 0,
  promisedMinutes: 14 * 8 * 60,
  complaint: { class: 14, owner: 'socialAffairs' },
})
