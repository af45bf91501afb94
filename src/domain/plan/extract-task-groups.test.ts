import { expect, test } from 'vitest'
import { extractPlan } from './extract-plan.ts'
import { extractTaskGroups } from './extract-task-groups.ts'
import type { SourceDocument } from './source-document.ts'

function document(rows: readonly (readonly string[])[]): SourceDocument {
  const header = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành']
  const cells = [header, ...rows].map((row, index) => row.map((text, column) => ({ text, anchorRow: index, anchorColumn: column })))
  return { format: 'docx', blocks: [{ type: 'table', rows: cells }] }
}

const PLAN = document([
  ['I', 'Cải cách hành chính', '', ''],
  ['1', 'Rà soát thủ tục hành chính', 'Văn phòng UBND', '30/6/2026'],
  ['2', 'Công khai quy trình xử lý', 'Văn phòng UBND', '31/7/2026'],
  ['II', 'An ninh trật tự', '', ''],
  ['3', 'Tổng kiểm tra nhà trọ', 'Công an phường', '30/9/2026'],
])

test('group rows give their number, their title and the tasks under them', () => {
  expect(extractTaskGroups(PLAN)).toEqual([
    { code: 'I', title: 'Cải cách hành chính', taskCodes: ['1', '2'] },
    { code: 'II', title: 'An ninh trật tự', taskCodes: ['3'] },
  ])
})

test('the codes are those that the extraction gives', () => {
  expect(extractTaskGroups(PLAN).flatMap(group => group.taskCodes)).toEqual(extractPlan(PLAN).tasks.map(task => task.code))
})

test('a sum under the tasks is none of them, a task that begins with Tổng is one', () => {
  const plan = document([
    ['1', 'Tổng kết mô hình nhà trọ an toàn', 'Công an phường', '30/6/2026'],
    ['2', 'Cộng đồng dân cư tham gia giám sát', 'MTTQ phường', '31/7/2026'],
    ['', 'Tổng cộng: 02 nhiệm vụ', '', ''],
  ])
  expect(extractPlan(plan).tasks.map(task => task.title)).toEqual([
    'Tổng kết mô hình nhà trọ an toàn',
    'Cộng đồng dân cư tham gia giám sát',
  ])
})

test('a table without group rows has no groups', () => {
  expect(extractTaskGroups(document([['1', 'Rà soát thủ tục hành chính', 'Văn phòng UBND', '30/6/2026']]))).toEqual([])
})
