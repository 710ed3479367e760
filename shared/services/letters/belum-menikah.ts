import { applicantFields, defineService } from '../define'
import { closing, identityPapers, identityRows, opening } from '../letter-parts'
import { letterSop } from '../letter-sop'

// Surat Keterangan Belum Menikah: for a job, a school or a marriage elsewhere.
// TODO(kelurahan): requirements, hours and file code are ours, to be confirmed at the SOP workshop.
export const belumMenikah = defineService({
  id: 'belum-menikah',
  version: 1,
  kind: 'letter',
  events: ['work', 'marrying'],
  fields: [
    ...applicantFields,
    {
      name: 'purpose',
      kind: 'choice',
      choices: ['work', 'school', 'marriage', 'other'],
      written: {
        work: 'persyaratan melamar pekerjaan',
        school: 'persyaratan pendaftaran sekolah',
        marriage: 'persyaratan pernikahan',
      },
      otherwise: 'purposeWords',
    },
    { name: 'purposeWords', kind: 'voice', askWhen: { field: 'purpose', is: 'other' } },
  ],
  requirements: ['pengantarRtRw', 'ktp', 'kk'],
  sop: letterSop,
  fee: 0,
  promisedMinutes: 8 * 60,
  letter: {
    fileCode: '400.8',
    title: 'SURAT KETERANGAN BELUM MENIKAH',
    opening,
    rows: identityRows,
    body: [
      'Menurut surat pengantar Ketua RT/RW dan catatan yang ada pada kami, orang tersebut di ' +
        'atas sampai dengan tanggal surat ini dibuat belum pernah menikah.',
      'Surat keterangan ini diberikan untuk keperluan {purpose}.',
    ],
    closing,
  },
  fromPapers: identityPapers,
})
