import { expect, test } from 'vitest'
import { EMPTY_DEFINITION } from './definition-draft.ts'
import { listDefinitionChanges } from './list-definition-changes.ts'
import { makeColumn } from './make-column.ts'

const content = { ...makeColumn('text'), code: 'noi_dung', name: 'Nội dung' }
const day = { ...makeColumn('day'), code: 'ngay', name: 'Ngày' }
const before = { ...EMPTY_DEFINITION, code: 'hop', name: 'Sổ họp', title: 'noi_dung', columns: [content, day] }

test('two versions that say the same differ in nothing, whatever the order of their keys', () => {
  const { type, ...rest } = day
  expect(listDefinitionChanges(before, { ...before, columns: [content, { ...rest, type: 'day' }] })).toEqual([])
  expect(type).toBe('day')
})

test('every column that came, went, was renamed or became another type is named', () => {
  const count = { ...makeColumn('integer'), code: 'so_nguoi', name: 'Số người' }
  const after = { ...before, columns: [{ ...content, name: 'Nội dung họp' }, { ...makeColumn('text', day) }, count] }
  expect(listDefinitionChanges(before, after)).toEqual([
    { kind: 'added', name: 'Số người' },
    { kind: 'renamed', name: 'Nội dung', to: 'Nội dung họp' },
    { kind: 'retyped', name: 'Ngày' },
  ])
  expect(listDefinitionChanges(after, before).map(change => change.kind)).toEqual(['removed', 'renamed', 'retyped'])
})

test('the order of columns and who may see are told apart', () => {
  const after = { ...before, columns: [day, content], access: { ...before.access, openToLeaders: false } }
  expect(listDefinitionChanges(before, after)).toEqual([
    { kind: 'about', what: 'access' },
    { kind: 'about', what: 'order' },
  ])
})

test('a choice that rows go on holding under another name is told in both names', () => {
  const kind = { ...makeColumn('text'), type: 'choice' as const, code: 'loai', name: 'Loại', choices: [{ code: 'a', name: 'Lấn chiếm' }] }
  const reworded = { ...kind, choices: [{ code: 'a', name: 'Lấn chiếm vỉa hè' }] }
  expect(listDefinitionChanges({ ...before, columns: [kind] }, { ...before, columns: [reworded] })).toEqual([
    { kind: 'choiceRenamed', name: 'Loại', from: 'Lấn chiếm', to: 'Lấn chiếm vỉa hè' },
  ])
  expect(
    listDefinitionChanges(
      { ...before, columns: [kind] },
      { ...before, columns: [{ ...kind, choices: [...kind.choices, { code: 'b', name: 'Khác' }] }] },
    ),
  ).toEqual([{ kind: 'changed', name: 'Loại' }])
})
