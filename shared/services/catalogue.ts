import { banjirGot } from './complaints/banjir-got'
import { bantuanSosial } from './complaints/bantuan-sosial'
import { jalanRusak } from './complaints/jalan-rusak'
import { keamanan } from './complaints/keamanan'
import { kesehatan } from './complaints/kesehatan'
import { lampuMati } from './complaints/lampu-mati'
import { masalahLain } from './complaints/masalah-lain'
import { pelayanan } from './complaints/pelayanan'
import { sampahMenumpuk } from './complaints/sampah-menumpuk'
import type { Service } from './define'
import { ahliWaris } from './letters/ahli-waris'
import { belumMenikah } from './letters/belum-menikah'
import { domisiliUsaha } from './letters/domisili-usaha'
import { izinKeramaian } from './letters/izin-keramaian'
import { kehilangan } from './letters/kehilangan'
import { keteranganDomisili } from './letters/keterangan-domisili'
import { keteranganKelahiran } from './letters/keterangan-kelahiran'
import { keteranganKematian } from './letters/keterangan-kematian'
import { keteranganTidakMampu } from './letters/keterangan-tidak-mampu'
import { keteranganUsaha } from './letters/keterangan-usaha'
import { legalisasi } from './letters/legalisasi'
import { pengantarNikah } from './letters/pengantar-nikah'
import { pengantarPindah } from './letters/pengantar-pindah'
import { pengantarSkck } from './letters/pengantar-skck'
import { pengantarUmum } from './letters/pengantar-umum'
import { pertanyaan } from './pertanyaan'

/**
 * Every service of the office, in the order in which it is offered. One file each, listed here;
 * README.md tells how to add one.
 */
export const catalogue: readonly Service[] = [
  keteranganTidakMampu,
  keteranganDomisili,
  keteranganUsaha,
  domisiliUsaha,
  pengantarSkck,
  keteranganKematian,
  keteranganKelahiran,
  pengantarNikah,
  pengantarPindah,
  belumMenikah,
  kehilangan,
  ahliWaris,
  izinKeramaian,
  pengantarUmum,
  legalisasi,
  pertanyaan,
  jalanRusak,
  lampuMati,
  sampahMenumpuk,
  banjirGot,
  pelayanan,
  bantuanSosial,
  kesehatan,
  keamanan,
  masalahLain,
]

export function findService(id: string): Service | undefined {
  return catalogue.find((service) => service.id === id)
}
