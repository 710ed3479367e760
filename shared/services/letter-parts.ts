import type { Letter, PaperField } from './define'

/** How letters of a lurah begin. */
export const opening =
  'Yang bertanda tangan di bawah ini, Lurah {kelurahan}, Kecamatan {kecamatan}, ' +
  'Kabupaten {kabupaten}, menerangkan dengan sebenarnya bahwa:'

/** The rows that say who somebody is, in the order of the KTP. */
export const identityRows = [
  { label: 'Nama', value: '{fullName}' },
  { label: 'NIK', value: '{nik}' },
  { label: 'Tempat, tanggal lahir', value: '{birthPlace}, {birthDate}' },
  { label: 'Jenis kelamin', value: '{sex}' },
  { label: 'Agama', value: '{religion}' },
  { label: 'Status perkawinan', value: '{maritalStatus}' },
  { label: 'Pekerjaan', value: '{occupation}' },
  { label: 'Kewarganegaraan', value: '{nationality}' },
  {
    label: 'Alamat',
    value: '{address}, Kelurahan {kelurahan}, Kecamatan {kecamatan}, Kabupaten {kabupaten}',
  },
] as const satisfies Letter['rows']

/** What an officer copies from the KTP for those rows. */
export const identityPapers = [
  'birthPlace',
  'birthDate',
  'sex',
  'religion',
  'maritalStatus',
  'occupation',
  'nationality',
] as const satisfies readonly PaperField[]

/** How they end. */
export const closing =
  'Demikian surat keterangan ini dibuat dengan sebenarnya untuk dapat dipergunakan ' +
  'sebagaimana mestinya.'
