import { expect, test } from 'vitest'
import { goneChoices, readChoiceLines } from './read-choice-lines.ts'

const held = [
  { code: 'lan_chiem', name: 'Lấn chiếm' },
  { code: 'rao_vat', name: 'Rao vặt' },
]

test('each line is a choice, empty lines and doubles are left out', () => {
  expect(readChoiceLines('Lấn chiếm\n\nRao vặt\nRao vặt\n', [], [])).toEqual(held)
})

test('a choice that was only moved keeps its code', () => {
  expect(readChoiceLines('Rao vặt\nRác thải\nLấn chiếm', held, held)).toEqual([held[1], { code: 'rac_thai', name: 'Rác thải' }, held[0]])
})

test('rewording one line keeps what the rows hold', () => {
  expect(readChoiceLines('Lấn chiếm vỉa hè\nRao vặt', held, held)).toEqual([{ code: 'lan_chiem', name: 'Lấn chiếm vỉa hè' }, held[1]])
})

test('codes of choices that no row can hold follow their words while one types', () => {
  const typing = readChoiceLines('Lấn chiếm\nRao vặt\nR', held, held)
  expect(readChoiceLines('Lấn chiếm\nRao vặt\nRác', typing, held)[2]).toEqual({ code: 'rac', name: 'Rác' })
})

test('a line taken out is a choice that is gone; a new line is another choice, and its own name brings it back', () => {
  const without = readChoiceLines('Rao vặt', held, held)
  expect(goneChoices(held, without)).toEqual([held[0]])
  expect(readChoiceLines('Rao vặt\nLấn chiếm!', without, held)).toEqual([held[1], { code: 'lan_chiem_2', name: 'Lấn chiếm!' }])
  expect(readChoiceLines('Rao vặt\nLấn chiếm', without, held)).toEqual([held[1], held[0]])
})
