import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'i18next'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { loans } from './fixtures/loans'
import { residentTexts } from './fixtures/texts'

const root = join(import.meta.dirname, '..')
const indonesian = residentTexts('id')
const banyumasan = residentTexts('jv-x-bms')
const both = [...indonesian, ...banyumasan]

/** An officer's paper carries it in Indonesian, whatever the resident speaks. */
const isOfficial = (key: string) => /^services\.[^.]+\.official$/.test(key)
const holes = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort()
/** `HP-ne` is one word said in one breath; a suffix is no pronoun of its own. */
const words = (text: string) => text.toLowerCase().match(/[\p{L}{}]+(-[\p{L}]+)*/gu) ?? []

describe('the texts of residents', () => {
  it('say everything in both languages', () => {
    const needed = [...indonesian.keys()].filter((key) => !isOfficial(key))
    expect(needed.filter((key) => !banyumasan.has(key))).toEqual([])
    expect([...banyumasan.keys()].filter((key) => !indonesian.has(key) || isOfficial(key))).toEqual(
      [],
    )
  })

  it('leave the same holes in both languages', () => {
    for (const [key, text] of banyumasan) {
      expect(holes(text), key).toEqual(holes(indonesian.get(key) ?? ''))
    }
  })

  it('are written as said: nothing empty, doubled or left over', () => {
    const untidy = both.filter(
      ([, text]) => text !== text.trim() || !text || /\s\s|[<>|]|TODO/.test(text),
    )
    expect(untidy).toEqual([])
  })

  it('take at most nine words a sentence', () => {
    const long = both.filter(([, text]) =>
      text
        .split(/[.?!](?:\s|$)/)
        .some((sentence) => sentence.split(/\s+/).filter(Boolean).length > 9),
    )
    expect(long).toEqual([])
  })

  it('take at most two sentences, three where they go to a chat', () => {
    const long = both.filter(([key, text]) => {
      const sentences = text.split(/[.?!:](?:\s|$)/).filter(Boolean)
      return sentences.length > (key === 'ticket.shareText' ? 7 : 2)
    })
    expect(long).toEqual([])
  })

  it('are found by i18next as we write them, dots in a code included', async () => {
    const texts = createInstance()
    await texts.init({ lng: 'id', ns: ['texts'], defaultNS: 'texts', nsSeparator: false })
    for (const area of readdirSync(join(root, 'locales/id'))) {
      const content = JSON.parse(readFileSync(join(root, 'locales/id', area), 'utf8'))
      texts.addResourceBundle('id', 'texts', { [area.replace('.json', '')]: content }, true)
    }
    for (const key of indonesian.keys()) expect(texts.exists(key), key).toBe(true)
    expect(texts.t('err.nik.notSixteenDigits')).toBe(indonesian.get('err.nik.notSixteenDigits'))
  })
})

describe('Banyumasan', () => {
  it.each(avoided())('has no place for $why', ({ isWrong }) => {
    const wrong = [...banyumasan].filter(([, text]) => words(text).some(isWrong))
    expect(wrong).toEqual([])
  })

  it('would notice such words', () => {
    const caught = (text: string) =>
      avoided()
        .filter(({ isWrong }) => words(text).some(isWrong))
        .map(({ why }) => why)
    expect(caught('Rika teyeng njikot surate')).toEqual(['a pronoun'])
    expect(caught('Surate saka kelurahan')).toEqual(['Solo-Jogja Javanese'])
    expect(caught('Tulung dikirimake')).toEqual(['an ending in -ake or -aken'])
    expect(caught('Opo wis bener?')).toEqual(['a written o for a'])
    expect(caught('Bapake karo anake nang kene')).toEqual([])
  })

  it('differs from Indonesian, but for the loans we know of', () => {
    const equal = [...banyumasan].filter(
      ([key, text]) => indonesian.get(key) === text && !key.startsWith('months.'),
    )
    expect(equal.filter(([, text]) => !loans.has(text))).toEqual([])
    const used = new Set(equal.map(([, text]) => text))
    expect([...loans].filter((text) => !used.has(text))).toEqual([])
  })

  it('counts as checked only what somebody checked as it stands today', () => {
    const states: Record<string, { text: string; by: string; role: string; on: string }> =
      JSON.parse(readFileSync(join(root, 'locales/jv-x-bms/states.json'), 'utf8'))
    for (const [key, { text, by, role, on }] of Object.entries(states)) {
      expect(text, key).toBe(banyumasan.get(key))
      expect([by, role].every(Boolean), key).toBe(true)
      expect(on, key).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })
})

describe('the code', () => {
  it('has a text for every reason that an answer may be refused for', () => {
    const sources = ['shared/services/read-answers.ts', 'shared/domain/nik.ts']
    const reasons = sources.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/'([a-z]+\.[a-zA-Z]+)'/g)].map(
        ([, code]) => code,
      ),
    )
    const onTheWire = ['text.tooLong', 'date.impossible']
    expect(reasons.length).toBeGreaterThan(6)
    expect([...reasons, ...onTheWire].filter((code) => !indonesian.has(`err.${code}`))).toEqual([])
  })

  it('has a text for everything that keeps a submission on the phone', () => {
    const held = [
      'officeUnknown',
      'storageFull',
      'storageBroken',
      'fileLost',
      'unreadable',
      'conflict',
    ]
    expect(held.filter((code) => !indonesian.has(`err.${code}`))).toEqual([])
  })

  it('puts together only keys that exist, or begin like keys that exist', () => {
    const used = keysInClient()
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter(({ key, whole }) => !isKnown(key, whole))).toEqual([])
  })
})

function isKnown(key: string, whole: boolean): boolean {
  if (whole) return indonesian.has(key)
  return [...indonesian.keys()].some((known) => known.startsWith(`${key}.`))
}

/** What the residents' code asks for by `t('…')`, `say('…')` and `keyOf('…', …)`; the desk has texts of its own. */
function keysInClient(): { file: string; key: string; whole: boolean }[] {
  const client = join(root, 'client')
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/^(screens\/desk|office|build)\//.test(file),
  )
  const found: { file: string; key: string; whole: boolean }[] = []
  for (const file of files) {
    const { program } = parseSync(file, readFileSync(join(client, file), 'utf8'))
    walk(program as unknown as Node, (node) => {
      if (node.type !== 'CallExpression') return
      const callee = (node.callee as Node).name
      const given = node.arguments as Node[]
      const literals = given.map((one) => (one.type === 'Literal' ? one.value : undefined))
      if (callee === 't' || callee === 'say') {
        for (const key of literals)
          if (typeof key === 'string' && key.includes('.')) {
            found.push({ file, key, whole: true })
          }
      }
      if (callee === 'keyOf' && typeof literals[0] === 'string') {
        const open = literals.indexOf(undefined)
        const start = literals.slice(0, open === -1 ? literals.length : open)
        found.push({ file, key: start.join('.'), whole: open === -1 })
      }
    })
  }
  return found
}

type Node = { type: string; [key: string]: unknown }

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const child of Object.values(node)) {
    for (const part of Array.isArray(child) ? child : [child]) {
      if (part && typeof part === 'object' && 'type' in part) walk(part as Node, visit)
    }
  }
}

/** What no text for residents may say; the reasons are in `locales/README.md`. */
function avoided(): { why: string; isWrong: (word: string) => boolean }[] {
  const list = (text: string) => new Set(text.split(' '))
  const pronouns = list(
    'inyong nyong enyong rika ko koe kowe sampeyan panjenengan njenengan kula aku ' +
      'saya anda kamu kami kita awake sira dheweke',
  )
  const standard = list(
    'saka menyang nyang marang ing neng ning nong iki iku kuwi maneh wae saiki yen luwih golek isih ' +
      'dhisik oleh entuk nalika dhewe mbokmenawa manawa omah piye biyen sesuk rene jukuk jupuk ' +
      'njupuk dijupuk ngono ngene lungguh pepak jangkep durung sekiye baen nek busak monggo kanggo ' +
      'lan meng ming langka wadul ngresula',
  )
  const indonesianOnly = list(
    'tidak belum sudah dengan untuk dari yang ini itu sekarang besok jangan harus ' +
      'jalan orang siapa bagaimana berapa kalau supaya sebelum sesudah',
  )
  const writtenO = list('opo sopo ojo ono piro limo songo liyo dino ngopo koyo sedoyo')
  // A stem in -ak with the possessive -e looks alike.
  const possessive = list('anake bapake')
  return [
    { why: 'a pronoun', isWrong: (word) => pronouns.has(word) },
    { why: 'Solo-Jogja Javanese', isWrong: (word) => standard.has(word) },
    { why: 'a word of Indonesian', isWrong: (word) => indonesianOnly.has(word) },
    { why: 'a written o for a', isWrong: (word) => writtenO.has(word) },
    {
      why: 'an ending in -ake or -aken',
      isWrong: (word) => /(ake|aken)$/.test(word) && !possessive.has(word),
    },
  ]
}
