import { signal } from '@preact/signals'

/**
 * The drawing of every picture by its name, given once it has come; empty places keep the room until
 * then. Text, not shapes: reading all of them as SVG takes a cheap phone a second, and a screen shows a dozen.
 */
export const drawings = signal<Readonly<Record<string, string>>>({})
