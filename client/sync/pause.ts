const SECOND = 1000
const SHORTEST_WINDOW = 2 * SECOND
const LONGEST_WINDOW = 15 * 60 * SECOND
/** A proxy in between may ask for patience too, but not for days of it. */
const LONGEST_OBEDIENCE = 60 * 60 * SECOND

/**
 * How long to wait after so many fruitless tries, in milliseconds: anywhere in a window that doubles
 * from 2 seconds to 15 minutes ("full jitter"), so that the phones of a village that got its line back
 * do not all come at once. There is no last try.
 * @param tries fruitless ones so far, from 1
 * @param chance from 0 up to but not including 1
 */
export function pause(tries: number, chance: number): number {
  return chance * Math.min(SHORTEST_WINDOW * 2 ** (tries - 1), LONGEST_WINDOW)
}

/** What the office asked for by Retry-After, in milliseconds. */
export function obeyed(seconds: number): number {
  return Math.min(Math.max(seconds, 0) * SECOND, LONGEST_OBEDIENCE)
}

/** A number from 0 up to but not including 1 out of random bytes. */
export function chanceFrom(random: (bytes: number) => Uint8Array): number {
  return new DataView(random(4).slice().buffer).getUint32(0) / 2 ** 32
}
