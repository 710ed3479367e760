import { expect, it } from 'vitest'
import {
  forget,
  forgetAll,
  isSomethingTyped,
  typed,
} from '../../../client/screens/desk/parts/typed'

it('keeps what is typed while one looks elsewhere, and forgets it once saved', () => {
  typed('note:1', () => '').value = 'Sudah ditelepon'
  expect(typed('note:1', () => '').value).toBe('Sudah ditelepon')
  expect(isSomethingTyped()).toBe(true)
  forget('note:1')
  expect(typed('note:1', () => '').value).toBe('')
  expect(isSomethingTyped()).toBe(false)
})

it('begins the next form anew, with an id of its own', () => {
  let forms = 0
  const form = typed('visit', () => ({ id: ++forms }))
  form.value = { id: form.value.id }
  forget('visit')
  expect(typed('visit', () => ({ id: 0 })).value).toEqual({ id: 2 })
})

it('leaves nothing for who sits down next', () => {
  const note = typed('note:2', () => '')
  note.value = 'Rahasia'
  forgetAll()
  expect(note.value).toBe('')
  expect(typed('note:2', () => '').value).toBe('')
})
