import { signal } from '@preact/signals'

/** What home shows beyond its doors; filled in once the outbox is there, long after the doors work. */
export const homeState = signal<{
  /** Tickets with something the person has not seen. */
  news: number
  /** Handed in here and not at the office yet. */
  waiting: number
  /** Where an unfinished draft goes on; undefined without one. */
  goOn: string | undefined
  /** Something was handed in and the app is not on the home screen yet: now it is known what for. */
  mayInstall: boolean
  /** Invented data: every screen says so. */
  demo: boolean
}>({ news: 0, waiting: 0, goOn: undefined, mayInstall: false, demo: false })
