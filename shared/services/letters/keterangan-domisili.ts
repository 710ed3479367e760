import { applicantFields, defineService } from '../define'
import { closing, identityPapers, identityRows, opening } from '../letter-parts'
import { letterSop } from '../letter-sop'

// Surat Keterangan Domisili: where somebody really lives, also where the KTP says otherwise.
// TODO(kelurahan): requirements, hours and file code are ours, to be confirmed at the SOP workshop.
export const keteranganDomisili = defineService({
  id: 'keterangan-domisili',
  version: 1,
  kind: 'letter',
  events: ['schoolOrHospital', 'work', 'moving', 'other'],
  fields: [
    ...applicantFields,
    {
      name: 'purpose',
      kind: 'choice',
      choices: ['work', 'school', 'bank', 'aid', 'other'],
      written: {
        work: 'persyaratan melamar pekerjaan',
        school: 'persyaratan pendaftaran sekolah',
        bank: 'pembukaan rekening atau pengajuan pinjaman bank',
        aid: 'permohonan bantuan sosial',
      },
      otherwise: 'purposeWords',
    },
    { name: 'purposeWords', kind: 'voice', askWhen: { field: 'purpose', is: 'other' } },
  ],
  requirements: ['pengantarRtRw', 'ktp', 'kk', 'originLetter'],
  sop: letterSop,
  fee: 0,
  promisedMinutes: 10,
  letter: {
    fileCode: '400.8',
    title: 'SURAT KETERANGAN DOMISILI',
    opening,
    rows: [
      ...identityRows.filter(({ label }) => label !== 'Alamat'),
      { label: 'Alamat menurut KTP', value: '{ktpAddress}' },
    ],
    body: [
      'Menurut surat pengantar Ketua RT/RW, orang tersebut di atas benar-benar bertempat ' +
        'tinggal (berdomisili) di {address}, Kelurahan {kelurahan}, Kecamatan {kecamatan}, ' +
        'Kabupaten {kabupaten}.',
      'Surat keterangan ini diberikan untuk keperluan {purpose} dan berlaku selama 6 (enam) ' +
        'bulan sejak tanggal dikeluarkan.',
    ],
    closing,
    validMonths: 6,
  },
  fromPapers: [...identityPapers, 'ktpAddress'],
})
