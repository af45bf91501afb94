import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withMendedCell, withMendedNames, withMendedWords } from './mend-task.ts'
import type { PlanExtraction } from './plan-extraction.ts'

const plan55 = JSON.parse(readFileSync(new URL('../../../tests/fixtures/plan-55/expected.json', import.meta.url), 'utf8')) as PlanExtraction

function firstTask() {
  const task = plan55.tasks[0]
  if (task === undefined) throw new Error('Plan 55 has tasks')
  return task
}

test('the same words read again give the same targets and products', () => {
  for (const task of plan55.tasks) {
    const again = withMendedWords(task, {}, plan55.plan)
    expect(again.targets.map(target => target.text)).toEqual(task.targets.map(target => target.text))
  }
})

test('rewritten targets are the targets that will be followed', () => {
  const mended = withMendedWords(firstTask(), { targetText: 'tối thiểu 80% hồ sơ trực tuyến; có báo cáo đánh giá' }, plan55.plan)
  expect(mended.targets).toMatchObject([{ measure: 'hồ sơ trực tuyến', comparator: 'at_least', value: 80, unit: '%' }])
  expect(mended.products).toEqual(['báo cáo đánh giá'])
})

test('a rewritten milestone cell has new work items; emptied it is gone; milestones stay in order', () => {
  const milestone = plan55.milestones[1]
  if (milestone === undefined) throw new Error('Plan 55 has milestones')
  const mended = withMendedCell(firstTask(), milestone, 'Ban hành quy chế; tập huấn')
  expect(mended.milestones.map(cell => cell.milestone)).toEqual([1, 2, 3, 4, 5])
  expect(mended.milestones[1]?.deliverables).toEqual(['Ban hành quy chế', 'tập huấn'])
  expect(withMendedCell(mended, milestone, '  ').milestones.map(cell => cell.milestone)).toEqual([1, 3, 4, 5])
})

test('renamed leads and coordinators change the words of the assignment with them', () => {
  const mended = withMendedNames(firstTask(), 'coordinators', ['Công an phường'])
  expect(mended.assignmentText).toBe('Chủ trì: UBND phường. Phối hợp: Công an phường')
  expect(mended.coordinatorText).toBe('Công an phường')
  expect(withMendedNames(mended, 'leads', []).leadText).toBeNull()
})
