import { byArea } from './by-area'

/** Everything a resident reads beyond the first screen. The desk's texts stay with the desk. */
export default byArea(
  import.meta.glob<object>(
    [
      '../../locales/jv-x-bms/*.json',
      '!../../locales/jv-x-bms/{home,lang,common,net,desk,states}.json',
    ],
    { eager: true, import: 'default' },
  ),
)
