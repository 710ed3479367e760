import { signal } from '@preact/signals'
import type { Why } from '../../../office/cases'

/** Why this officer opens cases on this visit: asked once, since every opening leaves a trace. */
export const why = signal<Why | undefined>(undefined)

export const reasons = ['work', 'question', 'complaint', 'check'] as const satisfies readonly Why[]
