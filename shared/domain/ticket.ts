/**
 * The number a person keeps: 9 random digits and a check digit, made on the phone without a network.
 * The check digit is Damm's (2004): it finds every single wrong digit and every swap of neighbours,
 * the two faults of numbers that are said aloud. Two tickets with one code are legal; claims tell them apart.
 */
export function makeCode(random: (bytes: number) => Uint8Array): string {
  let digits = ''
  while (digits.length < 9) {
    // 250 is the largest multiple of 10 in a byte: above it, small digits would come more often.
    for (const byte of random(12)) if (byte < 250 && digits.length < 9) digits += byte % 10
  }
  return digits + checkDigit(digits)
}

export function isCode(code: string): boolean {
  return /^\d{10}$/.test(code) && checkDigit(code) === 0
}

/** As it is shown: `482 109 3751`. */
export function spaced(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`
}

/** The pictures a person can remember and say. Their order is part of the code's meaning: append, never reorder. */
export const ticketPictures = [
  'rooster',
  'umbrella',
  'drum',
  'banana',
  'bicycle',
  'cat',
  'fish',
  'key',
  'flower',
  'chair',
  'kite',
  'goat',
  'moon',
  'house',
  'bell',
  'spoon',
  'duck',
  'coconut',
  'shoe',
  'candle',
  'butterfly',
  'boat',
  'egg',
  'scissors',
  'elephant',
  'star',
  'basket',
  'tree',
  'frog',
  'ball',
  'horse',
  'chili',
  'hat',
  'train',
  'rabbit',
  'corn',
  'guitar',
  'turtle',
  'clock',
  'bread',
] as const
export type TicketPicture = (typeof ticketPictures)[number]

/** Three different pictures out of forty, derived from the number alone. */
export function picturesOf(code: string): [TicketPicture, TicketPicture, TicketPicture] {
  let rest = Number(code.slice(0, 9))
  const left: TicketPicture[] = [...ticketPictures]
  const draw = () => {
    const [picture] = left.splice(rest % left.length, 1)
    rest = Math.floor(rest / (left.length + 1))
    return picture as TicketPicture
  }
  return [draw(), draw(), draw()]
}

/** What a claim is known by at the office. The caller hashes; this only fixes the spelling of the address. */
export function ticketPath(code: string, claim: string): string {
  return `/t#${code}.${claim}`
}

const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

function checkDigit(digits: string): number {
  let interim = 0
  for (const digit of digits) interim = Number(damm[interim]?.[Number(digit)])
  return interim
}
