import { complaintFields } from '../complaint-fields'
import { defineService } from '../define'

// Water where it should not be, and none where it should: drains are cleared together with the RT,
// the tap is PDAM's.
// TODO(kelurahan): class and owners are ours, to be confirmed at the SOP workshop.
export const banjirGot = defineService({
  id: 'banjir-got',
  version: 1,
  kind: 'complaint',
  events: [],
  fields: [
    { name: 'waterKind', kind: 'choice', choices: ['flood', 'drain', 'tapWater'] },
    ...complaintFields(['intoHouse', 'everyRain', 'smells', 'noWater']),
  ],
  requirements: [],
  sop: [
    { step: 'copyAnswers', by: 'frontDesk', withinWorkingHours: 4 },
    { step: 'visit', by: 'field', withinWorkingHours: 16 },
    { step: 'repair', by: 'field', withinWorkingHours: 40 },
    { step: 'answer', by: 'frontDesk', withinWorkingHours: 4 },
  ],
  fee: 0,
  promisedMinutes: 14 * 8 * 60,
  complaint: {
    class: 14,
    owner: 'kelurahan',
    ownerWhen: [
      { field: 'waterKind', is: 'flood', owner: 'publicWorks' },
      { field: 'waterKind', is: 'tapWater', owner: 'pdam' },
    ],
  },
})
