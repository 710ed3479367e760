import { applicantFields, defineService } from '../define'
import { identityPapers, identityRows, opening } from '../letter-parts'
import { letterSop } from '../letter-sop'

// Surat Pengantar Pindah: Dukcapil then writes the SKPWNI, the moving letter itself.
// TODO(kelurahan): requirements, hours and file code are ours, to be confirmed at the SOP workshop.
export const pengantarPindah = defineService({
  id: 'pengantar-pindah',
  version: 1,
  kind: 'letter',
  events: ['moving'],
  fields: [
    ...applicantFields,
    { name: 'destination', kind: 'voice' },
    {
      name: 'moveReason',
      kind: 'choice',
      choices: ['work', 'school', 'family', 'housing', 'other'],
      written: {
        work: 'pekerjaan',
        school: 'pendidikan',
        family: 'mengikuti keluarga',
        housing: 'perumahan',
      },
      otherwise: 'moveReasonWords',
    },
    { name: 'moveReasonWords', kind: 'voice', askWhen: { field: 'moveReason', is: 'other' } },
    {
      name: 'movers',
      kind: 'choice',
      choices: ['alone', 'wholeFamily', 'someFamily'],
      written: {
        alone: 'tidak ada',
        wholeFamily: 'seluruh anggota keluarga dalam Kartu Keluarga',
      },
    },
  ],
  requirements: ['pengantarRtRw', 'ktp', 'kk'],
  sop: letterSop,
  fee: 0,
  promisedMinutes: 8 * 60,
  letter: {
    fileCode: '471.2',
    title: 'SURAT PENGANTAR PINDAH',
    opening,
    rows: [
      ...identityRows,
      { label: 'Nomor KK', value: '{kkNumber}' },
      { label: 'Pindah ke', value: '{destination}' },
      { label: 'Alasan pindah', value: '{moveReason}' },
      { label: 'Anggota keluarga yang ikut', value: '{movers}' },
    ],
    body: [
      'Orang tersebut di atas adalah benar warga Kelurahan {kelurahan} yang bermaksud pindah ' +
        'tempat tinggal sebagaimana tersebut di atas.',
      'Surat pengantar ini diberikan untuk pengurusan surat keterangan pindah pada Dinas ' +
        'Kependudukan dan Pencatatan Sipil Kabupaten {kabupaten}.',
    ],
    closing:
      'Demikian surat pengantar ini dibuat dengan sebenarnya untuk dapat dipergunakan ' +
      'sebagaimana mestinya.',
  },
  fromPapers: [...identityPapers, 'kkNumber'],
})
