import { addWorkingDays, addWorkingHours, type Calendar } from '../domain/working-calendar'
import type { Answers } from '../wire/answers'
import type { Owner, Service } from './define'

/**
 * When a case is due: a complaint by its class, in working days; all else when the SOP's hours have
 * passed. Both count from receipt, in office hours only.
 */
export function dueAt(service: Service, calendar: Calendar, receivedAt: number): number {
  return service.complaint
    ? addWorkingDays(calendar, receivedAt, service.complaint.class)
    : addWorkingHours(calendar, receivedAt, sopHours(service))
}

/** Working hours of all steps together. */
export function sopHours({ sop }: Service): number {
  return sop.reduce((sum, { withinWorkingHours }) => sum + withinWorkingHours, 0)
}

/** Whose business a complaint is, as it was answered; undefined for what is no complaint. */
export function ownerOf({ complaint }: Service, answers: Answers): Owner | undefined {
  const other = complaint?.ownerWhen?.find(({ field, is }) => {
    const answer = answers[field]
    return (answer?.as === 'choice' || answer?.as === 'yesNo') && answer.value === is
  })
  return other?.owner ?? complaint?.owner
}
