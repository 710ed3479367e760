import { applicantFields, defineService } from '../define'
import { closing, opening } from '../letter-parts'
import { letterSop } from '../letter-sop'

// Surat Keterangan Kelahiran: the first paper on the way to the akta kelahiran of Dukcapil.
// TODO(kelurahan): requirements, hours and file code are ours, to be confirmed at the SOP workshop.
export const keteranganKelahiran = defineService({
  id: 'keterangan-kelahiran',
  version: 1,
  kind: 'letter',
  events: ['birth'],
  fields: [
    ...applicantFields,
    {
      name: 'relation',
      kind: 'choice',
      choices: ['father', 'mother', 'grandparent', 'sibling', 'neighbour', 'other'],
      written: {
        father: 'Ayah',
        mother: 'Ibu',
        grandparent: 'Kakek/Nenek',
        sibling: 'Saudara kandung',
        neighbour: 'Tetangga',
      },
    },
    { name: 'childName', kind: 'name' },
    {
      name: 'childSex',
      kind: 'choice',
      choices: ['girl', 'boy'],
      written: { girl: 'Perempuan', boy: 'Laki-laki' },
    },
    { name: 'childBirthDate', kind: 'date', era: 'past' },
    {
      name: 'childBirthPlace',
      kind: 'choice',
      choices: ['hospital', 'midwife', 'home', 'other'],
      written: { hospital: 'Rumah sakit', midwife: 'Tempat praktik bidan', home: 'Rumah' },
    },
  ],
  requirements: [
    'pengantarRtRw',
    'midwifeLetter',
    'parentsKtp',
    'kk',
    'marriageCertificate',
    'witnessKtp',
  ],
  sop: letterSop,
  fee: 0,
  promisedMinutes: 8 * 60,
  letter: {
    fileCode: '472.11',
    title: 'SURAT KETERANGAN KELAHIRAN',
    opening,
    rows: [
      { label: 'Nama anak', value: '{childName}' },
      { label: 'Jenis kelamin', value: '{childSex}' },
      { label: 'Tanggal lahir', value: '{childBirthDate}' },
      { label: 'Pukul', value: '{childBirthTime}' },
      { label: 'Tempat kelahiran', value: '{childBirthPlace}' },
      { label: 'Anak ke', value: '{childOrder}' },
      { label: 'Nama ibu', value: '{motherName}' },
      { label: 'NIK ibu', value: '{motherNik}' },
      { label: 'Nama ayah', value: '{fatherName}' },
      { label: 'NIK ayah', value: '{fatherNik}' },
      { label: 'Alamat orang tua', value: '{motherAddress}' },
    ],
    body: [
      'adalah benar telah lahir sebagaimana tersebut di atas, menurut surat keterangan penolong ' +
        'kelahiran dan surat pengantar Ketua RT/RW.',
      'Surat keterangan ini dibuat atas laporan {fullName}, NIK {nik}, beralamat di {address}, ' +
        'hubungan dengan anak: {relation}.',
    ],
    closing,
  },
  fromPapers: [
    'childBirthTime',
    'childOrder',
    'motherName',
    'motherNik',
    'fatherName',
    'fatherNik',
    'motherAddress',
  ],
})
