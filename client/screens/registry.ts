import type { ComponentType } from 'preact'
import { Asking } from './apply/asking'
import { Bring } from './apply/bring'
import { Events } from './apply/events'
import { Services } from './apply/services'
import { Categories } from './complaint/categories'
import { Owner } from './complaint/owner'
import { Help } from './help/help'
import { HelpInstall } from './help/help-install'
import { HelpLost } from './help/help-lost'
import { HelpNeighbour } from './help/help-neighbour'
import { HelpNumber } from './help/help-number'
import { HelpOffline } from './help/help-offline'
import { HelpVoice } from './help/help-voice'
import { Info } from './info/info'
import { InfoCost } from './info/info-cost'
import { InfoHours } from './info/info-hours'
import { InfoEvents, InfoServices } from './info/info-letters'
import { InfoNeeds } from './info/info-needs'
import { InfoService } from './info/info-service'
import { InfoSteps } from './info/info-steps'
import { InfoWhere } from './info/info-where'
import { LanguageScreen } from './language/language'
import type { ScreenName } from './screen-names'
import { HandedIn } from './ticket/handed-in'
import { Keep } from './ticket/keep'
import { OpenedTicket } from './ticket/opened-ticket'
import { History } from './track/history'
import { Judge } from './track/judge'
import { NotDone } from './track/not-done'
import { OfficeWords } from './track/office-words'
import { Supplement } from './track/supplement'
import { TicketDetail } from './track/ticket'
import { Tickets } from './track/tickets'
import { Unfinished } from './track/unfinished'

export type ScreenRoute = {
  path: string
  component: ComponentType
  /** The screens that can stand under this address, as `data-screen` names them. */
  screens: readonly ScreenName[]
  /** Not at the kiosk: it shows nobody's tickets and keeps nothing. */
  onlyPhone?: true
}

/** Every address of the resident and what it shows; the first that fits is taken. */
export const screenRoutes: readonly ScreenRoute[] = [
  { path: '/surat', component: Events, screens: ['apply-events'] },
  { path: '/surat/:event', component: Services, screens: ['apply-services'] },
  { path: '/surat/:event/:service', component: Bring, screens: ['apply-bring', 'apply-go-on'] },
  {
    path: '/isi/:draft/:step',
    component: Asking,
    screens: [
      'ask-who',
      'ask-helper',
      'ask-helper-name',
      'ask-name',
      'ask-typed',
      'ask-nik',
      'ask-phone',
      'ask-date',
      'ask-choice',
      'ask-yes-no',
      'ask-number',
      'ask-address',
      'ask-street',
      'ask-photo',
      'ask-words',
      'ask-picks',
      'ask-place',
      'ask-place-numbers',
      'ask-landmark',
      'ask-paper',
      'ask-paper-photo',
      'review',
      'draft-gone',
      'trouble',
    ],
  },
  { path: '/lapor', component: Categories, screens: ['complaint-categories'] },
  { path: '/lapor/:service', component: Owner, screens: ['complaint-owner'] },
  { path: '/tanya', component: Info, screens: ['info'] },
  { path: '/tanya/surat', component: InfoEvents, screens: ['info-events'] },
  { path: '/tanya/surat/:event', component: InfoServices, screens: ['info-services'] },
  { path: '/tanya/layanan/:service', component: InfoService, screens: ['info-service'] },
  { path: '/tanya/layanan/:service/syarat', component: InfoNeeds, screens: ['info-needs'] },
  { path: '/tanya/layanan/:service/langkah', component: InfoSteps, screens: ['info-steps'] },
  { path: '/tanya/jam', component: InfoHours, screens: ['info-hours'] },
  { path: '/tanya/tempat', component: InfoWhere, screens: ['info-where'] },
  { path: '/tanya/biaya', component: InfoCost, screens: ['info-cost'] },
  { path: '/nomor/:id', component: HandedIn, screens: ['ticket'] },
  { path: '/nomor/:id/simpan', component: Keep, screens: ['ticket-keep'] },
  { path: '/t', component: OpenedTicket, screens: ['ticket-opened'], onlyPhone: true },
  { path: '/kabar', component: Tickets, screens: ['track'], onlyPhone: true },
  {
    path: '/kabar/lanjut',
    component: Unfinished,
    screens: ['track-unfinished'],
    onlyPhone: true,
  },
  { path: '/kabar/:id', component: TicketDetail, screens: ['track-ticket'], onlyPhone: true },
  { path: '/kabar/:id/pesan', component: OfficeWords, screens: ['track-words'], onlyPhone: true },
  { path: '/kabar/:id/jalan', component: History, screens: ['track-history'], onlyPhone: true },
  {
    path: '/kabar/:id/tuntas',
    component: Judge,
    screens: ['track-judge', 'track-thanks'],
    onlyPhone: true,
  },
  {
    path: '/kabar/:id/belum',
    component: NotDone,
    screens: ['track-not-done', 'track-not-done-voice'],
    onlyPhone: true,
  },
  {
    path: '/kabar/:id/lengkapi/:step?',
    component: Supplement,
    screens: ['track-supplement'],
    onlyPhone: true,
  },
  { path: '/bantuan', component: Help, screens: ['help'] },
  { path: '/bantuan/tetangga', component: HelpNeighbour, screens: ['help-neighbour'] },
  { path: '/bantuan/hilang', component: HelpLost, screens: ['help-lost'] },
  { path: '/bantuan/nomor', component: HelpNumber, screens: ['help-number'], onlyPhone: true },
  { path: '/bantuan/suara', component: HelpVoice, screens: ['help-voice'], onlyPhone: true },
  { path: '/bantuan/sinyal', component: HelpOffline, screens: ['help-offline'], onlyPhone: true },
  { path: '/bantuan/pasang', component: HelpInstall, screens: ['help-install'], onlyPhone: true },
  { path: '/bahasa', component: LanguageScreen, screens: ['language'] },
]
