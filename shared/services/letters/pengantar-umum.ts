import { applicantFields, defineService } from '../define'
import { identityPapers, identityRows, opening } from '../letter-parts'
import { letterSop } from '../letter-sop'

// Surat Pengantar for whatever has no letter of its own: the purpose comes in the person's words.
// TODO(kelurahan): requirements, hours and file code are ours, to be confirmed at the SOP workshop.
export const pengantarUmum = defineService({
  id: 'pengantar-umum',
  version: 1,
  kind: 'letter',
  events: ['other'],
  fields: [...applicantFields, { name: 'purposeWords', kind: 'voice' }],
  requirements: ['pengantarRtRw', 'ktp', 'kk'],
  sop: letterSop,
  fee: 0,
  promisedMinutes: 8 * 60,
  letter: {
    fileCode: '400.8',
    title: 'SURAT PENGANTAR',
    opening,
    rows: identityRows,
    body: [
      'Orang tersebut di atas adalah benar warga Kelurahan {kelurahan}, Kecamatan {kecamatan}, ' +
        'Kabupaten {kabupaten}.',
      'Surat pengantar ini diberikan untuk keperluan {purposeWords}.',
    ],
    closing:
      'Demikian surat pengantar ini dibuat dengan sebenarnya untuk dapat dipergunakan ' +
      'sebagaimana mestinya.',
  },
  fromPapers: identityPapers,
})
