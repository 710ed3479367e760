import { complaintFields } from '../complaint-fields'
import { defineService } from '../define'

// A dark street lamp is the regency's, power gone from houses is PLN's.
// TODO(kelurahan): class and owners are ours, to be confirmed at the SOP workshop.
export const lampuMati = defineService({
  id: 'lampu-mati',
  version: 1,
  kind: 'complaint',
  events: [],
  fields: [
    { name: 'lampKind', kind: 'choice', choices: ['streetLamp', 'housePower', 'cable'] },
    ...complaintFields(['dark', 'longDark', 'flickers', 'dangerous']),
  ],
  requirements: [],
  sop: [
    { step: 'copyAnswers', by: 'frontDesk', withinWorkingHours: 4 },
    { step: 'forward', by: 'sectionHead', withinWorkingHours: 8 },
    { step: 'answer', by: 'frontDesk', withinWorkingHours: 4 },
  ],
  fee: 0,
  promisedMinutes: 14 * 8 * 60,
  complaint: {
    class: 14,
    owner: 'publicWorks',
    ownerWhen: [
      { field: 'lampKind', is: 'housePower', owner: 'pln' },
      { field: 'lampKind', is: 'cable', owner: 'pln' },
    ],
  },
})
