import { lazy, Suspense, useState } from 'react'
import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import { ASSIGNMENT_ROLES } from '#domain/assignment/assignment-role.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import classes from './task-units.module.css'

const UnitsEditor = lazy(async () => ({ default: (await import('./units-editor.tsx')).UnitsEditor }))

/** Who leads, who leads with them, who coordinates; who of them reports. */
export function TaskUnits({ task }: { readonly task: TaskDetail }) {
  const { task: words } = useWords(planWords)
  const [editing, setEditing] = useState(false)
  const mayEdit = task.allowedActions.includes('plan.edit')
  return (
    <Panel
      heading={words.units}
      action={
        mayEdit &&
        !editing && (
          <ActionButton variant="default" onClick={() => setEditing(true)}>
            {words.editUnits}
          </ActionButton>
        )
      }
    >
      {editing ? (
        <Suspense fallback={<LoadingState />}>
          <UnitsEditor task={task} onClose={() => setEditing(false)} />
        </Suspense>
      ) : (
        ASSIGNMENT_ROLES.map(role => <UnitsOfRole key={role} task={task} role={role} />)
      )}
    </Panel>
  )
}

function UnitsOfRole({ task, role }: { readonly task: TaskDetail; readonly role: (typeof ASSIGNMENT_ROLES)[number] }) {
  const { task: words } = useWords(planWords)
  const units = task.assignments.filter(assignment => assignment.role === role)
  const parties = task.externalParties.filter(party => party.role === role)
  if (units.length + parties.length === 0) return null
  return (
    <>
      <h3 className={classes.role}>{words.roles[role]}</h3>
      <ul className={classes.list}>
        {units.map(unit => (
          <li key={unit.unitId}>
            {unit.unitName} <span className={classes.reports}>{unit.reports ? words.reportsYes : words.reportsNo}</span>
          </li>
        ))}
        {parties.map(party => (
          <li key={party.name}>
            {party.name} <span className={classes.reports}>{words.outside}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
