import { applicantFields, defineService } from '../define'
import { identityPapers, identityRows, opening } from '../letter-parts'
import { letterSop } from '../letter-sop'

// Surat Pengantar Laporan Kehilangan: taken to the police, who write the report of loss.
// TODO(kelurahan): requirements, hours and file code are ours, to be confirmed at the SOP workshop.
export const kehilangan = defineService({
  id: 'kehilangan',
  version: 1,
  kind: 'letter',
  events: ['lost'],
  fields: [
    ...applicantFields,
    {
      name: 'lostThing',
      kind: 'choice',
      choices: ['ktp', 'kk', 'bankBook', 'vehiclePapers', 'certificate', 'other'],
      written: {
        ktp: 'Kartu Tanda Penduduk (KTP)',
        kk: 'Kartu Keluarga (KK)',
        bankBook: 'buku tabungan atau kartu ATM',
        vehiclePapers: 'surat kendaraan (SIM, STNK, atau BPKB)',
        certificate: 'ijazah atau akta',
      },
      otherwise: 'lostWords',
    },
    { name: 'lostWords', kind: 'voice', askWhen: { field: 'lostThing', is: 'other' } },
    { name: 'lostDate', kind: 'date', era: 'past' },
    {
      name: 'lostPlace',
      kind: 'voice',
      picks: ['road', 'market', 'home', 'unknown'],
      written: {
        road: 'jalan',
        market: 'pasar',
        home: 'rumah',
        unknown: 'tempat yang tidak diketahui',
      },
    },
  ],
  requirements: ['pengantarRtRw', 'ktp'],
  sop: letterSop,
  fee: 0,
  promisedMinutes: 8 * 60,
  letter: {
    fileCode: '300',
    title: 'SURAT PENGANTAR LAPORAN KEHILANGAN',
    opening,
    rows: identityRows,
    body: [
      'Orang tersebut di atas menyatakan telah kehilangan {lostThing} pada tanggal {lostDate} ' +
        'di {lostPlace}.',
      'Surat pengantar ini diberikan untuk membuat laporan kehilangan pada Kepolisian.',
    ],
    closing:
      'Demikian surat pengantar ini dibuat dengan sebenarnya untuk dapat dipergunakan ' +
      'sebagaimana mestinya.',
  },
  fromPapers: identityPapers,
})
