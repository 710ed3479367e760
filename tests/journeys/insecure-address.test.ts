import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Device, openDevice } from '../fixtures/browser'
import { freePort, type RunningServer, startServer } from '../fixtures/start-server'
import { residentTexts } from '../fixtures/texts'

describe('an address without https', () => {
  let server: RunningServer
  let device: Device
  let address: string

  beforeAll(async () => {
    const port = await freePort()
    server = await startServer({ port, env: { HOSTS: 'patas.test,localhost,127.0.0.1' } })
    address = `http://patas.test:${port}`
    device = await openDevice({ args: ['--host-resolver-rules=MAP patas.test 127.0.0.1'] })
  })
  afterAll(async () => {
    await device?.forget()
    await server?.remove()
  })

  it.each(['/', '/surat', '/t#4821093751.AAAAAAAAAAAAAAAAAAAAAA'])(
    'says at %s, in a picture and a sentence, that it is the wrong one',
    async (path) => {
      const { page } = device
      await page.goto('about:blank')
      await page.goto(address + path)
      expect(await page.evaluate(() => isSecureContext)).toBe(false)
      const texts = residentTexts('id')
      for (const key of ['title', 'what', 'office']) {
        await page.getByText(texts.get(`insecure.${key}`) ?? '?', { exact: true }).waitFor()
      }
      const picture = await page
        .locator('main svg.picture')
        .first()
        .evaluate((one) => (one as SVGGraphicsElement).getBBox().width)
      expect(picture).toBeGreaterThan(0)
      expect(await page.locator('a, button').count()).toBe(0)
    },
  )

  it('is readable by everybody', async () => {
    const { page } = device
    await page.goto(address)
    await page.locator('[data-screen="insecure"]').waitFor()
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
    await page.evaluate(axe)
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<{ violations: object[] }> } }).axe.run(),
    )
    expect(violations).toEqual([])
    const [scrollHeight, clientHeight] = await page.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement
      return [scrollHeight, clientHeight] as const
    })
    expect(scrollHeight).toBeLessThanOrEqual(clientHeight)
  })
})
