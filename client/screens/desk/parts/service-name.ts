import { label, labelIfAny } from './text'

/** What officers call a service: its official name, as it stands on the paper. */
export function serviceName(id: string): string {
  return labelIfAny('services', id, 'official') ?? label('services', id, 'title')
}
