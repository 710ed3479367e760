import { connect, createServer, type Socket } from 'node:net'

export type Line = { bitsPerSecond: number; rttMs: number }

/** The slow phone of the design: 400 kbit/s each way, 400 ms there and back. */
export const slow3g: Line = { bitsPerSecond: 400_000, rttMs: 400 }

/**
 * A relay on loopback that behaves like a slow mobile link: one rate a direction shared by all
 * connections, half a round trip each way, and the round trips of name lookup, TCP and TLS charged
 * before the first byte. It sees the worker's traffic too, which the browser's own throttling does not.
 */
export async function slowLine(target: URL, line: Line | undefined) {
  const sockets = new Set<Socket>()
  const down = new Pipe(line)
  const up = new Pipe(line)
  let bytesDown = 0
  let isFirst = true
  const server = createServer({ noDelay: true }, (phone) => {
    const office = connect({ host: target.hostname, port: Number(target.port), noDelay: true })
    // TCP and TLS 1.3 cost a round trip each, the first connection a name lookup as well.
    const openAt = performance.now() + (line ? line.rttMs * (isFirst ? 3 : 2) : 0)
    isFirst = false
    const drop = () => {
      phone.destroy()
      office.destroy()
    }
    for (const socket of [phone, office]) {
      sockets.add(socket)
      socket.on('error', drop).on('close', () => {
        sockets.delete(socket)
        drop()
      })
    }
    phone.on('data', (bytes) =>
      up.carry(bytes, openAt, () => office.writable && office.write(bytes)),
    )
    office.on('data', (bytes) => {
      // Cut, so that two connections share the line fairly.
      for (let at = 0; at < bytes.length; at += 1460) {
        const part = bytes.subarray(at, at + 1460)
        down.carry(part, openAt, () => {
          bytesDown += part.length
          if (phone.writable) phone.write(part)
        })
      }
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  return {
    url: `http://localhost:${port}`,
    bytesDown: () => bytesDown,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

class Pipe {
  private freeAt = 0
  private readonly line: Line | undefined

  constructor(line: Line | undefined) {
    this.line = line
  }

  carry(bytes: Buffer, notBefore: number, deliver: () => void): void {
    if (!this.line) {
      deliver()
      return
    }
    const ms = (bytes.length * 8 * 1000) / this.line.bitsPerSecond
    this.freeAt = Math.max(this.freeAt, performance.now(), notBefore) + ms
    setTimeout(deliver, this.freeAt + this.line.rttMs / 2 - performance.now())
  }
}
