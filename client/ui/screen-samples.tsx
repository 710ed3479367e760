import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { AskSheet } from './ask-sheet'
import type { Action } from './big-button'
import { CaseRow, Cases } from './case-row'
import { Choice, Choices } from './choices'
import { DateSteps } from './date-steps'
import { Door } from './door'
import { Frame } from './frame'
import { Keypad, keypadGroups } from './keypad'
import { LanguageButton } from './language-button'
import { Notice } from './notice'
import { NumberSteps } from './number-steps'
import { Pager, pagerAction } from './pager'
import { PhotoBox } from './photo-box'
import { pictureOf } from './picture'
import type { PictureName } from './picture-names'
import { PlayButton } from './play-button'
import { PointingHand } from './pointing-hand'
import { RecordButton } from './record-button'
import { RequirementRow, Requirements } from './requirement-row'
import { ReviewRow, Reviews } from './review-row'
import { RtRw } from './rt-rw'
import { StageLine } from './stage-line'
import { TextField } from './text-field'
import { TicketCard } from './ticket-card'
import { Tile, Tiles } from './tiles'

// Texts stand here only because these screens never leave the workshop; the longest we have, on purpose.
const nothing = () => undefined
const labels = {
  back: 'Kembali',
  help: 'Minta tolong',
  language: 'Ganti bahasa',
  listen: 'Dengarkan lagi',
}
const next: Action = { label: 'Lanjut', picture: 'ui-next', onPress: nothing }

type ScreenProps = {
  title: string
  children?: ComponentChildren
  action?: Action | undefined
  second?: Action | undefined
  at?: number
  notice?: ComponentChildren
  speaking?: boolean
}

function Screen({ title, children, action = next, second, at, notice, speaking }: ScreenProps) {
  return (
    <Frame
      title={title}
      labels={labels}
      onBack={nothing}
      onHelp={nothing}
      onLanguage={nothing}
      onListen={nothing}
      speaking={speaking}
      progress={at ? { at, of: 9, label: `Langkah ${at} dari 9` } : undefined}
      notice={notice}
      action={action}
      second={second}
    >
      {children}
    </Frame>
  )
}

const events: [string, string][] = [
  ['birth', 'Bayi lahir'],
  ['death', 'Orang meninggal'],
  ['schoolOrHospital', 'Biaya sekolah atau berobat'],
  ['work', 'Melamar kerja'],
  ['business', 'Buka usaha'],
  ['moving', 'Pindah rumah'],
]
const services: [string, string, string][] = [
  ['keterangan-usaha', 'Surat keterangan usaha', 'Surat Keterangan Usaha (SKU)'],
  ['domisili-usaha', 'Surat panggonan usaha', 'Surat Keterangan Domisili Usaha'],
  ['keterangan-tidak-mampu', 'Surat keterangan ora mampu', 'Surat Keterangan Tidak Mampu'],
]
const problems: [string, string][] = [
  ['jalan-rusak', 'Jalan rusak'],
  ['lampu-mati', 'Lampu jalan mati'],
  ['sampah-menumpuk', 'Sampah menumpuk'],
  ['banjir-got', 'Banjir atau got mampet'],
  ['pelayanan', 'Pelayanan kelurahan'],
  ['bantuan-sosial', 'Bantuan sosial'],
]
const months = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus'],
  ...['September', 'Oktober', 'November', 'Desember'],
]

export const samples: Record<string, () => JSX.Element> = {
  language: () => (
    <main class="choose-language">
      <h1 class="unseen">Pilih bahasa</h1>
      <PointingHand />
      <LanguageButton
        lang="id"
        greeting="Selamat datang"
        label="Bahasa Indonesia"
        onPress={nothing}
      />
      <LanguageButton
        lang="jv-x-bms"
        greeting="Sugeng rawuh"
        label="Basa Banyumasan"
        onPress={nothing}
      />
    </main>
  ),
  home: () => (
    <Frame
      title="Selamat datang. Mau perlu apa?"
      labels={labels}
      onHelp={nothing}
      onLanguage={nothing}
      onListen={nothing}
    >
      <nav class="doors" aria-label="Pintu">
        <Door href="#" picture="ui-letter" label="Minta surat" />
        <Door href="#" picture="ui-info" label="Tanya informasi" />
        <Door href="#" picture="ui-complaint" label="Lapor masalah" />
        <Door
          href="#"
          size="small"
          picture="ui-news"
          label="Lihat kabar surat"
          news={{ count: 2, label: 'kabar baru' }}
        />
        <Door href="#" size="small" picture="ui-help" label="Minta tolong" />
      </nav>
    </Frame>
  ),
  tiles: () => <TilesSample speaking={false} />,
  speaking: () => <TilesSample speaking />,
  paged: () => <Paged />,
  choices: () => <ChoicesSample />,
  nik: () => (
    <KeypadSample
      title="Masukkan nomor KTP, enam belas angka"
      kind="nik"
      length={16}
      exact
      start="3302214101"
    />
  ),
  phone: () => (
    <KeypadSample title="Masukkan nomor HP" kind="phone" length={13} start="081234567890" />
  ),
  ticketNumber: () => (
    <KeypadSample title="Nomornya berapa?" kind="ticket" length={10} exact start="48210" />
  ),
  rtrw: () => <RtRwSample />,
  date: () => <DateSample value={undefined} />,
  dateWrong: () => <DateSample value="2024-02-29" />,
  number: () => <NumberSample />,
  photo: () => (
    <Screen
      title="KTP difoto disit, ya. Golet panggonan sing padhang"
      at={5}
      action={{ ...next, disabled: true }}
      second={{ label: 'Lewati', onPress: nothing }}
    >
      <PhotoBox
        label="Foto KTP"
        picture="paper-ktp"
        state={{ as: 'empty' }}
        labels={photoLabels}
        onTake={nothing}
      />
    </Screen>
  ),
  photoBusy: () => (
    <Screen title="Sekarang foto KK" at={5} action={{ ...next, disabled: true }}>
      <PhotoBox
        label="Foto KK"
        picture="paper-kk"
        state={{ as: 'busy' }}
        labels={photoLabels}
        onTake={nothing}
      />
    </Screen>
  ),
  photoTaken: () => (
    <Screen title="Apakah tulisannya terlihat jelas?" at={5}>
      <PhotoBox
        label="Foto KTP"
        picture="paper-ktp"
        state={{ as: 'taken', src: samplePhoto() }}
        labels={photoLabels}
        onTake={nothing}
        onRemove={nothing}
      />
    </Screen>
  ),
  paper: () => <PaperSample />,
  record: () => (
    <Screen
      title="Siapa namanya, Bapak Ibu?"
      at={2}
      second={{ label: 'Nanti saja', onPress: nothing }}
      action={{ ...next, disabled: true }}
    >
      <RecordButton
        state={{ as: 'idle' }}
        limitMs={120000}
        labels={recordLabels}
        onStart={nothing}
        onStop={nothing}
        onPlay={nothing}
      />
    </Screen>
  ),
  recording: () => (
    <Screen
      title="Ceritakan masalahnya. Bicara pelan saja"
      at={2}
      action={{ ...next, disabled: true }}
    >
      <RecordButton
        state={{ as: 'recording', ms: 17000, level: 0.6 }}
        limitMs={120000}
        labels={recordLabels}
        onStart={nothing}
        onStop={nothing}
        onPlay={nothing}
      />
    </Screen>
  ),
  recorded: () => (
    <Screen title="Ceritakan masalahnya. Bicara pelan saja" at={2}>
      <RecordButton
        state={{ as: 'recorded', ms: 43000, playing: false }}
        limitMs={120000}
        labels={recordLabels}
        onStart={nothing}
        onStop={nothing}
        onPlay={nothing}
      />
    </Screen>
  ),
  requirements: () => (
    <Screen title="Ini yang perlu disiapkan">
      <Requirements>
        <RequirementRow label="Surat pengantar RT/RW" picture="paper-pengantarRtRw" />
        <RequirementRow
          label="KTP"
          picture="paper-ktp"
          answer={{ as: 'photo', label: 'Sudah difoto' }}
          onPress={nothing}
        />
        <RequirementRow
          label="Kartu Keluarga (KK)"
          picture="paper-kk"
          answer={{ as: 'bring', label: 'Dibawa nanti' }}
          onPress={nothing}
        />
        <RequirementRow
          label="Surat pernyataan tidak mampu"
          picture="paper-povertyStatement"
          answer={{ as: 'notYet', label: 'Belum ada' }}
          onPress={nothing}
        />
        <RequirementRow
          label="Foto rumah"
          picture="paper-housePhoto"
          answer={{ as: 'open', label: 'Belum ditanya' }}
          onPress={nothing}
        />
      </Requirements>
    </Screen>
  ),
  review: () => (
    <Screen
      title="Periksa dulu sebelum dikirim"
      action={{ label: 'Kirim', picture: 'ui-send', onPress: nothing }}
    >
      <Reviews>
        <ReviewRow
          label="Nama"
          picture="field-name"
          change={{ label: 'Ganti nama', onPress: nothing }}
        >
          <PlayButton label="Dengarkan" playing={false} ms={4000} onPress={nothing} />
        </ReviewRow>
        <ReviewRow
          label="Nomor KTP"
          picture="field-nik"
          value="330221 410150 0001"
          change={{ label: 'Ganti nomor', onPress: nothing }}
        />
        <ReviewRow
          label="Suratnya untuk apa?"
          picture="choice-hospital"
          value="Berobat di rumah sakit"
          change={{ label: 'Ganti keperluan', onPress: nothing }}
        />
      </Reviews>
      <Pager page={0} pages={2} labels={pagerLabels} onPage={nothing} />
    </Screen>
  ),
  ticket: () => (
    <Screen
      title="Ini nomornya, jangan hilang"
      action={{ label: 'Selesai', picture: 'ui-yes', onPress: nothing }}
      second={{ label: 'Simpan', picture: 'ui-keep', onPress: nothing }}
    >
      <TicketCard
        code="4821093751"
        pictures={[
          { picture: 'ticket-rooster', label: 'ayam jago' },
          { picture: 'ticket-butterfly', label: 'kupu-kupu' },
          { picture: 'ticket-hat', label: 'caping' },
        ]}
        address="https://patas.example/t#4821093751.Zm9vYmFyYmF6cXV4Zm9vYmE"
        title="Surat keterangan tidak mampu"
        below="Senin, 6 Januari 2025, 09.12"
        office="Kelurahan Kober"
        labels={{ number: 'Nomor', qr: 'Kode QR nomor ini' }}
      />
    </Screen>
  ),
  ticketWaiting: () => (
    <Screen
      title="Ini nomornya, jangan hilang"
      notice={<Notice kind="waiting" text="Tersimpan di HP ini. Nanti dikirim kalau ada sinyal" />}
      action={{ label: 'Lihat kabar', picture: 'ui-news', onPress: nothing }}
      second={{ label: 'Simpan', picture: 'ui-keep', onPress: nothing }}
    >
      <TicketCard
        code="4821093751"
        pictures={[
          { picture: 'ticket-scissors', label: 'gunting' },
          { picture: 'ticket-butterfly', label: 'kupu-kupu' },
          { picture: 'ticket-turtle', label: 'kura-kura' },
        ]}
        address="https://patas.example/t#4821093751.Zm9vYmFyYmF6cXV4Zm9vYmE"
        title="Surat keterangan tidak mampu"
        labels={{ number: 'Nomor', qr: 'Kode QR nomor ini' }}
      />
    </Screen>
  ),
  cases: () => (
    <Screen title="Suratnya sampai di mana?" action={undefined}>
      <Cases>
        <CaseRow
          title="Surat keterangan tidak mampu"
          below="6 Januari 2025"
          picture={pictureOf('service', 'keterangan-tidak-mampu')}
          stage={{ picture: 'stage-ready', label: 'Silakan diambil di kelurahan' }}
          news="Baru"
          onPress={nothing}
        />
        <CaseRow
          title="Jalan rusak"
          below="3 Januari 2025"
          picture={pictureOf('service', 'jalan-rusak')}
          stage={{ picture: 'ui-waiting', label: 'Nanti dikirim kalau ada sinyal' }}
          onPress={nothing}
        />
        <CaseRow
          title="Legalisir fotokopi"
          below="2 Januari 2025"
          picture={pictureOf('service', 'legalisasi')}
          stage={{ picture: 'stage-closed', label: 'Sudah selesai. Terima kasih' }}
          onPress={nothing}
        />
      </Cases>
    </Screen>
  ),
  stages: () => (
    <Screen
      title="Ada yang kurang. Tolong dilengkapi"
      action={{ label: 'Lengkapi sekarang', picture: 'ui-camera', onPress: nothing }}
    >
      <StageLine
        label="Perjalanan surat"
        at={2}
        stages={(['saved', 'received', 'checking', 'signing', 'ready', 'closed'] as const).map(
          (stage) => ({
            picture: (stage === 'saved' ? 'ui-saved' : `stage-${stage}`) as PictureName,
            label: stage === 'checking' ? 'Sedang diperiksa petugas' : stage,
          }),
        )}
      />
      <PlayButton label="Dengarkan petugas" playing ms={21000} onPress={nothing} />
      <Notice
        kind="received"
        text="Sudah sampai di kelurahan"
        below="Dibaca petugas besok jam 07.15"
      />
    </Screen>
  ),
  notices: () => (
    <Screen title="Empat kabar, empat gambar" action={undefined}>
      <Notice kind="saved" text="Sudah disimpan di HP ini" />
      <Notice kind="waiting" text="Belum ada sinyal" below="Nanti dikirim kalau ada sinyal" />
      <Notice kind="sent" text="Sudah terkirim ke kelurahan" />
      <Notice kind="received" text="Sudah diterima petugas" />
    </Screen>
  ),
  error: () => (
    <Screen
      title="Sekarang foto KK"
      action={{ ...next, disabled: true }}
      notice={
        <Notice
          kind="error"
          text="Fotonya gelap"
          below="Cari tempat yang terang"
          action={{ label: 'Foto lagi', onPress: nothing }}
        />
      }
    />
  ),
  sheet: () => (
    <Screen title="Periksa dulu sebelum dikirim">
      <AskSheet
        title="Isian ini mau dibuang?"
        text="Yang sudah diisi akan hilang."
        picture="ui-delete"
        yes={{ label: 'Ya, buang', onPress: nothing }}
        no={{ label: 'Tidak, lanjutkan', onPress: nothing }}
      />
    </Screen>
  ),
  text: () => (
    <Screen title="Siapa namanya, Bapak Ibu?" at={2}>
      <TextField
        label="Diketik oleh yang membantu"
        value="Mbah Sarinah"
        maxLength={200}
        onInput={nothing}
      />
      <TextField
        label="Dengan kata sendiri"
        value="Untuk mengurus bantuan anak sekolah"
        maxLength={4000}
        long
        onInput={nothing}
      />
    </Screen>
  ),
}

const photoLabels = {
  take: 'Buka kamera',
  again: 'Foto lagi',
  remove: 'Buang',
  busy: 'Tunggu sebentar',
}
const recordLabels = {
  start: 'Tekan, lalu bicara',
  stop: 'Kalau sudah, tekan lagi',
  play: 'Dengarkan suara tadi',
  pause: 'Berhenti',
  again: 'Rekam lagi',
}
const pagerLabels = { more: 'Lainnya', before: 'Sebelumnya' }

function TilesSample({ speaking }: { speaking: boolean }) {
  const [chosen, choose] = useState('death')
  return (
    <Screen title="Mau minta surat apa? Pilih gambarnya" speaking={speaking}>
      <Tiles>
        {events.map(([id, label]) => (
          <Tile
            key={id}
            label={label}
            picture={pictureOf('event', id)}
            marked={chosen === id}
            onPress={() => choose(id)}
          />
        ))}
      </Tiles>
    </Screen>
  )
}

function Paged() {
  const [page, setPage] = useState(0)
  const [chosen, choose] = useState('')
  return (
    <Screen
      title="Masalahnya apa? Pilih gambarnya"
      action={{ ...next, disabled: chosen === '' }}
      second={pagerAction({ page, pages: 3, labels: pagerLabels, onPage: setPage })}
    >
      <Tiles>
        {problems.map(([id, label]) => (
          <Tile
            key={id}
            label={label}
            picture={pictureOf('service', id)}
            marked={chosen === id}
            onPress={() => choose(id)}
          />
        ))}
      </Tiles>
    </Screen>
  )
}

function ChoicesSample() {
  const [chosen, choose] = useState('domisili-usaha')
  return (
    <Screen title="Arep nyuwun surat apa?">
      <Choices>
        {services.map(([id, label, official]) => (
          <Choice
            key={id}
            label={label}
            below={official}
            picture={pictureOf('service', id)}
            marked={chosen === id}
            onPress={() => choose(id)}
          />
        ))}
      </Choices>
    </Screen>
  )
}

function PaperSample() {
  const [chosen, choose] = useState('bring')
  const rows: [string, PictureName, string][] = [
    ['photo', 'ui-camera', 'Foto sekarang'],
    ['bring', 'ui-bring', 'Kertasnya dibawa nanti'],
    ['notYet', 'ui-not-yet', 'Belum punya'],
  ]
  return (
    <Screen title="Surat pengantar RT/RW" at={6}>
      <Choices>
        {rows.map(([id, picture, label]) => (
          <Choice
            key={id}
            label={label}
            picture={picture}
            marked={chosen === id}
            onPress={() => choose(id)}
          />
        ))}
      </Choices>
    </Screen>
  )
}

type KeypadSampleProps = {
  title: string
  kind: keyof typeof keypadGroups
  length: number
  exact?: boolean
  start: string
}

function KeypadSample({ title, kind, length, exact, start }: KeypadSampleProps) {
  const [value, setValue] = useState(start)
  return (
    <Screen title={title} at={3} second={{ label: 'Lewati', onPress: nothing }}>
      <Keypad
        value={value}
        label={title}
        groups={keypadGroups[kind]}
        length={length}
        exact={exact}
        labels={{ delete: 'Hapus' }}
        onChange={setValue}
      />
    </Screen>
  )
}

function RtRwSample() {
  const [value, setValue] = useState({ rt: '3', rw: '' })
  return (
    <Screen title="RT dan RW berapa?" at={4}>
      <RtRw
        {...value}
        labels={{ rt: 'RT', rw: 'RW', delete: 'Hapus' }}
        onChange={(rt, rw) => setValue({ rt, rw })}
      />
    </Screen>
  )
}

function DateSample({ value }: { value: string | undefined }) {
  const [date, setDate] = useState(value)
  return (
    <Screen title="Kapan meninggalnya?" at={7} action={{ ...next, disabled: !date }}>
      <DateSteps
        value={date}
        min="1900-01-01"
        max="2025-01-06"
        months={months}
        labels={dateLabels}
        onChange={setDate}
      />
    </Screen>
  )
}
const dateLabels = {
  day: 'Tanggal',
  month: 'Bulan',
  year: 'Tahun',
  delete: 'Hapus',
  impossible: 'Tanggal itu tidak ada. Periksa lagi',
}

function NumberSample() {
  const [value, setValue] = useState(2)
  return (
    <Screen title="Berapa lembar fotokopinya?" at={3}>
      <NumberSteps
        value={value}
        min={1}
        max={20}
        label="lembar"
        labels={{ less: 'Kurangi', more: 'Tambah' }}
        onChange={setValue}
      />
    </Screen>
  )
}

/** A drawn stand-in for a photo: no picture of a real card lies in this repository. */
function samplePhoto(): string {
  const canvas = document.createElement('canvas')
  canvas.width = 320
  canvas.height = 200
  const pen = canvas.getContext('2d')
  if (pen) {
    pen.fillStyle = '#9cc9ee'
    pen.fillRect(0, 0, 320, 200)
    pen.fillStyle = '#fff'
    for (let y = 40; y < 180; y += 28) pen.fillRect(20, y, 160, 12)
    pen.fillStyle = '#c44'
    pen.fillRect(220, 50, 80, 100)
  }
  return canvas.toDataURL()
}
