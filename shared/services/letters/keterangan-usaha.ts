import { applicantFields, defineService } from '../define'
import { closing, identityPapers, identityRows, opening } from '../letter-parts'
import { visitedLetterSop } from '../letter-sop'

// Surat Keterangan Usaha (SKU): needed for a bank's micro-loan or for a stall licence.
// TODO(kelurahan): requirements, hours and file code are ours, to be confirmed at the SOP workshop.
export const keteranganUsaha = defineService({
  id: 'keterangan-usaha',
  version: 1,
  kind: 'letter',
  events: ['business'],
  fields: [
    ...applicantFields,
    {
      name: 'businessKind',
      kind: 'choice',
      choices: ['stall', 'hawker', 'service', 'farm', 'craft', 'other'],
      written: {
        stall: 'perdagangan (warung atau toko)',
        hawker: 'perdagangan keliling',
        service: 'jasa',
        farm: 'pertanian atau peternakan',
        craft: 'industri rumah tangga atau kerajinan',
      },
      otherwise: 'businessWords',
    },
    { name: 'businessWords', kind: 'voice', askWhen: { field: 'businessKind', is: 'other' } },
    { name: 'businessName', kind: 'name' },
    { name: 'atHome', kind: 'yesNo' },
    {
      name: 'businessAddress',
      kind: 'address',
      askWhen: { field: 'atHome', is: false },
      otherwise: 'address',
    },
    {
      name: 'purpose',
      kind: 'choice',
      choices: ['bank', 'permit', 'aid', 'other'],
      written: {
        bank: 'pembukaan rekening atau pengajuan pinjaman bank',
        permit: 'pengurusan izin usaha',
        aid: 'permohonan bantuan usaha',
      },
      otherwise: 'purposeWords',
    },
    { name: 'purposeWords', kind: 'voice', askWhen: { field: 'purpose', is: 'other' } },
  ],
  requirements: ['pengantarRtRw', 'ktp', 'kk', 'businessPhoto'],
  sop: visitedLetterSop,
  fee: 0,
  promisedMinutes: 16 * 60,
  letter: {
    fileCode: '500.3',
    title: 'SURAT KETERANGAN USAHA',
    opening,
    rows: identityRows,
    body: [
      'Menurut surat pengantar Ketua RT/RW dan pengamatan kami, orang tersebut di atas ' +
        'benar-benar mempunyai usaha di bidang {businessKind} dengan nama {businessName} yang ' +
        'beralamat di {businessAddress}, Kelurahan {kelurahan}, Kecamatan {kecamatan}, ' +
        'Kabupaten {kabupaten}.',
      'Surat keterangan ini diberikan untuk keperluan {purpose}.',
    ],
    closing,
  },
  fromPapers: identityPapers,
})
