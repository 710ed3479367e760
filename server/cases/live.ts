import { EventEmitter } from 'node:events'

export type Changed = { id: string; rev: number }

/** Who wants to hear that a case changed: ids only, nothing of what it says. */
export type Live = {
  tell(changed: readonly Changed[]): void
  /** Returns how to stop. */
  listen(listener: Listener): () => void
  /** A session is over: whoever listens by it hears no more. */
  end(sessionHash: string): void
  /** The server stops: nobody hears any more. */
  endAll(): void
}

export type Listener = {
  sessionHash: string
  onChange: (changed: Changed) => void
  onEnd: () => void
}

export function openLive(): Live {
  const emitter = new EventEmitter()
  // Every open desk is one listener.
  emitter.setMaxListeners(0)
  return {
    tell(changed) {
      for (const each of changed) emitter.emit('changed', each)
    },
    end: (sessionHash) => void emitter.emit('end', sessionHash),
    endAll: () => void emitter.emit('end'),
    listen({ sessionHash, onChange, onEnd }) {
      const onEndOf = (ended?: string) => {
        if (ended === undefined || ended === sessionHash) onEnd()
      }
      emitter.on('changed', onChange)
      emitter.on('end', onEndOf)
      return () => {
        emitter.off('changed', onChange)
        emitter.off('end', onEndOf)
      }
    },
  }
}
