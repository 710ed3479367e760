import { randomUUID } from 'node:crypto'
import type { Stage } from '#shared/domain/stages'
import type { CaseLine, DeskCase, Inbox, Move, Settings } from '#shared/wire/desk'
import type { RunningServer } from '../../fixtures/start-server'

export type Desk = Awaited<ReturnType<typeof atTheDesk>>

/** An officer at the desk's own interface, signed in by the link of the first start. */
export async function atTheDesk({ url, setupPath }: RunningServer) {
  let cookie = ''
  async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${url}/api/office${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    }
    cookie = response.headers.get('set-cookie')?.split(';')[0] || cookie
    return (await response.json()) as T
  }

  await ask('POST', '/setup', {
    token: setupPath()?.split('#')[1],
    username: `petugas-${randomUUID().slice(0, 8)}`,
    name: 'Pak Slamet',
    password: 'kata sandi coba-coba',
  })

  /** The case of a ticket, opened; waits until it has arrived. */
  async function open(code: string): Promise<DeskCase> {
    for (let tries = 0; tries < 200; tries++) {
      const { lines } = await ask<{ lines: CaseLine[] }>('POST', '/cases/search', { code })
      const [found] = lines
      if (found) return ask('POST', `/cases/${found.id}/open`, { why: 'work' })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`${code} never arrived`)
  }

  return {
    open,
    /** All cases that are not over, without opening one. */
    async cases(): Promise<CaseLine[]> {
      const lines: CaseLine[] = []
      for (let after = ''; ; ) {
        const page = await ask<Inbox>('GET', `/cases${after && `?after=${after}`}`)
        lines.push(...page.lines)
        if (!page.next) return lines
        after = encodeURIComponent(page.next)
      }
    },
    /** How many cases there are, whatever their stage. */
    async countCases(): Promise<number> {
      const { counts } = await ask<Inbox>('GET', '/cases')
      return Object.values(counts).reduce((sum, count) => sum + count, 0)
    },
    /** A photo or recording in clear, of a case that was opened before. */
    async attachment(caseId: string, id: string): Promise<Buffer> {
      const response = await fetch(`${url}/api/office/attachments/${caseId}/${id}`, {
        headers: { cookie },
      })
      if (!response.ok) throw new Error(`attachment: ${response.status} ${await response.text()}`)
      return Buffer.from(await response.arrayBuffer())
    },
    /** Moves a case by the stages' table; before `signing` all that the letter lacks is written out. */
    async move(code: string, to: Stage, said: Partial<Move> = {}): Promise<DeskCase> {
      let opened = await open(code)
      if (to === 'signing' && opened.lacking.length > 0) {
        const copied = Object.fromEntries(opened.lacking.map((field) => [field, 'ditulis petugas']))
        opened = await ask('PUT', `/cases/${opened.id}/copied`, { rev: opened.rev, copied })
      }
      return ask('POST', `/cases/${opened.id}/moves`, { rev: opened.rev, to, ...said })
    },
    async settings(change: Partial<Settings>): Promise<void> {
      await ask('PUT', '/settings', { ...(await ask<Settings>('GET', '/settings')), ...change })
    },
    /** Keeps a recording for a case and answers the id that a move names. */
    async voice(code: string, recording: { mime: string; bytes: Buffer; ms: number }) {
      const { id } = await open(code)
      const response = await fetch(`${url}/api/office/cases/${id}/voices?ms=${recording.ms}`, {
        method: 'POST',
        headers: { cookie, 'content-type': recording.mime },
        body: new Uint8Array(recording.bytes),
      })
      if (!response.ok) throw new Error(`voices: ${response.status} ${await response.text()}`)
      return ((await response.json()) as { id: string }).id
    },
  }
}
