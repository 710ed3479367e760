import { applicantFields, defineService } from '../define'

// Legalisation: a stamp and a signature that a copy equals its original, seen side by side.
// TODO(kelurahan): requirements and hours are ours, to be confirmed at the SOP workshop.
export const legalisasi = defineService({
  id: 'legalisasi',
  version: 1,
  kind: 'legalisation',
  events: ['copies', 'work'],
  fields: [
    ...applicantFields,
    {
      name: 'document',
      kind: 'choice',
      choices: ['ktp', 'kk', 'birthCertificate', 'marriageCertificate', 'letter', 'other'],
    },
    { name: 'documentWords', kind: 'voice', askWhen: { field: 'document', is: 'other' } },
    { name: 'copies', kind: 'number', min: 1, max: 20 },
  ],
  requirements: ['originalDocument', 'documentCopies'],
  sop: [
    { step: 'checkPapers', by: 'frontDesk', withinWorkingHours: 1 },
    { step: 'stamp', by: 'frontDesk', withinWorkingHours: 1 },
    { step: 'sign', by: 'lurah', withinWorkingHours: 4 },
    { step: 'handOver', by: 'frontDesk', withinWorkingHours: 1 },
  ],
  fee: 0,
  promisedMinutes: 30,
})
