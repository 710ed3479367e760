import { catalogue } from '#shared/services/catalogue'
import { pictureOf } from '../../ui/picture'
import { useGo } from '../go'
import { Pick } from '../pick'
import { serviceTitle } from '../service-texts'

/** What is wrong, in pictures. */
export function Categories() {
  const go = useGo()
  return (
    <Pick
      name="complaint-categories"
      sentence="complaint.what"
      back="/"
      as="tiles"
      items={catalogue
        .filter(({ kind }) => kind === 'complaint')
        .map(({ id }) => ({
          id,
          label: serviceTitle(id),
          picture: pictureOf('service', id),
        }))}
      onGo={(id) => go.to(`/lapor/${id}`)}
    />
  )
}
