import { applicantFields, defineService } from '../define'
import { opening } from '../letter-parts'
import { letterSop } from '../letter-sop'

// Surat Pengantar Izin Keramaian: the police give the permit; the kelurahan says it knows of the party.
// TODO(kelurahan): requirements, hours and file code are ours, to be confirmed at the SOP workshop.
export const izinKeramaian = defineService({
  id: 'izin-keramaian',
  version: 1,
  kind: 'letter',
  events: ['party'],
  fields: [
    ...applicantFields,
    {
      name: 'eventKind',
      kind: 'choice',
      choices: ['wedding', 'circumcision', 'prayer', 'show', 'other'],
      written: {
        wedding: 'resepsi pernikahan',
        circumcision: 'khitanan',
        prayer: 'pengajian',
        show: 'pertunjukan',
      },
      otherwise: 'eventWords',
    },
    { name: 'eventWords', kind: 'voice', askWhen: { field: 'eventKind', is: 'other' } },
    { name: 'eventDate', kind: 'date', era: 'future' },
    { name: 'atHome', kind: 'yesNo' },
    {
      name: 'eventAddress',
      kind: 'address',
      askWhen: { field: 'atHome', is: false },
      otherwise: 'address',
    },
  ],
  requirements: ['pengantarRtRw', 'ktp'],
  sop: letterSop,
  fee: 0,
  promisedMinutes: 8 * 60,
  letter: {
    fileCode: '300',
    title: 'SURAT PENGANTAR IZIN KERAMAIAN',
    opening,
    rows: [
      { label: 'Nama', value: '{fullName}' },
      { label: 'NIK', value: '{nik}' },
      { label: 'Tempat, tanggal lahir', value: '{birthPlace}, {birthDate}' },
      { label: 'Pekerjaan', value: '{occupation}' },
      { label: 'Alamat', value: '{address}' },
      { label: 'Jenis acara', value: '{eventKind}' },
      { label: 'Tanggal', value: '{eventDate}' },
      { label: 'Pukul', value: '{eventTime}' },
      { label: 'Tempat', value: '{eventAddress}, Kelurahan {kelurahan}' },
    ],
    body: [
      'bermaksud menyelenggarakan acara tersebut di atas dan telah diketahui oleh Ketua RT/RW ' +
        'setempat. Penyelenggara sanggup menjaga ketertiban, keamanan, dan kebersihan lingkungan.',
      'Surat pengantar ini diberikan untuk pengurusan izin keramaian pada Kepolisian.',
    ],
    closing:
      'Demikian surat pengantar ini dibuat dengan sebenarnya untuk dapat dipergunakan ' +
      'sebagaimana mestinya.',
  },
  fromPapers: ['birthPlace', 'birthDate', 'occupation', 'eventTime'],
})
