import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import { ASSIGNMENT_ROLES } from '#domain/assignment/assignment-role.ts'
import { useLoadNew } from '../../../api/use-load-new.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { unitsQuery } from '../../organisation/api/units-query.ts'
import { taskQuery } from '../api/task-query.ts'
import { useUpdateTask } from '../api/use-update-task.ts'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import classes from './units-editor.module.css'

type Assigned = Pick<TaskDetail['assignments'][number], 'unitId' | 'unitName' | 'role' | 'reports'>

/** The units of a task: role, whether they report, one more, one less. Several leads or none are for the server's rules to refuse. */
export function UnitsEditor({ task, onClose }: { readonly task: TaskDetail; readonly onClose: () => void }) {
  const { task: words, review } = useWords(planWords)
  const units = useQuery(unitsQuery)
  const [assigned, setAssigned] = useState<readonly Assigned[]>(task.assignments)
  const save = useUpdateTask(task, onClose)
  const loadNew = useLoadNew(taskQuery(task.taskId).queryKey, save)
  const set = (unitId: string, part: Partial<Assigned>) =>
    setAssigned(assigned.map(item => (item.unitId === unitId ? { ...item, ...part } : item)))
  const free = units.data?.items.filter(unit => !assigned.some(item => item.unitId === unit.unitId)) ?? []

  function add(unitId: string): void {
    const unit = free.find(item => item.unitId === unitId)
    if (unit !== undefined) setAssigned([...assigned, { unitId, unitName: unit.name, role: 'coordinator', reports: false }])
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        save.mutate({ assignments: assigned.map(({ unitId, role, reports }) => ({ unitId, role, reports })) })
      }}
    >
      {save.error !== null && <ProblemMessage error={save.error} onLoadNew={() => void loadNew()} />}
      <ul className={classes.list}>
        {assigned.map(item => (
          <li key={item.unitId} className={classes.unit}>
            <strong>{item.unitName}</strong>
            <select
              aria-label={words.roleOf(item.unitName)}
              value={item.role}
              onChange={event => set(item.unitId, { role: ASSIGNMENT_ROLES.find(role => role === event.currentTarget.value) ?? item.role })}
            >
              {ASSIGNMENT_ROLES.map(role => (
                <option key={role} value={role}>
                  {words.roles[role]}
                </option>
              ))}
            </select>
            <PlainCheck label={words.reports} checked={item.reports} onChange={reports => set(item.unitId, { reports })} />
            <ActionButton
              variant="default"
              aria-label={words.removeUnit(item.unitName)}
              onClick={() => setAssigned(assigned.filter(other => other.unitId !== item.unitId))}
            >
              ✕
            </ActionButton>
          </li>
        ))}
      </ul>
      <PlainSelect id="add-unit" label={words.addUnit} value="" onChange={add}>
        <option value="">{review.chooseUnit}</option>
        {free.map(unit => (
          <option key={unit.unitId} value={unit.unitId}>
            {unit.name}
          </option>
        ))}
      </PlainSelect>
      <FormButtons isSending={save.isPending} onCancel={onClose} />
    </form>
  )
}
