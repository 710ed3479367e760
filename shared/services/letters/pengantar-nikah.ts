import { applicantFields, defineService } from '../define'
import { identityPapers, identityRows } from '../letter-parts'
import { letterSop } from '../letter-sop'

const partnerRows = [
  { label: 'Nama calon pasangan', value: '{partnerName}' },
  { label: 'Nama ayah calon pasangan', value: '{partnerFatherName}' },
  { label: 'NIK', value: '{partnerNik}' },
  { label: 'Tempat, tanggal lahir', value: '{partnerBirth}' },
  { label: 'Kewarganegaraan', value: '{partnerNationality}' },
  { label: 'Agama', value: '{partnerReligion}' },
  { label: 'Pekerjaan', value: '{partnerOccupation}' },
  { label: 'Alamat', value: '{partnerAddress}' },
] as const

// Surat Pengantar Nikah: forms N1 (signed by the lurah), N2 and N4 (signed by the couple) of the
// Ministry of Religion (Kepdirjen Bimas Islam 473/2020). Asked is only what a person knows by heart;
// the rest is copied from the papers.
// TODO(kelurahan): requirements, hours and file code are ours, to be confirmed at the SOP workshop.
export const pengantarNikah = defineService({
  id: 'pengantar-nikah',
  version: 1,
  kind: 'letter',
  events: ['marrying'],
  fields: [
    ...applicantFields,
    { name: 'fatherName', kind: 'name' },
    { name: 'motherName', kind: 'name' },
    { name: 'partnerName', kind: 'name' },
    { name: 'marriageDate', kind: 'date', era: 'future' },
    {
      name: 'marriagePlace',
      kind: 'choice',
      choices: ['kua', 'brideHome', 'groomHome', 'mosque', 'other'],
      written: {
        kua: 'Kantor Urusan Agama',
        brideHome: 'Rumah calon istri',
        groomHome: 'Rumah calon suami',
        mosque: 'Masjid',
      },
    },
  ],
  requirements: [
    'pengantarRtRw',
    'ktp',
    'kk',
    'parentsKtp',
    'witnessKtp',
    'divorceOrDeathCertificate',
  ],
  sop: letterSop,
  fee: 0,
  promisedMinutes: 8 * 60,
  letter: {
    fileCode: '400.8',
    title: 'PENGANTAR NIKAH (MODEL N1)',
    opening: 'Yang bertanda tangan di bawah ini menjelaskan dengan sesungguhnya bahwa:',
    rows: [
      ...identityRows,
      { label: 'Nama suami/istri terdahulu', value: '{formerSpouse}' },
      { label: 'Adalah benar anak dari pria bernama', value: '{fatherName}' },
      { label: 'NIK ayah', value: '{fatherNik}' },
      { label: 'Tempat, tanggal lahir ayah', value: '{fatherBirth}' },
      { label: 'Kewarganegaraan ayah', value: '{fatherNationality}' },
      { label: 'Agama ayah', value: '{fatherReligion}' },
      { label: 'Pekerjaan ayah', value: '{fatherOccupation}' },
      { label: 'Alamat ayah', value: '{fatherAddress}' },
      { label: 'dengan wanita bernama', value: '{motherName}' },
      { label: 'NIK ibu', value: '{motherNik}' },
      { label: 'Tempat, tanggal lahir ibu', value: '{motherBirth}' },
      { label: 'Kewarganegaraan ibu', value: '{motherNationality}' },
      { label: 'Agama ibu', value: '{motherReligion}' },
      { label: 'Pekerjaan ibu', value: '{motherOccupation}' },
      { label: 'Alamat ibu', value: '{motherAddress}' },
    ],
    body: ['akan melangsungkan pernikahan dengan {partnerName}.'],
    closing:
      'Demikian surat pengantar ini dibuat dengan mengingat sumpah jabatan dan untuk ' +
      'dipergunakan sebagaimana mestinya.',
  },
  forms: [
    {
      fileCode: '400.8',
      title: 'PERMOHONAN KEHENDAK NIKAH (MODEL N2)',
      opening:
        'Kepada Yth. Kepala KUA Kecamatan. Dengan hormat, kami mengajukan permohonan kehendak ' +
        'nikah atas nama:',
      rows: [
        { label: 'Pemohon', value: '{fullName}' },
        { label: 'Calon pasangan', value: '{partnerName}' },
        { label: 'Tanggal', value: '{marriageDate}' },
        { label: 'Pukul', value: '{marriageTime}' },
        { label: 'Tempat akad nikah', value: '{marriagePlace}' },
      ],
      body: [
        'Bersama ini kami sampaikan surat-surat yang diperlukan untuk diperiksa: pengantar ' +
          'nikah dari kelurahan, persetujuan calon pengantin, fotokopi KTP, fotokopi akta ' +
          'kelahiran, fotokopi KK, dan pasfoto.',
      ],
      closing: 'Demikian permohonan ini kami sampaikan, kiranya dapat diperiksa dan dicatat.',
    },
    {
      fileCode: '400.8',
      title: 'PERSETUJUAN CALON PENGANTIN (MODEL N4)',
      opening: 'Yang bertanda tangan di bawah ini, calon suami dan calon istri:',
      rows: [...identityRows, ...partnerRows],
      body: [
        'menyatakan dengan sesungguhnya bahwa atas dasar sukarela, dengan kesadaran sendiri, ' +
          'tanpa ada paksaan dari siapa pun juga, setuju untuk melangsungkan pernikahan.',
      ],
      closing: 'Demikian surat persetujuan ini dibuat untuk dipergunakan seperlunya.',
    },
  ],
  fromPapers: [
    ...identityPapers,
    'formerSpouse',
    'fatherNik',
    'fatherBirth',
    'fatherNationality',
    'fatherReligion',
    'fatherOccupation',
    'fatherAddress',
    'motherNik',
    'motherBirth',
    'motherNationality',
    'motherReligion',
    'motherOccupation',
    'motherAddress',
    'partnerFatherName',
    'partnerNik',
    'partnerBirth',
    'partnerNationality',
    'partnerReligion',
    'partnerOccupation',
    'partnerAddress',
    'marriageTime',
  ],
})
