import { applicantFields, defineService } from '../define'
import { closing, opening } from '../letter-parts'
import { letterSop } from '../letter-sop'

// Surat Keterangan Kematian: the first paper on the way to the akta kematian of Dukcapil.
// TODO(kelurahan): requirements, hours and file code are ours, to be confirmed at the SOP workshop.
export const keteranganKematian = defineService({
  id: 'keterangan-kematian',
  version: 1,
  kind: 'letter',
  events: ['death', 'inheritance'],
  fields: [
    ...applicantFields,
    {
      name: 'relation',
      kind: 'choice',
      choices: ['child', 'spouse', 'parent', 'sibling', 'neighbour', 'other'],
      written: {
        child: 'Anak',
        spouse: 'Suami/Istri',
        parent: 'Orang tua',
        sibling: 'Saudara kandung',
        neighbour: 'Tetangga',
      },
    },
    { name: 'deceasedName', kind: 'name' },
    { name: 'deceasedNik', kind: 'nik' },
    { name: 'deathDate', kind: 'date', era: 'past' },
    {
      name: 'deathPlace',
      kind: 'choice',
      choices: ['home', 'hospital', 'road', 'other'],
      written: { home: 'rumah', hospital: 'rumah sakit', road: 'perjalanan' },
    },
  ],
  requirements: ['pengantarRtRw', 'ktp', 'kk', 'witnessKtp', 'doctorLetter'],
  sop: letterSop,
  fee: 0,
  promisedMinutes: 15,
  letter: {
    fileCode: '472.12',
    title: 'SURAT KETERANGAN KEMATIAN',
    opening,
    rows: [
      { label: 'Nama', value: '{deceasedName}' },
      { label: 'NIK', value: '{deceasedNik}' },
      { label: 'Tempat, tanggal lahir', value: '{deceasedBirth}' },
      { label: 'Jenis kelamin', value: '{deceasedSex}' },
      { label: 'Agama', value: '{deceasedReligion}' },
      { label: 'Pekerjaan', value: '{deceasedOccupation}' },
      { label: 'Alamat terakhir', value: '{deceasedAddress}' },
    ],
    body: [
      'telah meninggal dunia pada tanggal {deathDate} di {deathPlace} karena {deathCause}.',
      'Surat keterangan ini dibuat atas laporan {fullName}, NIK {nik}, beralamat di {address}, ' +
        'hubungan dengan yang meninggal: {relation}.',
    ],
    closing,
  },
  fromPapers: [
    'deceasedBirth',
    'deceasedSex',
    'deceasedReligion',
    'deceasedOccupation',
    'deceasedAddress',
    'deathCause',
  ],
})
