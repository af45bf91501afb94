import { useEffect } from 'react'
import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LightBadge, LightIcon } from '../../../ui/light-badge.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { DirectiveLink } from '../../work/directive/directive-link.tsx'
import { MilestoneState, stateOfCell } from './milestone-state.tsx'
import classes from './task-milestones.module.css'

type Part = TaskDetail['parts'][number]

/** The milestones in order with the state of each and of every work item. */
export function TaskMilestones({ task }: { readonly task: TaskDetail }) {
  const { task: words } = useWords(planWords)
  // A reason elsewhere may have opened the page at a milestone that was not loaded yet.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'center' }), [])
  const partOf = (kind: Part['kind'], partId: string) => task.parts.find(part => part.kind === kind && part.partId === partId)
  return (
    <Panel heading={words.milestones}>
      {task.milestones.length === 0 && <p>{words.noMilestones}</p>}
      <ol className={classes.line}>
        {task.milestones.map(cell => {
          const state = stateOfCell(cell, task.reasons)
          return (
            <li key={cell.milestoneId} id={`moc-${cell.milestoneId}`} className={classes.milestone} data-state={state}>
              <div className={classes.head}>
                <strong>{cell.header}</strong>
                <MilestoneState state={state} />
              </div>
              <p className={classes.due}>{cell.due === null ? words.noDue : words.dueOn(formatDay(cell.due))}</p>
              <PartReason part={partOf('milestone', cell.milestoneId)} />
              {task.planStatus === 'active' && (state === 'overdue' || state === 'due_soon') && (
                <DirectiveLink source={{ kind: 'milestone', id: `${task.taskId}:${cell.milestoneId}` }} what={cell.header} />
              )}
              {cell.deliverables.length === 0 ? (
                <p>{cell.content}</p>
              ) : (
                <ul className={classes.items}>
                  {cell.deliverables.map(item => (
                    <li key={item.deliverableId}>
                      {item.title}{' '}
                      <span className={classes.state} data-state={item.state}>
                        {words.deliverables[item.state]}
                      </span>
                      <PartLight part={partOf('deliverable', item.deliverableId)} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}

/** A part that is neither late nor behind says no more than its state says already. */
function isWrong(part: Part | undefined): part is Part {
  return part?.light === 'late' || part?.light === 'at_risk'
}

/** A product is late or behind for the very reason that its milestone gives just above. */
function PartLight({ part }: { readonly part: Part | undefined }) {
  return isWrong(part) ? <LightBadge light={part.light} /> : null
}

function PartReason({ part }: { readonly part: Part | undefined }) {
  if (!isWrong(part)) return null
  return (
    <p className={classes.reason} data-light={part.light}>
      <LightIcon light={part.light} /> {part.reasons[0]?.sentence}
    </p>
  )
}
