import { useState } from 'preact/hooks'
import { t } from '../i18n/texts'
import { Choice, Choices } from '../ui/choices'
import { pageOf, pagerAction } from '../ui/pager'
import type { PictureName } from '../ui/picture-names'
import { Tile, Tiles } from '../ui/tiles'
import { type Sayable, say, wordsOf } from '../voice/say'
import { pagerLabels } from './pager-labels'
import { Screen, type ScreenProps } from './screen'
import { usePage } from './use-page'

export type Item = {
  id: string
  label: Sayable
  /** A second line that is not said: the official name of a letter. */
  below?: string | undefined
  picture: PictureName
}

type Props = Omit<ScreenProps, 'also' | 'action' | 'second' | 'children'> & {
  items: readonly Item[]
  /** Six pictures with a word, or rows where words are long. */
  as: 'tiles' | 'rows'
  onGo: (id: string) => void
}

/** A choice out of a list, page by page. Pressing one says it and marks it; going on is a button of its own. */
export function Pick({ items, as, onGo, ...screen }: Props) {
  const size = sizes[as]
  const pages = Math.ceil(items.length / size)
  const [page, setPage] = usePage(pages)
  const [marked, setMarked] = useState<string>()
  // Pages as even as can be: nobody should meet one lonely picture at the end.
  const shown = pageOf(items, page, Math.ceil(items.length / Math.max(1, pages)))
  const chosen = shown.find(({ id }) => id === marked)
  const List = as === 'tiles' ? Tiles : Choices

  return (
    <Screen
      {...screen}
      place={`${screen.place ?? ''} ${page}`}
      also={shown.map(({ label }) => label)}
      second={pagerAction({ page, pages, labels: pagerLabels(), onPage: setPage })}
      action={{
        label: t('common.next'),
        picture: 'ui-next',
        disabled: !chosen,
        onBlocked: () => void say('common.choose'),
        onPress: () => chosen && onGo(chosen.id),
      }}
    >
      <List>
        {shown.map((item) => {
          const props = {
            label: wordsOf(item.label),
            picture: item.picture,
            marked: item.id === marked,
            onPress: () => {
              setMarked(item.id)
              void say(item.label)
            },
          }
          return as === 'tiles' ? (
            <Tile key={item.id} {...props} />
          ) : (
            <Choice key={item.id} below={item.below} {...props} />
          )
        })}
      </List>
    </Screen>
  )
}

/** What a screen of 360 × 640 holds beside its pager. */
const sizes = { tiles: 6, rows: 4 }
