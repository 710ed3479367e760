import * as v from 'valibot'

/** The two languages of residents, by the tags that reach `lang` attributes and file names. */
export const languages = ['id', 'jv-x-bms'] as const

export const Language = v.picklist(languages)
export type Language = v.InferOutput<typeof Language>
