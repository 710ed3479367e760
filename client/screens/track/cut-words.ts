/** Cuts a text between words into pieces of at most so many letters; a word longer than that stands alone. */
export function cutWords(text: string, letters: number): string[] {
  const pieces: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) {
      pieces[pieces.length - 1] = `${last} ${word}`
    } else pieces.push(word)
  }
  return pieces
}
