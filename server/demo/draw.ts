import sharp from 'sharp'
import type { Person } from './people'

/** A photo of what a resident would photograph, drawn: there is nobody behind it. */
export async function draw(what: 'card' | 'paper' | 'place', { name, nik }: Person, n: number) {
  const picture = { card: card(name, nik), paper: paper(name), place: place(n) }[what]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 600">${picture}
    <text x="450" y="590" font-size="26" fill="#a33" text-anchor="middle" ${font}>CONTOH – bukan dokumen asli</text>
  </svg>`
  return sharp(Buffer.from(svg), { density: 96 })
    .resize(900, 600)
    .flatten({ background: '#6b5b4b' })
    .jpeg({ quality: 70 })
    .toBuffer()
}

const font = 'font-family="DejaVu Sans, Arial, sans-serif"'

function card(name: string, nik: string): string {
  return `<rect x="90" y="60" width="720" height="460" rx="28" fill="#bcd9ee"/>
    <rect x="590" y="170" width="170" height="220" fill="#c94f4f"/>
    <circle cx="675" cy="245" r="46" fill="#e9c6a0"/><path d="M600 390 q75 -130 150 0z" fill="#334"/>
    <text x="450" y="115" font-size="30" text-anchor="middle" ${font}>KARTU CONTOH</text>
    <text x="120" y="200" font-size="34" ${font}>NIK ${nik}</text>
    <text x="120" y="260" font-size="30" ${font}>Nama: ${name}</text>
    ${lines(120, 310, 4, 420)}`
}

function paper(name: string): string {
  return `<rect x="180" y="30" width="540" height="530" fill="#fdfcf7"/>
    <text x="450" y="90" font-size="28" text-anchor="middle" ${font}>SURAT CONTOH</text>
    <text x="220" y="160" font-size="26" ${font}>${name}</text>
    ${lines(220, 200, 8, 460)}
    <circle cx="600" cy="490" r="48" fill="none" stroke="#55a" stroke-width="6"/>`
}

/** A street with what is wrong with it, never twice at the same spot. */
function place(n: number): string {
  return `<rect width="900" height="260" fill="#a9cfe8"/><rect y="260" width="900" height="340" fill="#7d8a5a"/>
    <path d="M330 260 L570 260 L860 600 L40 600z" fill="#77777d"/>
    <rect x="80" y="150" width="190" height="140" fill="#d9b38c"/><path d="M60 150 L175 80 L290 150z" fill="#a4553a"/>
    <ellipse cx="${360 + ((n * 53) % 200)}" cy="${400 + ((n * 31) % 110)}" rx="110" ry="36" fill="#2d2a28"/>`
}

function lines(x: number, y: number, count: number, width: number): string {
  return Array.from(
    { length: count },
    (_, n) =>
      `<rect x="${x}" y="${y + n * 34}" width="${width - ((n * 47) % 120)}" height="10" fill="#667"/>`,
  ).join('')
}
