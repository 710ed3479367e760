import type { Kind } from '../domain/stages'

/** Why people come: they do not know the name of the letter they need (domain-facts §3). */
export const lifeEvents = [
  'birth',
  'death',
  'schoolOrHospital',
  'work',
  'business',
  'moving',
  'marrying',
  'lost',
  'party',
  'copies',
  'inheritance',
  'other',
] as const
export type LifeEvent = (typeof lifeEvents)[number]

export const requirementIds = [
  'ktp',
  'kk',
  'pengantarRtRw',
  'housePhoto',
  'povertyStatement',
  'originLetter',
  'businessPhoto',
  'witnessKtp',
  'doctorLetter',
  'midwifeLetter',
  'parentsKtp',
  'marriageCertificate',
  'divorceOrDeathCertificate',
  'heirsPapers',
  'deathLetter',
  'originalDocument',
  'documentCopies',
] as const
export type RequirementId = (typeof requirementIds)[number]

export const sopSteps = [
  'checkPapers',
  'copyAnswers',
  'visit',
  'draft',
  'initial',
  'sign',
  'stamp',
  'handOver',
  'answer',
  'forward',
  'repair',
] as const
export type SopStepId = (typeof sopSteps)[number]
export type SopRole = 'frontDesk' | 'sectionHead' | 'lurah' | 'field'
export type SopStep = { step: SopStepId; by: SopRole; withinWorkingHours: number }

/** A question is asked only where an earlier one was answered so. */
export type AskWhen = { field: string; is: string | boolean }

type FieldBase = {
  name: string
  askWhen?: AskWhen
  optional?: boolean
  /** Where this answer gives the letter nothing to print, the letter takes the answer of that field. */
  otherwise?: string
}

/**
 * What a chosen answer is called in the letter, in official Indonesian. A choice left out here is
 * written out by an officer.
 */
type Written = Readonly<Record<string, string>>

/**
 * One question. `name` is answered by voice, or by letters that a helper types, and may be skipped
 * where a KTP photo is given; `nik` and `phone` may always be skipped (design §5.2).
 */
export type Field = FieldBase &
  (
    | { kind: 'name' }
    | { kind: 'nik' }
    | { kind: 'phone' }
    | { kind: 'date'; era: 'past' | 'future' | 'any' }
    | { kind: 'choice'; choices: readonly string[]; written?: Written }
    | { kind: 'yesNo' }
    | { kind: 'number'; min: number; max: number }
    | { kind: 'address' }
    | { kind: 'photo' }
    /** A recording; `picks` are sentences to choose instead of speaking. */
    | { kind: 'voice'; picks?: readonly string[]; written?: Written }
    | { kind: 'place' }
  )

/**
 * What an officer writes out from the papers before signing (*salin*), beside the asked questions.
 * Those without a person in their name are the applicant's.
 */
export const paperFields = [
  'birthPlace',
  'birthDate',
  'sex',
  'religion',
  'occupation',
  'nationality',
  'maritalStatus',
  'kkNumber',
  'ktpAddress',
  'formerSpouse',
  'deceasedBirth',
  'deceasedSex',
  'deceasedReligion',
  'deceasedOccupation',
  'deceasedAddress',
  'deathCause',
  'childBirthTime',
  'childOrder',
  'fatherName',
  'fatherNik',
  'fatherBirth',
  'fatherNationality',
  'fatherReligion',
  'fatherOccupation',
  'fatherAddress',
  'motherName',
  'motherNik',
  'motherBirth',
  'motherNationality',
  'motherReligion',
  'motherOccupation',
  'motherAddress',
  'partnerFatherName',
  'partnerNik',
  'partnerBirth',
  'partnerNationality',
  'partnerReligion',
  'partnerOccupation',
  'partnerAddress',
  'marriageTime',
  'eventTime',
] as const
export type PaperField = (typeof paperFields)[number]

/** Filled in by the office for every letter. */
export const officeValues = [
  'kelurahan',
  'kecamatan',
  'kabupaten',
  'lurah',
  'number',
  'date',
] as const

/**
 * The letter's official Indonesian text. `{name}` is a field of the service, a paper field or an
 * office value. `rows` print as a table "label : value"; `body` as justified paragraphs.
 */
export type Letter = {
  /** Older and newer filing code (domain-facts §3), such as 400.8; a setting may override it. */
  fileCode: string
  title: string
  opening: string
  rows: readonly { label: string; value: string }[]
  body: readonly string[]
  closing: string
  /** Months the letter is good for, where offices publish it. */
  validMonths?: number
}

/** Whose business a complaint is; the resident hears it at once. */
export const owners = [
  'kelurahan',
  'rt',
  'publicWorks',
  'environment',
  'pln',
  'pdam',
  'socialAffairs',
  'police',
  'healthCentre',
] as const
export type Owner = (typeof owners)[number]

/** Working days a class of complaint may take (domain-facts §5): light, normative, without and with inspection. */
export type ComplaintClass = 2 | 5 | 14 | 60

export type Service = {
  id: string
  /** Raised when questions or requirements change; a case keeps the version it was made with. */
  version: number
  kind: Kind
  events: readonly LifeEvent[]
  fields: readonly Field[]
  requirements: readonly RequirementId[]
  sop: readonly SopStep[]
  /** Rupiah. Zero for everything a kelurahan gives. */
  fee: number
  /** Working minutes as offices publish them; the SOP's sum where they publish none. */
  promisedMinutes: number
  letter?: Letter
  /** Further sheets printed with the letter and signed by the applicant, not by the lurah. */
  forms?: readonly Letter[]
  /** Paper fields the letter's text needs. */
  fromPapers?: readonly PaperField[]
  complaint?: {
    class: ComplaintClass
    owner: Owner
    /** Whose it is instead, by an answer: a big road is not the kelurahan's. The first that holds wins. */
    ownerWhen?: readonly (AskWhen & { owner: Owner })[]
  }
}

/** The questions about the person, asked by every letter in this order. */
export const applicantFields = [
  { name: 'fullName', kind: 'name' },
  { name: 'nik', kind: 'nik' },
  { name: 'phone', kind: 'phone' },
  { name: 'address', kind: 'address' },
] as const satisfies readonly Field[]

/** Checks nothing at run time: the catalogue's test walks every service. Keeps the literal types of what is written. */
export function defineService<const S extends Service>(service: S): Service {
  return service
}
