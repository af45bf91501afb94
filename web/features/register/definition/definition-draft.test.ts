import { describe, expect, test } from 'vitest'
import { changeDraft, EMPTY_DEFINITION, startDraft } from './definition-draft.ts'
import type { DraftAction, DraftState } from './definition-draft.ts'
import { makeColumn } from './make-column.ts'

function write(actions: readonly DraftAction[], start: DraftState = startDraft({ definition: EMPTY_DEFINITION, isNew: true })): DraftState {
  return actions.reduce(changeDraft, start)
}
const named = (key: string, name: string, state: DraftState): DraftAction => {
  const column = state.present.definition.columns[state.present.keys.indexOf(key)]
  return { kind: 'column', key, column: { ...(column ?? makeColumn('text')), name } }
}

describe('writing a new register', () => {
  test('its code and the codes of its columns follow the names until somebody types one', () => {
    let state = write([{ kind: 'about', part: { name: 'Sổ họp khu phố' } }])
    expect(state.present.definition.code).toBe('so_hop_khu_pho')
    state = write([named('c0', 'Nội dung', state)], state)
    expect(state.present.definition.columns[0]?.code).toBe('noi_dung')
    expect(state.present.definition.title).toBe('noi_dung')
    state = write(
      [
        { kind: 'columnCode', key: 'c0', code: 'noi' },
        { kind: 'code', code: 'hop' },
      ],
      state,
    )
    state = write([named('c0', 'Nội dung họp', state), { kind: 'about', part: { name: 'Sổ họp' } }], state)
    expect(state.present.definition).toMatchObject({ code: 'hop', title: 'noi', columns: [{ code: 'noi', name: 'Nội dung họp' }] })
  })

  test('what names a column goes on naming it when its code changes, and forgets it when it is removed', () => {
    const state = write([
      { kind: 'add', type: 'day' },
      { kind: 'about', part: { validity: { from: 'cot_2', until: null }, unique: [['cot', 'cot_2']] } },
      { kind: 'columnCode', key: 'c1', code: 'ngay_hop' },
    ])
    expect(state.present.definition).toMatchObject({ validity: { from: 'ngay_hop' }, unique: [['cot', 'ngay_hop']] })
    expect(write([{ kind: 'remove', key: 'c1' }], state).present.definition).toMatchObject({ validity: { from: null }, unique: [['cot']] })
  })

  test('columns move one place at a time and not past the ends', () => {
    const state = write([
      { kind: 'add', type: 'flag' },
      { kind: 'move', key: 'c1', by: -1 },
      { kind: 'move', key: 'c1', by: -1 },
    ])
    expect(state.present.keys).toEqual(['c1', 'c0'])
    expect(state.present.definition.columns.map(column => column.type)).toEqual(['flag', 'text'])
  })

  test('a removed column comes back by one step, a typed name by one step too', () => {
    let state = write([
      { kind: 'about', part: { name: 'S' } },
      { kind: 'about', part: { name: 'Sổ' } },
    ])
    expect(state.past).toHaveLength(1)
    state = write([{ kind: 'remove', key: 'c0' }, { kind: 'undo' }], state)
    expect(state.present.definition.columns).toHaveLength(1)
    expect(write([{ kind: 'undo' }], state).present.definition.name).toBe('')
  })
})

test('another type keeps what both have', () => {
  const whole = { ...makeColumn('integer'), code: 'so_phong', name: 'Số phòng', required: true }
  expect(makeColumn('decimal', { ...whole, type: 'integer', unit: 'phòng', least: 0, most: null })).toMatchObject({
    code: 'so_phong',
    unit: 'phòng',
    least: 0,
  })
  expect(makeColumn('formula', whole).required).toBe(false)
})
