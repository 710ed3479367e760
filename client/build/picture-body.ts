import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { PictureName } from '../ui/picture-names'
import { emojiPictures } from './emoji-pictures'
import { rounded } from './rounded-path'

type Icons = { icons: Record<string, { body: string } | undefined> }

const own = join(import.meta.dirname, '../ui/pictures')
const icons = createRequire(import.meta.url)('@iconify-json/fluent-emoji-flat/icons.json') as Icons

/**
 * The drawing of a picture, 32 units square: our own `client/ui/pictures/<name>.svg`, or the emoji
 * that `emoji-pictures.ts` names for it. Never both, so that each name has one place to look.
 */
export function bodyOf(name: PictureName): string {
  const emojiName = emojiPictures[name]
  const file = join(own, `${name}.svg`)
  if (emojiName && existsSync(file)) throw new Error(`picture ${name} has two drawings`)
  const body = emojiName ? emojiBody(emojiName) : ownBody(file)
  // Gradients and clips do not survive `<use>` from another file in every browser.
  if (body.includes('url(#')) throw new Error(`picture ${name} refers to a part of its own file`)
  return rounded(body)
}

function emojiBody(name: string): string {
  const icon = icons.icons[name]
  if (!icon) throw new Error(`there is no emoji ${name}`)
  return icon.body.replace(wholeClip, '$1')
}

/** A few emoji are clipped to their own whole square: nothing is lost without it. */
const wholeClip =
  /<g clip-path="url\(#\w+\)">([\s\S]*)<\/g><defs><clipPath id="\w+"><path fill="#fff" d="M0 0h32v32H0z"\/><\/clipPath><\/defs>/

/** Parts are written `<use href="part:sheet"/>`, `<use href="emoji:key" transform="…"/>` in our drawings. */
function ownBody(file: string): string {
  const source = readFileSync(file, 'utf8')
  const inner = source.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '')
  return inner
    .replace(/<use href="(part|emoji):([\w-]+)"([^>]*?)\/>/g, (_, from, name, attributes) => {
      const body = from === 'emoji' ? emojiBody(name) : ownBody(join(own, 'parts', `${name}.svg`))
      return `<g${attributes.trimEnd()}>${body}</g>`
    })
    .replace(/>\s+</g, '><')
    .trim()
}
