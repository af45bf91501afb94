import { expect, test } from 'vitest'
import { owesEvidence } from './owed-evidence.ts'
import type { RegisterColumn } from './register-definition.ts'

const common = { name: 'Cột', hint: '', required: false, privacy: 'open', evidence: false } as const
const columns: readonly RegisterColumn[] = [
  { ...common, type: 'day', code: 'xong', evidence: true },
  { ...common, type: 'file', code: 'bien_ban', required: true },
  { ...common, type: 'file', code: 'anh' },
  { ...common, type: 'flag', code: 'dat' },
]

test('a file column that is required asks for its own file, whatever else is attached', () => {
  expect(owesEvidence({ columns }, {}, [])).toBe(true)
  expect(owesEvidence({ columns }, {}, [null, 'anh'])).toBe(true)
  expect(owesEvidence({ columns }, {}, ['bien_ban'])).toBe(false)
})

test('a filled cell that asks for evidence is content with any', () => {
  const cells = columns.filter(column => column.code !== 'bien_ban')
  expect(owesEvidence({ columns: cells }, { dat: true }, [])).toBe(false)
  expect(owesEvidence({ columns: cells }, { xong: '2026-10-01' }, [])).toBe(true)
  expect(owesEvidence({ columns: cells }, { xong: '2026-10-01' }, [null])).toBe(false)
})
