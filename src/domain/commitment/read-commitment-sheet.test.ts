import { expect, it } from 'vitest'
import { COMMITMENT_SHEET_COLUMNS } from './commitment-sheet.ts'
import { readCommitmentSheet } from './read-commitment-sheet.ts'

const HEADER = ['TT', ...Object.values(COMMITMENT_SHEET_COLUMNS)]
const GROUND = {
  targets: [
    {
      targetId: 'target-1',
      taskId: 'task-1',
      taskCode: '1.1',
      text: 'tối thiểu 90% hồ sơ qua hệ thống điện tử',
      measure: 'hồ sơ',
      comparator: 'at_least',
      value: 90,
      upper: null,
      unit: '%',
      per: null,
      deadline: null,
      soft: false,
    },
  ],
  tasks: [{ taskId: 'task-1', taskCode: '1.1' }],
  people: [{ memberId: 'member-1', fullName: 'Người mẫu 1' }],
} as const
const target = (value: string | number | null, due: string | null = null) => [
  1,
  'Chỉ tiêu',
  '1.1',
  'tối thiểu 90% hồ sơ qua hệ thống điện tử',
  '≥ 90%',
  value,
  due,
  'Hướng dẫn tại nhà',
]
const work = ['2', 'Công việc', '1.1', 'Rà soát quy trình', '', '', '31/12/2026', '', 'Khu phố 1', 'Danh sách', 'người mẫu 1']

it('a filled-in form is read below its title, figures as offices write them', () => {
  const read = readCommitmentSheet([['CAM KẾT'], [], HEADER, target('95,5', '2027-03-01'), [], work], GROUND)
  expect(read).toEqual({
    ok: true,
    value: {
      targets: [{ targetId: 'target-1', value: 95.5, deadline: '2027-03-01', method: 'Hướng dẫn tại nhà' }],
      items: [
        {
          kind: 'work',
          taskId: 'task-1',
          title: 'Rà soát quy trình',
          place: 'Khu phố 1',
          product: 'Danh sách',
          due: '2026-12-31',
          personId: 'member-1',
        },
      ],
    },
  })
})

it('a target without a value is left out for the rules to judge', () => {
  expect(readCommitmentSheet([HEADER, target(null)], GROUND)).toEqual({ ok: true, value: { targets: [], items: [] } })
})

it('whatever cannot be placed or read is told with its row, all of it, and nothing is taken', () => {
  const rows = [
    target('nhiều'),
    target(95, '31/02/2027'),
    ['', 'Chỉ tiêu', '1.1', 'chỉ tiêu lạ', '', 1],
    ['', 'Sáng kiến', '', 'x'],
    work.with(2, '9.9'),
    work.with(10, 'Ai đó'),
  ]
  const read = readCommitmentSheet([HEADER, ...rows], GROUND)
  expect(read.ok ? [] : read.refusals.map(item => `${item.at} ${item.code}`)).toEqual([
    'row 2 COMMITMENT_FILE_CELL_UNREADABLE',
    'row 3 COMMITMENT_FILE_CELL_UNREADABLE',
    'row 4 COMMITMENT_FILE_TARGET_UNKNOWN',
    'row 5 COMMITMENT_FILE_KIND_UNKNOWN',
    'row 6 COMMITMENT_FILE_TASK_UNKNOWN',
    'row 7 COMMITMENT_FILE_PERSON_UNKNOWN',
  ])
})

it('a sheet without the form’s columns is no form', () => {
  const read = readCommitmentSheet([['Họ tên', 'Nội dung']], GROUND)
  expect(read.ok ? [] : read.refusals.map(item => item.code)).toEqual(['COMMITMENT_FILE_WITHOUT_HEADER'])
})

it('what the form on the screen would not take, a file does not bring in', () => {
  const rows = [target(95).with(7, 'x'.repeat(2001)), work.with(3, 'x'.repeat(501)), work.with(8, 'x'.repeat(301)), target('9'.repeat(400))]
  const read = readCommitmentSheet([HEADER, ...rows], GROUND)
  expect(read.ok ? [] : read.refusals.map(item => `${item.at} ${item.code}`)).toEqual(
    [2, 3, 4, 5].map(row => `row ${row} COMMITMENT_FILE_CELL_TOO_LONG`),
  )
  const many = readCommitmentSheet([HEADER, ...Array.from({ length: 301 }, () => work)], GROUND)
  expect(many.ok ? [] : many.refusals.map(item => item.code)).toEqual(['COMMITMENT_FILE_TOO_MANY_ROWS'])
})
