import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import type { FilledTasks } from '../api/use-fill-tasks.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import classes from './check-list.module.css'
import { ClearChips } from './clear-chips.tsx'
import { FillDialog } from './fill-dialog.tsx'
import { taskElement } from './place-of-refusal.ts'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { toggled } from './toggled.ts'
import { UnitsWithoutPeople } from './units-without-people.tsx'

/** Tasks that lack one of the six clears; many can be filled at once. */
export function ClearsPanel({ plan }: { readonly plan: PlanDetail }) {
  const { ready: words } = useWords(planWords)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [filling, setFilling] = useState(false)
  const [filled, setFilled] = useState<FilledTasks | null>(null)
  const mayFill = plan.allowedActions.includes('plan.edit')
  const { tasks } = plan.readiness
  const ids = tasks.map(task => task.taskId).filter(id => chosen.has(id))
  const complete = words.complete(plan.taskCount - tasks.length, plan.taskCount)

  function finish(done: FilledTasks): void {
    setFilling(false)
    setChosen(new Set())
    setFilled(done)
  }

  return (
    <section id="clears">
      <Panel heading={words.steps.clears} note={tasks.length === 0 ? words.allComplete : complete}>
        {mayFill && tasks.length > 0 && (
          <div className={classes.actions}>
            <ActionButton
              variant="default"
              onClick={() => setChosen(new Set(ids.length === tasks.length ? [] : tasks.map(task => task.taskId)))}
            >
              {ids.length === tasks.length ? words.chooseNone : words.chooseAll}
            </ActionButton>
            <ActionButton disabled={ids.length === 0} onClick={() => setFilling(true)}>
              {words.fill}
            </ActionButton>
            <span role="status" style={{ alignSelf: 'center' }}>
              {ids.length > 0 ? words.chosen(ids.length) : filled !== null && words.filled(filled.changed)}
            </span>
          </div>
        )}
        {filled !== null && filled.withoutPeople.length > 0 && (
          <div className={classes.told}>
            <UnitsWithoutPeople units={filled.withoutPeople} />
          </div>
        )}
        <ul className={classes.list}>
          {tasks.map(task => (
            <li key={task.taskId} id={taskElement(task.taskId)} tabIndex={-1} className={classes.item}>
              {mayFill ? (
                <PlainCheck
                  label={`${task.code}. ${task.title}`}
                  checked={chosen.has(task.taskId)}
                  onChange={() => setChosen(toggled(chosen, task.taskId))}
                />
              ) : (
                <strong>
                  {task.code}. {task.title}
                </strong>
              )}
              <ClearChips code={task.code} missing={task.missing} />
              {task.recordedReason !== null && (
                <p>
                  <strong>{words.recorded}</strong> {task.recordedReason}
                </p>
              )}
              <Link to="/nhiem-vu/$taskId" params={{ taskId: task.taskId }} style={{ display: 'inline-block', padding: '8px 0' }}>
                {words.editTask} {task.code}
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
      {filling && <FillDialog planId={plan.planId} taskIds={ids} onDone={finish} onClose={() => setFilling(false)} />}
    </section>
  )
}
