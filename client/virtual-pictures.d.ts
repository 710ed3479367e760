/** Written by `client/build/sprite.ts`. */
declare module 'virtual:pictures' {
  const drawings: Readonly<Record<string, string>>
  export default drawings
}
