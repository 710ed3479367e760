import { applicantFields, defineService } from '../define'
import { identityPapers, identityRows, opening } from '../letter-parts'
import { letterSop } from '../letter-sop'

// Surat Pengantar SKCK: taken to the police, who write the certificate of good conduct.
// TODO(kelurahan): requirements, hours and file code are ours, to be confirmed at the SOP workshop.
export const pengantarSkck = defineService({
  id: 'pengantar-skck',
  version: 1,
  kind: 'letter',
  events: ['work'],
  fields: [
    ...applicantFields,
    {
      name: 'purpose',
      kind: 'choice',
      choices: ['work', 'school', 'abroad', 'other'],
      written: {
        work: 'persyaratan melamar pekerjaan',
        school: 'persyaratan pendaftaran sekolah',
        abroad: 'persyaratan bekerja atau bepergian ke luar negeri',
      },
      otherwise: 'purposeWords',
    },
    { name: 'purposeWords', kind: 'voice', askWhen: { field: 'purpose', is: 'other' } },
  ],
  requirements: ['pengantarRtRw', 'ktp', 'kk'],
  sop: letterSop,
  fee: 0,
  promisedMinutes: 10,
  letter: {
    fileCode: '300',
    title: 'SURAT PENGANTAR SKCK',
    opening,
    rows: identityRows,
    body: [
      'Orang tersebut di atas adalah benar warga Kelurahan {kelurahan} dan, menurut surat ' +
        'pengantar Ketua RT/RW serta sepengetahuan kami, berkelakuan baik di lingkungan tempat ' +
        'tinggalnya.',
      'Surat pengantar ini diberikan untuk pengurusan Surat Keterangan Catatan Kepolisian (SKCK) ' +
        'dengan keperluan {purpose}.',
    ],
    closing:
      'Demikian surat pengantar ini dibuat dengan sebenarnya untuk dapat dipergunakan ' +
      'sebagaimana mestinya.',
  },
  fromPapers: identityPapers,
})
