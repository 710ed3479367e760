/**
 * The bytes this page wrote last, so that handing in need not read back from a slow disk what it just
 * wrote there. Beyond `limit` bytes the oldest go; on disk is all of it anyway.
 */
export function lately(limit: number) {
  const kept = new Map<string, Uint8Array>()
  let bytes = 0

  function drop(id: string): void {
    bytes -= kept.get(id)?.length ?? 0
    kept.delete(id)
  }

  return {
    drop,
    keep(id: string, written: Uint8Array): void {
      drop(id)
      kept.set(id, new Uint8Array(written))
      bytes += written.length
      for (const oldest of kept.keys()) if (bytes > limit) drop(oldest)
    },
    /** A copy: what a caller does to it changes nothing. */
    get(id: string): Uint8Array | undefined {
      const found = kept.get(id)
      return found && new Uint8Array(found)
    },
  }
}
