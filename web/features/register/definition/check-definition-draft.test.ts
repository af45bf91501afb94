import { expect, test } from 'vitest'
import { checkDefinitionDraft } from './check-definition-draft.ts'
import { changeDraft, EMPTY_DEFINITION, startDraft } from './definition-draft.ts'
import { makeColumn } from './make-column.ts'

const meeting = {
  ...EMPTY_DEFINITION,
  code: 'hop',
  name: 'Sổ họp',
  access: { ...EMPTY_DEFINITION.access, keptBy: ['party_office' as const] },
  columns: [{ ...makeColumn('text'), code: 'noi_dung', name: 'Nội dung' }],
  title: 'noi_dung',
}
const codesOf = (definition: typeof meeting, others: readonly string[] = [], isNew = true) =>
  checkDefinitionDraft(startDraft({ definition, isNew }).present, others, isNew).map(({ fieldId, what }) => [
    fieldId,
    'draft' in what ? what.draft : what.refusal.code,
  ])

test('a whole definition has no fault', () => {
  expect(codesOf(meeting)).toEqual([])
})

test('an empty editor says all that is missing, each at its field and once', () => {
  const faults = checkDefinitionDraft(startDraft({ definition: EMPTY_DEFINITION, isNew: true }).present, [], true)
  expect(faults.map(fault => fault.fieldId)).toEqual(['definition-name', 'definition-code', 'definition-keptBy', 'column-c0-name'])
})

test('the code of another register is taken for a new one only', () => {
  expect(codesOf(meeting, ['hop'])).toEqual([['definition-code', 'codeTaken']])
  expect(codesOf(meeting, ['hop'], false)).toEqual([])
})

test('a refusal of the rules stands at the field of its column, wherever that column was moved to', () => {
  const limits = { ...makeColumn('text'), code: 'so', name: 'Số', type: 'integer' as const, unit: '', least: 5, most: 1 }
  const start = startDraft({ definition: { ...meeting, columns: [...meeting.columns, limits] }, isNew: true })
  const moved = changeDraft(start, { kind: 'move', key: 'c1', by: -1 })
  expect(checkDefinitionDraft(moved.present, [], true)).toMatchObject([
    { fieldId: 'column-c1-least', columnKey: 'c1', what: { refusal: { code: 'LIMITS_REVERSED' } } },
  ])
})

test('unfinished parts of columns are told where they are', () => {
  const columns = [
    ...meeting.columns,
    { ...makeColumn('choice'), code: 'loai', name: 'Loại' },
    { ...makeColumn('row'), code: 'dong', name: 'Dòng' },
    { ...makeColumn('formula'), code: 'tinh', name: 'Tính' },
  ]
  expect(codesOf({ ...meeting, columns })).toEqual([
    ['column-c1-choices', 'choicesMissing'],
    ['column-c2-register', 'registerMissing'],
    ['column-c3-formula', 'formulaUnfinished'],
  ])
})
