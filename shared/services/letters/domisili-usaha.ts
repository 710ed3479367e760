import { applicantFields, defineService } from '../define'
import { closing, opening } from '../letter-parts'
import { visitedLetterSop } from '../letter-sop'

// Surat Keterangan Domisili Usaha: where a business is, not whether it thrives.
// TODO(kelurahan): requirements, hours and file code are ours, to be confirmed at the SOP workshop.
export const domisiliUsaha = defineService({
  id: 'domisili-usaha',
  version: 1,
  kind: 'letter',
  events: ['business'],
  fields: [
    ...applicantFields,
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
      choices: ['bank', 'permit', 'other'],
      written: {
        bank: 'pembukaan rekening atau pengajuan pinjaman bank',
        permit: 'pengurusan izin usaha',
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
    title: 'SURAT KETERANGAN DOMISILI USAHA',
    opening,
    rows: [
      { label: 'Nama usaha', value: '{businessName}' },
      {
        label: 'Alamat usaha',
        value: '{businessAddress}, Kelurahan {kelurahan}, Kecamatan {kecamatan}',
      },
      { label: 'Nama penanggung jawab', value: '{fullName}' },
      { label: 'NIK', value: '{nik}' },
      { label: 'Tempat, tanggal lahir', value: '{birthPlace}, {birthDate}' },
      { label: 'Alamat penanggung jawab', value: '{address}' },
    ],
    body: [
      'Menurut surat pengantar Ketua RT/RW dan pengamatan kami, usaha tersebut di atas ' +
        'benar-benar berdomisili di wilayah Kelurahan {kelurahan}, Kecamatan {kecamatan}, ' +
        'Kabupaten {kabupaten}.',
      'Surat keterangan ini diberikan untuk keperluan {purpose} dan bukan merupakan izin usaha.',
    ],
    closing,
  },
  fromPapers: ['birthPlace', 'birthDate'],
})
