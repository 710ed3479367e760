import { makeAccount } from '../accounts/accounts'
import { hashPassword } from '../accounts/passwords'
import type { Office } from '../cases/office'
import { readSettings, writeSettings } from '../cases/settings'

/** For trying out only; printed at every start of the demo. */
export const DEMO_PASSWORD = 'coba-patas-dulu'
export const demoAccounts = [
  { username: 'petugas', name: 'Pak Slamet (contoh)', role: 'officer' },
  { username: 'lurah', name: 'Bu Lurah (contoh)', role: 'lurah' },
  { username: 'admin', name: 'Mas Admin (contoh)', role: 'admin' },
] as const

/** The invented office's people and settings; answers the ids of those who work on cases. */
export async function makeDemoOffice(office: Office): Promise<string[]> {
  await writeSettings(office, {
    ...(await readSettings(office)),
    name: 'Kelurahan Contoh',
    address: 'Jalan Contoh 1, Purwokerto',
    // No subscriber's number begins with a zero after the area code: nobody is called by mistake.
    phone: '02810000000',
    whatsapp: '6280000000000',
    lurah: 'Bu Lurah (contoh)',
  })
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const made = await office.db.transaction().execute(async (trx) => {
    const accounts = []
    for (const account of demoAccounts) {
      accounts.push(await makeAccount(office, trx, { ...account, passwordHash }))
    }
    return accounts
  })
  return made.filter(({ role }) => role !== 'admin').map(({ id }) => id)
}
