import { expect, test } from 'vitest'
import type { RegisterSummary } from '#contract/register/register-shapes.ts'
import { millisecondsToInstant } from '#domain/shared/calendar.ts'
import { groupRegisters } from './group-registers.ts'

const register = (name: string, part: Partial<RegisterSummary> = {}): RegisterSummary => ({
  registerId: name,
  code: 'a',
  name,
  purpose: '',
  scope: 'ward',
  readable: true,
  holdsPersonalData: false,
  rows: 0,
  lastChangedAt: null,
  archivedAt: null,
  allowedActions: [],
  ...part,
})
const namesOf = (search: string) =>
  groupRegisters(
    [
      register('Sáng kiến'),
      register('Cơ sở trọ', { allowedActions: ['write'], purpose: 'Rà soát, phân loại' }),
      register('Sổ cũ', { archivedAt: millisecondsToInstant(0), allowedActions: ['write'] }),
    ],
    search,
  ).map(({ group, registers }) => [group, ...registers.map(item => item.name)])

test('what one writes comes first, what was put away last', () => {
  expect(namesOf('')).toEqual([
    ['mine', 'Cơ sở trọ'],
    ['read', 'Sáng kiến'],
    ['archived', 'Sổ cũ'],
  ])
})

test('a search without diacritics looks into name and purpose', () => {
  expect(namesOf('phan loai')).toEqual([['mine', 'Cơ sở trọ']])
  expect(namesOf('xe may')).toEqual([])
})
