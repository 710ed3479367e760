import { applicantFields, defineService } from '../define'
import { closing, opening } from '../letter-parts'
import { letterSop } from '../letter-sop'

// Surat Keterangan Ahli Waris: the heirs declare before two witnesses, the lurah confirms, and the
// camat countersigns where a bank or the land office asks for it.
// TODO(kelurahan): requirements, hours and file code are ours, to be confirmed at the SOP workshop.
export const ahliWaris = defineService({
  id: 'ahli-waris',
  version: 1,
  kind: 'letter',
  events: ['death', 'inheritance'],
  fields: [
    ...applicantFields,
    { name: 'deceasedName', kind: 'name' },
    { name: 'deathDate', kind: 'date', era: 'past' },
    { name: 'heirsCount', kind: 'number', min: 1, max: 30 },
    { name: 'heirs', kind: 'voice' },
  ],
  requirements: ['pengantarRtRw', 'heirsPapers', 'deathLetter', 'witnessKtp'],
  sop: letterSop,
  fee: 0,
  promisedMinutes: 8 * 60,
  letter: {
    fileCode: '400.8',
    title: 'SURAT KETERANGAN AHLI WARIS',
    opening,
    rows: [
      { label: 'Nama almarhum/almarhumah', value: '{deceasedName}' },
      { label: 'Tempat, tanggal lahir', value: '{deceasedBirth}' },
      { label: 'Alamat terakhir', value: '{deceasedAddress}' },
      { label: 'Meninggal dunia tanggal', value: '{deathDate}' },
      { label: 'Jumlah ahli waris', value: '{heirsCount} orang' },
      { label: 'Ahli waris', value: '{heirs}' },
    ],
    body: [
      'Menurut pernyataan para ahli waris yang dikuatkan oleh dua orang saksi dan surat ' +
        'pengantar Ketua RT/RW, almarhum/almarhumah tersebut di atas meninggalkan ahli waris ' +
        'sebagaimana tersebut di atas dan tidak ada ahli waris lain.',
      'Surat keterangan ini dibuat atas permohonan {fullName}, NIK {nik}, beralamat di {address}. ' +
        'Kebenaran isi pernyataan menjadi tanggung jawab para ahli waris.',
    ],
    closing,
  },
  fromPapers: ['deceasedBirth', 'deceasedAddress'],
})
