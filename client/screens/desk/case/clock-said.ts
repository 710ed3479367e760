/** Seconds as they stand on a player: 65 is 1:05. */
export function clockSaid(seconds: number): string {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
