import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isCode } from '#shared/domain/ticket'
import { type Device, officePc, openDevice } from '../fixtures/browser'
import { type RunningServer, startServer } from '../fixtures/start-server'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
const password = 'gethuk goreng anget'
const nik = '3302254107550003'

let server: RunningServer
let pc: Device
let page: Page
const faults: string[] = []

beforeAll(async () => {
  server = await startServer()
  pc = await openDevice({ device: officePc })
  page = watched(pc.page)
})
afterAll(async () => {
  await pc?.forget()
  await server?.remove()
})

describe('an officer at the desk', () => {
  it('makes the first account of a one-time link, and is told plainly what is wrong', async () => {
    await page.goto(`${server.url}${server.setupPath()}`)
    await page.getByLabel('Nama lengkap').fill('Slamet Riyadi')
    await page.getByLabel('Nama akun').fill('slamet')
    await page.getByLabel('Kata sandi', { exact: true }).fill(password)
    await page.getByLabel('Kata sandi sekali lagi').fill('lain sekali')
    await page.keyboard.press('Enter')
    await sees('Kedua kata sandi belum sama.')
    await isAccessible('first account')
    await page.getByLabel('Kata sandi sekali lagi').fill(password)
    await page.keyboard.press('Enter')
    await sees('Tidak ada berkas di sini')
    expect(new URL(page.url()).hash).toBe('')
    await isAccessible('empty inbox')
  })

  it('cannot use the link again, nor sign in with a wrong password', async () => {
    await signOut()
    await page.goto(`${server.url}${server.setupPath()}`)
    await page.getByLabel('Nama lengkap').fill('Orang Lain')
    await page.getByLabel('Nama akun').fill('lain')
    await page.getByLabel('Kata sandi', { exact: true }).fill(password)
    await page.getByLabel('Kata sandi sekali lagi').fill(password)
    await page.keyboard.press('Enter')
    await sees('Tautan ini sudah dipakai')

    await page.goto(`${server.url}/petugas`)
    await page.getByLabel('Nama akun').fill('slamet')
    await page.getByLabel('Kata sandi').fill('keliru sekali')
    await page.keyboard.press('Enter')
    await sees('Nama akun atau kata sandi belum cocok.')
    expect(await page.getByLabel('Nama akun').inputValue()).toBe('slamet')
    await isAccessible('sign in')
    await signIn(page)
    await sees('Tidak ada berkas di sini')
  })

  let code = ''

  it('registers a visit by keyboard alone', async () => {
    await page.keyboard.press('n')
    await focused('combobox')
    await type('sku')
    await isAccessible('choosing a service')
    await press('Enter')
    await page.locator('.visit-fields input:focus').waitFor()
    await type('Sarinah')
    await press('Tab')
    await type('3302 2541 0755 0003')
    await press('Tab', 'Tab')
    await type('3')
    await press('Tab')
    await type('2')
    await isAccessible('registering')
    await page.getByLabel('Semua dibawa').focus()
    await press('Space', 'Control+Enter')
    await sees('Terdaftar')
    code = (await page.locator('.facts-big dd').first().innerText()).replaceAll(' ', '')
    expect(isCode(code)).toBe(true)
    await isAccessible('registered')
    // The slip carries the number, its three pictures and a QR code.
    expect(await page.locator('.slip .slip-pictures li').count()).toBe(3)
    expect(await page.locator('.slip svg.qr path').getAttribute('d')).toMatch(/^M/)
  })

  it('names what was mistyped and keeps the rest', async () => {
    await page.getByRole('button', { name: 'Daftarkan lagi' }).click()
    await focused('combobox')
    await type('sku')
    await press('Enter')
    await page.locator('.visit-fields input:focus').waitFor()
    await type('Karto')
    await press('Tab')
    await type('33022541075500')
    await press('Control+Enter')
    await sees('NIK harus 16 angka.')
    expect(await page.getByLabel('Nama', { exact: true }).inputValue()).toBe('Karto')
    await page.getByRole('button', { name: 'Kosongkan' }).click()
    expect(await page.getByLabel('Layanan').inputValue()).toBe('')
  })

  it('finds the case by number, NIK, name and RT/RW, and says that a number is mistyped', async () => {
    const spaced = `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`
    for (const typed of [spaced, nik, 'sarinah', 'RT 3 RW 2']) {
      await page.keyboard.press('Escape')
      await page.getByRole('searchbox').fill(typed)
      await press('Enter')
      await sees('1 berkas')
    }
    await isAccessible('search results')
    const wrong = code.slice(0, 9) + ((Number(code[9]) + 1) % 10)
    await page.getByRole('searchbox').fill(wrong)
    await press('Enter')
    await sees('Nomor ini salah ketik')
    await page.getByRole('button', { name: 'Tutup pencarian' }).click()
  })

  it('opens it by keyboard, and is asked why once', async () => {
    await page.locator('.cases tbody tr').waitFor()
    await page.locator('h1').click()
    await press('j', 'Enter')
    await sees('Untuk apa?')
    await isAccessible('asked why')
    await press('Enter')
    await sees('Langkah berikutnya')
    await sees('3302 2541 0755 0003')
    await isAccessible('case')
    await page.goBack()
    await page.locator('.cases a').click()
    await sees('Langkah berikutnya')
    expect(await page.getByText('Untuk apa?').count()).toBe(0)
  })

  it('may not have it signed before the letter is whole, and copies out what is missing', async () => {
    await move('Mulai periksa')
    await sees('Tersimpan: Diperiksa.')
    const sign = page.getByRole('button', { name: 'Ajukan tanda tangan' })
    expect(await sign.getAttribute('aria-disabled')).toBe('true')
    await sees('Belum dapat ditandatangani.')
    // A press leads to the first field that is missing.
    await sign.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.closest('.copy-box'))).not.toBeNull()

    const fill = (label: string, text: string) =>
      page.locator('.copy-fields').getByLabel(label, { exact: true }).fill(text)
    await fill('Tempat lahir', 'Banyumas')
    await page.getByRole('button', { name: 'Dari NIK: 1 Juli 1955' }).click()
    await page.getByRole('button', { name: 'Dari NIK: Perempuan' }).click()
    await fill('Agama', 'Islam')
    await fill('Status perkawinan', 'Cerai mati')
    await fill('Pekerjaan', 'Pedagang')
    await fill('Kewarganegaraan', 'WNI')
    await fill('Jenis usaha', 'perdagangan (warung)')
    await fill('Nama usaha', 'Warung Mbah Sarinah')
    await fill('Alamat usaha', 'RT 003 RW 002')
    await fill('Keperluan', 'pengajuan pinjaman bank')
    await press('Enter')
    await sees('Isi surat lengkap.')
    expect(await sign.getAttribute('aria-disabled')).toBe('false')
  })

  it('sees what the resident will hear, and moves the letter on until it is ready', async () => {
    await page.getByRole('button', { name: 'Ajukan tanda tangan' }).click()
    await sees('“Menunggu tanda tangan lurah”')
    await submitMove()
    await sees('Tersimpan: Tanda tangan.')
    await page.getByRole('button', { name: 'Siap diambil' }).click()
    await page
      .getByLabel('Kalimat lain')
      .selectOption({ label: 'Suratnya jadi. Besok boleh diambil' })
    await sees('“Suratnya jadi. Besok boleh diambil”')
    await page.getByLabel('Kata-kata petugas').fill('Bawa KTP asli')
    await isAccessible('writing a move')
    await submitMove()
    await sees('Tersimpan: Siap diambil.')
    await sees('Tanda tangan → Siap diambil')
  })

  it('is told that a colleague was quicker, sees the new state and keeps what was typed', async () => {
    const colleague = watched(await pc.context.newPage())
    await colleague.goto(page.url())
    await colleague.getByRole('button', { name: 'Buka', exact: true }).click()
    await colleague.getByLabel('Tulis catatan').fill('Sudah ditelepon')

    await move('Sudah diambil')
    await sees('Tersimpan: Sudah diambil.')
    await colleague.getByText('Ada yang baru di berkas ini.').waitFor()

    await colleague.getByRole('button', { name: 'Tambahkan catatan' }).click()
    await colleague.getByText('Berkas ini baru saja diubah rekan.').waitFor()
    await colleague.locator('.facts').getByText('Sudah diambil').waitFor()
    expect(await colleague.getByLabel('Tulis catatan').inputValue()).toBe('Sudah ditelepon')
    await colleague.getByRole('button', { name: 'Tambahkan catatan' }).click()
    await colleague.locator('.history-note', { hasText: 'Sudah ditelepon' }).waitFor()
    expect(await colleague.getByLabel('Tulis catatan').inputValue()).toBe('')
    await colleague.close()
  })

  it('sees a new case appear by itself', async () => {
    const inbox = watched(await pc.context.newPage())
    await inbox.goto(`${server.url}/petugas`)
    await inbox.getByText('Langsung', { exact: true }).waitFor()
    expect(await inbox.locator('.cases tbody tr').count()).toBe(1)

    await page.keyboard.press('n')
    await page.getByLabel('WhatsApp').check()
    await page.getByLabel('Layanan').fill('pertanyaan')
    await press('Enter')
    await page.getByLabel('Pesan WhatsApp').fill('Pak, KTP saya hilang, harus bagaimana?')
    await press('Control+Enter')
    await sees('Balasan WhatsApp')
    await isAccessible('registered by WhatsApp')
    await inbox.getByText('Pertanyaan kepada Kelurahan').waitFor()
    await inbox.close()
  })

  it('answers a question by voice: records, hears it again, sends it', async () => {
    await page.getByRole('link', { name: 'Buka berkas' }).click()
    await sees('KTP saya hilang')
    await page.locator('.move-buttons').getByRole('button', { name: 'Jawab' }).click()
    await submitMove()
    await sees('Tulis atau ucapkan jawabannya dulu.')
    await page.getByRole('button', { name: 'Rekam' }).click()
    await page.getByRole('button', { name: /^Selesai \(1 detik\)$/ }).click()
    await sees('siap dikirim')
    await page.getByRole('button', { name: 'Dengar lagi' }).click()
    await isAccessible('answered by voice')
    await submitMove()
    await sees('Tersimpan: Sudah dijawab.')

    const player = page.getByRole('group', { name: 'Jawaban suara' })
    await player.getByRole('button', { name: 'Dengarkan' }).click()
    await player.getByRole('button', { name: 'Berhenti' }).waitFor()
  })

  it('is asked before what cannot be undone', async () => {
    await page.getByRole('button', { name: 'Tutup berkas' }).click()
    await page.locator('.move-form').getByRole('button', { name: 'Tutup berkas' }).click()
    await sees('Tutup berkas ini?')
    await isAccessible('asked before closing')
    await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click()
    await page.locator('.facts').getByText('Sudah dijawab').waitFor()
    await submitMove()
    await page.getByRole('button', { name: 'Ya, tutup' }).click()
    await sees('Tersimpan: Tuntas.')
  })

  it('prints a new slip, and may go on with the case after it', async () => {
    await page.getByRole('button', { name: 'Cetak ulang tanda terima' }).click()
    await page.getByRole('button', { name: 'KTP sudah dilihat, cetak' }).click()
    await page.locator('.dialog .slip').waitFor()
    await isAccessible('slip')
    await page.getByRole('button', { name: 'Tutup', exact: true }).click()
    await sees('Tanda terima dicetak ulang')
    await move('Periksa lagi')
    await sees('Tersimpan: Diperiksa.')
  })

  it('loses nothing that was typed when the session ends or the line is cut', async () => {
    await page.getByLabel('Tulis catatan').fill('Jangan hilang')
    await pc.context.setOffline(true)
    await page.getByRole('button', { name: 'Tambahkan catatan' }).click()
    await sees('Tidak tersambung ke server.')
    await pc.context.setOffline(false)
    await page.locator('.live-live').waitFor()

    await pc.context.clearCookies()
    await page.getByRole('button', { name: 'Tambahkan catatan' }).click()
    await sees('Sesi berakhir')
    // The case is not to be read by whoever passes by meanwhile.
    expect(await page.getByText('KTP saya hilang').first().isVisible()).toBe(false)
    await isAccessible('session over')
    await page.getByLabel('Kata sandi').fill(password)
    await press('Enter')
    await page.getByRole('button', { name: 'Tambahkan catatan' }).waitFor()
    expect(await page.getByLabel('Tulis catatan').inputValue()).toBe('Jangan hilang')
    await page.getByRole('button', { name: 'Tambahkan catatan' }).click()
    await page.locator('.history-note', { hasText: 'Jangan hilang' }).waitFor()
  })

  it('counts both cases in the monthly table, each by its channel', async () => {
    await page.getByRole('link', { name: 'Bulanan' }).click()
    const figures = (name: string) =>
      page.locator('.figures-table tr', { hasText: name }).first().locator('td').allInnerTexts()
    await page.locator('.figures-table').waitFor()
    expect(await figures('Surat Keterangan Usaha')).toEqual(['–', '–', '–', '1', '–', '1'])
    expect(await figures('Pertanyaan kepada Kelurahan')).toEqual(['–', '–', '–', '–', '1', '1'])
    expect(await figures('Seluruhnya')).toEqual(['–', '–', '–', '1', '1', '2'])
    await isAccessible('monthly')
  })

  it('keeps the office’s settings and invites a colleague by a link shown once', async () => {
    await page.getByRole('link', { name: 'Pengaturan' }).click()
    await page.getByLabel('Nama lurah').fill('Sri Wahyuni')
    await isAccessible('settings')
    await page.getByLabel('Telepon').fill('bukan nomor')
    await press('Enter')
    await sees('Nomor: angka saja')
    await page.getByLabel('Telepon').fill('0281123456')
    await press('Enter')
    await sees('Tersimpan.')

    await page.getByRole('link', { name: 'Jam kerja' }).click()
    await page.getByLabel('Tanggal').fill('25-12-2026')
    await page.getByLabel('Nama hari').fill('Natal')
    await press('Enter')
    await sees('25 Desember 2026')
    await isAccessible('hours')
    await page.getByRole('button', { name: 'Simpan pengaturan' }).click()
    await sees('Tersimpan.')
    await page.reload()
    await sees('25 Desember 2026')

    await page.getByRole('link', { name: 'Akun', exact: true }).click()
    await page.getByLabel('Nama', { exact: true }).fill('Budi Santoso')
    await page.getByRole('button', { name: 'Buat tautan' }).click()
    const link = await page.locator('.invite-link').innerText()
    await isAccessible('accounts')
    await page.getByRole('link', { name: 'Kata sandi saya' }).click()
    await isAccessible('password')

    await signOut()
    await page.goto(link)
    await page.getByLabel('Nama lengkap').fill('Budi Santoso')
    await page.getByLabel('Nama akun').fill('budi')
    await page.getByLabel('Kata sandi', { exact: true }).fill(password)
    await page.getByLabel('Kata sandi sekali lagi').fill(password)
    await press('Enter')
    await sees('Kotak masuk')
    // Another officer finds nothing of the one before: the reason is asked anew.
    await page.locator('.cases a').first().click()
    await sees('Untuk apa?')
    await press('Escape')
    await page.getByRole('link', { name: 'Pengaturan' }).click()
    await sees('Hanya pengelola yang dapat mengubah bagian ini.')
    await page.getByRole('link', { name: 'Perlu diperiksa' }).click()
    await sees('Tidak ada yang perlu diperiksa')
    await isAccessible('tray')
  })

  it('never let the browser complain on the way', () => {
    expect(faults).toEqual([])
  })
})

const sees = (text: string) => page.getByText(text).first().waitFor()
const type = (text: string) => page.keyboard.type(text)
const focused = (role: 'combobox') => page.locator(`[role=${role}]:focus`).waitFor()

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function signIn(on: Page): Promise<void> {
  await on.getByLabel('Nama akun').fill('slamet')
  await on.getByLabel('Kata sandi').fill(password)
  await on.keyboard.press('Enter')
}

async function signOut(): Promise<void> {
  await page.locator('.officer summary').click()
  await page.getByRole('button', { name: 'Keluar' }).click()
  await page.getByRole('button', { name: 'Masuk' }).waitFor()
}

async function move(name: string): Promise<void> {
  await page.locator('.move-buttons').getByRole('button', { name }).click()
  await submitMove()
}

const submitMove = () => page.locator('.move-form button[type=submit]').click()

/** Notes what the page itself calls a fault: an error, or something the policy forbade. */
function watched(watchedPage: Page): Page {
  watchedPage.on('pageerror', (error) => faults.push(error.message))
  watchedPage.on('console', (message) => {
    // A refused request is no fault of the page; it shows it in words.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
      faults.push(message.text())
    }
  })
  return watchedPage
}

async function isAccessible(screen: string): Promise<void> {
  const found = await page.evaluate(async (source) => {
    const scope = globalThis as unknown as {
      axe?: { run: () => Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> }
    }
    // biome-ignore lint/security/noGlobalEval: the page's policy forbids a script tag.
    if (!scope.axe) eval(source)
    const { violations } = (await scope.axe?.run()) ?? { violations: [] }
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))
  }, axeSource)
  expect(found, screen).toEqual([])
}
