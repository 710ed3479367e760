import { banyumasCalendar } from '#shared/domain/working-calendar'
import type { Settings } from '#shared/wire/desk'
import type { PublicOffice } from '#shared/wire/office'
import type { Db } from '../store/tables'
import type { Office } from './office'

/** Until the office writes its own: what is known of Kelurahan Kober from published lists (domain-facts §1). */
const atFirst: Settings = {
  name: 'Kelurahan Kober',
  code: '33.02.25.1006',
  kecamatan: 'Purwokerto Barat',
  kabupaten: 'Banyumas',
  address: '',
  phone: '',
  whatsapp: '',
  lurah: '',
  lurahNip: '',
  calendar: banyumasCalendar,
}

export async function readSettings(office: Office, db: Db = office.db): Promise<Settings> {
  const row = await db
    .selectFrom('settings')
    .select('body')
    .where('office_id', '=', office.id)
    .executeTakeFirst()
  return row ? office.vault.open('settings', '', row.body) : atFirst
}

export async function writeSettings(office: Office, settings: Settings): Promise<void> {
  const body = office.vault.seal('settings', '', settings)
  await office.db
    .insertInto('settings')
    .values({ office_id: office.id, body })
    .onConflict((conflict) => conflict.column('office_id').doUpdateSet({ body }))
    .execute()
}

/** What a phone keeps of the office to work without a signal: nothing of a person. */
export async function publicOffice(office: Office): Promise<PublicOffice> {
  const { name, code, address, phone, whatsapp, calendar } = await readSettings(office)
  return {
    v: 1,
    epoch: await epochOf(office),
    name,
    code,
    address,
    phone: dialled(phone),
    whatsapp: dialled(whatsapp),
    calendar,
    key: office.vault.publicKey,
    demo: office.demo,
  }
}

export async function epochOf(office: Office): Promise<string> {
  const { epoch } = await office.db
    .selectFrom('offices')
    .select('epoch')
    .where('office_id', '=', office.id)
    .executeTakeFirstOrThrow()
  return epoch
}

/** As `tel:` and `wa.me` want it: digits with the country's code. */
function dialled(number: string): string {
  return number.replace(/^\+/, '').replace(/^0/, '62')
}
