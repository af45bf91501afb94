import type { TaskSummary } from '#contract/plan/plan-routes.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LightIcon } from '../../../ui/light-badge.tsx'
import classes from './milestone-state.module.css'

export type CellState = TaskSummary['milestones'][number]['state'] | 'at_risk'

/** What a milestone is today; one still ahead that is a reason of the task's light is at risk, as on the exported table. */
export function stateOfCell(cell: Pick<TaskSummary['milestones'][number], 'state' | 'header'>, reasons: TaskSummary['reasons']): CellState {
  const isBehind = reasons.some(reason => reason.code === 'MILESTONE_BEHIND' && reason.facts['milestone'] === cell.header)
  return isBehind ? 'at_risk' : cell.state
}

const LIGHTS = { met: 'done', overdue: 'late', at_risk: 'at_risk', due_soon: 'on_track' } as const

/** Icon, word and colour of a milestone; what is not due has a word alone. */
export function MilestoneState({ state }: { readonly state: CellState }) {
  const { plan: words } = useWords(planWords)
  return (
    <span className={`${classes.state} ${classes[state]}`}>
      {state === 'not_due' ? <span aria-hidden="true">○</span> : <LightIcon light={LIGHTS[state]} size={16} />}
      {words.states[state]}
    </span>
  )
}
