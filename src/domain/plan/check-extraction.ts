import { type Refusal, refusal } from '../shared/outcome.ts'
import { tidyText } from '../shared/vietnamese-text.ts'
import type { PlanExtraction } from './plan-extraction.ts'
import type { PlanRefusalCode } from './plan-refusals.ts'

/** What a mended extraction must keep so that a plan can be made of it: tasks with their own codes and titles, milestones counted once. All faults at once. */
export function checkExtraction({ tasks, milestones }: Pick<PlanExtraction, 'tasks' | 'milestones'>): readonly Refusal<PlanRefusalCode>[] {
  const refusals: Refusal<PlanRefusalCode>[] = []
  if (tasks.length === 0) refusals.push(refusal('EXTRACTION_WITHOUT_TASKS', 'tasks'))
  for (const ordinal of repeated(milestones.map(milestone => milestone.ordinal)))
    refusals.push(refusal('EXTRACTION_MILESTONE_TWICE', 'milestones', { ordinal }))
  for (const code of repeated(tasks.map(task => tidyText(task.code)).filter(code => code !== '')))
    refusals.push(refusal('EXTRACTION_CODE_TWICE', 'tasks', { code }))
  const known = new Set(milestones.map(milestone => milestone.ordinal))
  tasks.forEach((task, index) => {
    const at = `tasks[${index}]`
    if (tidyText(task.code) === '') refusals.push(refusal('EXTRACTION_TASK_WITHOUT_CODE', `${at}.code`, { row: index + 1 }))
    if (tidyText(task.title) === '')
      refusals.push(refusal('EXTRACTION_TASK_WITHOUT_TITLE', `${at}.title`, { code: task.code, row: index + 1 }))
    const ordinals = task.milestones.map(cell => cell.milestone)
    for (const ordinal of ordinals)
      if (!known.has(ordinal)) refusals.push(refusal('EXTRACTION_MILESTONE_UNKNOWN', `${at}.milestones`, { code: task.code, ordinal }))
    for (const ordinal of repeated(ordinals))
      refusals.push(refusal('EXTRACTION_MILESTONE_TWICE', `${at}.milestones`, { code: task.code, ordinal }))
  })
  return refusals
}

function repeated<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items.filter((item, index) => items.indexOf(item) !== index))]
}
