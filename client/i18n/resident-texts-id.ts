import { byArea } from './by-area'

/** Everything a resident reads beyond the first screen. The desk's texts stay with the desk. */
export default byArea(
  import.meta.glob<object>(
    ['../../locales/id/*.json', '!../../locales/id/{home,lang,common,net,desk,states}.json'],
    { eager: true, import: 'default' },
  ),
)
