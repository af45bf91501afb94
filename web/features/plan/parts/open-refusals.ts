import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import type { ProblemRefusal } from '../../../api/api-problem.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { doubtElement, placeOfRefusal, taskElement } from './place-of-refusal.ts'

type Plan = Pick<PlanDetail, 'discrepancies' | 'readiness'>

/** The refusals to activate that still stand, one line a doubt (in its own words) and one a task (all it lacks together). */
export function openRefusals(refusals: readonly ProblemRefusal[], plan: Plan): readonly FieldError[] {
  const lines = new Map<string, FieldError>()
  for (const refusal of refusals) {
    if (isMended(refusal.at, plan)) continue
    const { fieldId } = placeOfRefusal(refusal.at, plan)
    const text = (fieldId === undefined ? undefined : wordsAt(fieldId, refusal, plan)) ?? refusal.sentence
    lines.set(fieldId ?? text, fieldId === undefined ? { text } : { fieldId, text })
  }
  return [...lines.values()]
}

function isMended(at: string, { discrepancies, readiness }: Plan): boolean {
  const [, part, key] = /^(discrepancies|tasks)\[([^\]]+)\]/.exec(at) ?? []
  if (part === 'discrepancies') return discrepancies.some(doubt => doubt.discrepancyId === key && doubt.settled !== null)
  return part === 'tasks' && !readiness.tasks.some(task => task.code === key)
}

/** The words that stand at the place itself. A reason that is too short stands beside what is lacking: it keeps its own sentence. */
function wordsAt(fieldId: string, { code }: ProblemRefusal, { discrepancies, readiness }: Plan): string | undefined {
  const doubt = discrepancies.find(item => doubtElement(item.discrepancyId) === fieldId)
  if (doubt !== undefined) return doubt.sentence
  const task = readiness.tasks.find(item => taskElement(item.taskId) === fieldId)
  return task === undefined || code === 'RECORDED_REASON_SHORT'
    ? undefined
    : `${task.code}. ${task.title}: ${task.missing.map(item => item.sentence).join(' ')}`
}
