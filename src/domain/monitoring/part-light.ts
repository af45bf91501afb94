import { daysBetween } from '../shared/calendar.ts'
import type { Day } from '../shared/calendar.ts'
import { judgedBy } from './light-reason.ts'
import type { Judged, LightReason, LightReasonCode } from './light-reason.ts'
import type { Light } from './light-words.ts'
import { milestoneBehind, milestoneState, missedForecast, overdueMilestone, overdueTarget } from './task-light.ts'
import type { DeliverableProgress, MilestoneProgress, TargetProgress, TaskProgress } from './task-light.ts'

/** What a target came to; `unit` as the plan says it. */
export type TargetAmounts = { readonly value: number | null; readonly floor: number; readonly unit: string }

/** A milestone of a task is as its own reasons say; what of it is met is done. */
export function milestoneLight(task: TaskProgress, index: number): Judged {
  const milestone = task.milestones[index]
  const wrong = [...overdueMilestone(task, index), ...milestoneBehind(task, index)]
  return judgedBy(wrong, milestoneReason(task, milestone, milestoneState(task, index) === 'met'))
}

function milestoneReason(task: TaskProgress, milestone: MilestoneProgress | undefined, isMet: boolean): LightReason {
  const { header, due, deliverables } = milestone ?? { header: '', due: null, deliverables: [] }
  const all = deliverables.length
  if (isMet) return said('MILESTONE_MET', 'done', { milestone: header, all: all === 0 ? '' : all })
  const accepted = deliverables.filter(item => item.state === 'accepted').length
  return said('MILESTONE_AHEAD', 'on_track', { milestone: header, accepted, all, ...dayFacts('due', due, task.today) })
}

/** A product is late or behind with the milestone it belongs to, until it is accepted. */
export function deliverableLight(task: TaskProgress, index: number, { title, state }: DeliverableProgress): Judged {
  const milestone = task.milestones[index]
  const facts = { deliverable: title, milestone: milestone?.header ?? '' }
  if (state === 'accepted') return only(said('DELIVERABLE_ACCEPTED', 'done', facts))
  const [overdue] = overdueMilestone(task, index)
  if (overdue !== undefined) return only({ ...overdue, code: 'DELIVERABLE_OVERDUE', facts: { ...overdue.facts, ...facts } })
  // What was handed in waits for the reviewer, not for the unit.
  const [behind] = state === 'submitted' ? [] : milestoneBehind(task, index)
  if (behind !== undefined) return only({ ...behind, code: 'DELIVERABLE_BEHIND', facts: { ...behind.facts, ...facts } })
  return only(said('DELIVERABLE_OPEN', 'on_track', { ...facts, ...dayFacts('due', milestone?.due ?? null, task.today) }))
}

/** A target is late or behind as its task says; one that is met is done. */
export function targetLight(task: TaskProgress, target: TargetProgress, { value, floor, unit }: TargetAmounts): Judged {
  const about = { kind: 'target', targetId: target.targetId } as const
  if (target.met === true) return only({ ...said('TARGET_MET', 'done', { target: target.text, value: value ?? '', floor, unit }), about })
  const facts = { target: target.text, ...dayFacts('deadline', target.deadline, task.today) }
  const ahead =
    value === null ? said('TARGET_WITHOUT_FIGURE', 'on_track', facts) : said('TARGET_AHEAD', 'on_track', { ...facts, value, floor, unit })
  return judgedBy([...overdueTarget(task, target), ...missedForecast(task, target)], { ...ahead, about })
}

/** Days that are left, as long as any are. */
function dayFacts(name: 'due' | 'deadline', day: Day | null, today: Day): LightReason['facts'] {
  if (day === null) return {}
  return day < today ? { [name]: day } : { [name]: day, daysLeft: daysBetween(today, day) }
}

function only(reason: LightReason): Judged {
  return { light: reason.light, why: [reason] }
}

function said(code: LightReasonCode, light: Light, facts: LightReason['facts']): LightReason {
  return { code, light, facts, about: null }
}
