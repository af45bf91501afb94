import { expect, test } from 'vitest'
import { listGoneChoices, standingMoves } from './choice-moves.ts'
import { EMPTY_DEFINITION } from './definition-draft.ts'
import { makeColumn } from './make-column.ts'

const kind = (codes: readonly string[]) => ({
  ...EMPTY_DEFINITION,
  columns: [
    { ...makeColumn('text'), type: 'choice' as const, code: 'loai', name: 'Loại', choices: codes.map(code => ({ code, name: code })) },
  ],
})

test('each choice that rows may hold and that is taken away is asked about', () => {
  const gone = listGoneChoices(kind(['a', 'b', 'c']), kind(['b', 'd']))
  expect(gone.map(({ choice }) => choice.code)).toEqual(['a', 'c'])
  expect(gone[0]?.offered.map(choice => choice.code)).toEqual(['b', 'd'])
})

test('a move stands only while its end does', () => {
  const gone = listGoneChoices(kind(['a', 'b']), kind(['b']))
  expect(standingMoves(gone, { loai: { a: 'b', c: 'b' }, khac: { a: 'b' } })).toEqual({ loai: { a: 'b' } })
  expect(standingMoves(gone, { loai: { a: 'd' } })).toEqual({})
})
