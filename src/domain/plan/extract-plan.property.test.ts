import fc from 'fast-check'
import { expect, it } from 'vitest'
import { extractPlan } from './extract-plan.ts'
import { classifyRows } from './task-rows.ts'
import { recogniseTable } from './recognise-table.ts'
import { FROM_ABOVE, FROM_LEFT, makeDocument, makeTable } from '#tests/fixtures/plans/source-document-builder.ts'

const HEADERS = [
  'STT',
  'Nhiệm vụ',
  'Nội dung',
  'Cơ quan chủ trì',
  'Phối hợp',
  'Thời hạn',
  'Sản phẩm',
  'Chỉ tiêu',
  'Quý II/2026',
  'Giai đoạn',
  'Kết quả thực hiện',
  'Ghi chú',
  'Tiến độ',
]
const WORDS = [
  '',
  '1',
  '1.1',
  'I',
  'A',
  '-',
  'a)',
  '1',
  'Rà soát hồ sơ tồn',
  'UBND phường',
  'quý II/2026',
  'trước 30/6',
  '100% hồ sơ',
  '(1)',
  'Chủ trì: UBND. Phối hợp: MTTQ',
  'có sổ, biên bản',
  '\n;',
  FROM_LEFT,
  FROM_ABOVE,
]

const anyCell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
)

function matrix(header: fc.Arbitrary<string>): fc.Arbitrary<readonly (readonly string[])[]> {
  return fc
    .integer({ min: 1, max: 8 })
    .chain(width =>
      fc
        .tuple(
          fc.array(header, { minLength: width, maxLength: width }),
          fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { maxLength: 12 }),
        )
        .map(([head, rows]) => [head, ...rows]),
    )
}

it('no table whatever stops the importer, and its codes are never given twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(matrix(fc.constantFrom(...HEADERS)), matrix(anyCell), fc.string({ unit: 'grapheme' })), { maxLength: 4 }),
      blocks => {
        const read = extractPlan(makeDocument(...blocks))
        const codes = read.tasks.map(task => task.code)
        expect(new Set(codes).size).toBe(codes.length)
      },
    ),
    { numRuns: 300 },
  )
})

it('every row of words in a table of tasks is a task, part of one, a group, a header or a doubt', () => {
  const header = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn', 'Sản phẩm']
  const row = fc.array(anyCell, { minLength: header.length, maxLength: header.length })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 15 }), rows => {
      const table = makeTable([header, ['1', 'Rà soát toàn bộ hồ sơ tồn đọng', 'UBND phường', 'MTTQ', '30/6/2026', 'Báo cáo'], ...rows])
      const recognised = recogniseTable(table)
      const bodyRow = recognised.header?.bodyRow ?? 1
      const read = classifyRows({ ...recognised, bodyRow })
      expect(read.map(({ row: at }) => at)).toEqual(table.rows.map((_cells, at) => at).filter(at => at >= bodyRow))
      const silent = read.filter(({ kind, row: at }) => kind === 'empty' && table.rows[at]?.some(cell => cell.text.trim() !== ''))
      expect(silent).toEqual([])
      const tasks = new Set(read.filter(({ kind }) => kind === 'task').map(({ row: at }) => at))
      const lost = read.filter(part => (part.kind === 'continuation' || part.kind === 'detail') && !tasks.has(part.of))
      expect(lost).toEqual([])
    }),
    { numRuns: 300 },
  )
})
