/** Invented residents. Their NIK begin with a province that does not exist, so that they are nobody's. */
export type Person = {
  name: string
  sex: 'Perempuan' | 'Laki-laki'
  nik: string
  birthPlace: string
  birthDate: string
  occupation: string
  rt: number
  rw: number
  street: string
}

const women = ['Sarinah', 'Tini', 'Wagiyem', 'Rusmini', 'Lestari', 'Painah', 'Kartini', 'Sutarmi']
const men = ['Slamet', 'Darsono', 'Karsum', 'Tarwin', 'Sugeng', 'Mulyono', 'Rasito', 'Wartoyo']
const families = ['Sumarto', 'Wiryadi', 'Kusno', 'Martadi', 'Prayitna']
const towns = ['Banyumas', 'Purwokerto', 'Cilacap', 'Purbalingga', 'Ajibarang']
const work = [
  'Pedagang',
  'Petani',
  'Buruh harian',
  'Mengurus rumah tangga',
  'Penjahit',
  'Pensiunan',
]
const streets = ['Jalan Jambu', 'Jalan Rambutan', 'Gang Melati', 'Gang Kenanga', 'Jalan Pisang']
const months = ['Januari', 'Maret', 'Mei', 'Juli', 'September', 'November']

/** The n-th of them, always the same. */
export function person(n: number): Person {
  const isWoman = n % 2 === 0
  const year = 1948 + ((n * 7) % 55)
  const day = 1 + ((n * 5) % 27)
  const month = 1 + ((n * 2) % 12)
  const born = `${two(day + (isWoman ? 40 : 0))}${two(month)}${two(year % 100)}`
  return {
    name: `${pick(isWoman ? women : men, n >> 1)} ${pick(families, n * 3 + (n >> 3))}`,
    sex: isWoman ? 'Perempuan' : 'Laki-laki',
    nik: `999925${born}${String(n + 1).padStart(4, '0')}`,
    birthPlace: pick(towns, n),
    birthDate: `${day} ${pick(months, n)} ${year}`,
    occupation: pick(work, n),
    rt: 1 + (n % 5),
    rw: 1 + (n % 8),
    street: `${pick(streets, n)} ${1 + ((n * 3) % 40)}`,
  }
}

export function pick<T>(all: readonly T[], n: number): T {
  return all[n % all.length] as T
}

const two = (number: number) => String(number).padStart(2, '0')
