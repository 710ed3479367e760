import { complaintFields } from '../complaint-fields'
import { defineService } from '../define'

// Roads belong to whoever built them: an alley to the RT, a street to the kelurahan, a big road to
// public works. People rarely know, so they say what it looks like.
// TODO(kelurahan): class and owners are ours, to be confirmed at the SOP workshop.
export const jalanRusak = defineService({
  id: 'jalan-rusak',
  version: 1,
  kind: 'complaint',
  events: [],
  fields: [
    { name: 'roadKind', kind: 'choice', choices: ['alley', 'street', 'mainRoad'] },
    ...complaintFields(['potholes', 'broken', 'dangerous', 'flooded']),
  ],
  requirements: [],
  sop: [
    { step: 'copyAnswers', by: 'frontDesk', withinWorkingHours: 4 },
    { step: 'visit', by: 'field', withinWorkingHours: 24 },
    { step: 'forward', by: 'sectionHead', withinWorkingHours: 8 },
    { step: 'answer', by: 'frontDesk', withinWorkingHours: 4 },
  ],
  fee: 0,
  promisedMinutes: 60 * 8 * 60,
  complaint: {
    class: 60,
    owner: 'kelurahan',
    ownerWhen: [
      { field: 'roadKind', is: 'alley', owner: 'rt' },
      { field: 'roadKind', is: 'mainRoad', owner: 'publicWorks' },
    ],
  },
})
