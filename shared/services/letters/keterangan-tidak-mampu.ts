import { applicantFields, defineService } from '../define'
import { closing, identityPapers, identityRows, opening } from '../letter-parts'
import { visitedLetterSop } from '../letter-sop'

// Surat Keterangan Tidak Mampu (SKTM): for school costs, hospital costs and social aid.
// TODO(kelurahan): requirements, hours and file code are ours, to be confirmed at the SOP workshop.
export const keteranganTidakMampu = defineService({
  id: 'keterangan-tidak-mampu',
  version: 1,
  kind: 'letter',
  events: ['schoolOrHospital', 'other'],
  fields: [
    ...applicantFields,
    {
      name: 'purpose',
      kind: 'choice',
      choices: ['school', 'hospital', 'aid', 'other'],
      written: {
        school: 'permohonan keringanan biaya atau beasiswa pendidikan',
        hospital: 'permohonan keringanan biaya pengobatan',
        aid: 'permohonan bantuan sosial',
      },
      otherwise: 'purposeWords',
    },
    { name: 'purposeWords', kind: 'voice', askWhen: { field: 'purpose', is: 'other' } },
  ],
  requirements: ['pengantarRtRw', 'ktp', 'kk', 'housePhoto', 'povertyStatement'],
  sop: visitedLetterSop,
  fee: 0,
  promisedMinutes: 8 * 60,
  letter: {
    fileCode: '400.9',
    title: 'SURAT KETERANGAN TIDAK MAMPU',
    opening,
    rows: [...identityRows, { label: 'Nomor KK', value: '{kkNumber}' }],
    body: [
      'Orang tersebut di atas adalah benar warga Kelurahan {kelurahan} dan, menurut surat ' +
        'pengantar Ketua RT/RW, surat pernyataan yang bersangkutan, serta pengamatan kami, ' +
        'tergolong keluarga tidak mampu.',
      'Surat keterangan ini diberikan untuk keperluan {purpose}.',
    ],
    closing,
  },
  fromPapers: [...identityPapers, 'kkNumber'],
})
