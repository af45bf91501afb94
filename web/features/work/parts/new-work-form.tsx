import { useState } from 'react'
import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import type { WorkItemDetail } from '#contract/work/work-routes.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { FormOrigin } from '#domain/work/work-item.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useCreateWorkItem } from '../api/use-save-work-item.ts'
import { useWorkDraft } from './use-work-draft.ts'
import { creationOf, draftOfTask } from './work-draft.ts'
import { WorkFields } from './work-fields.tsx'
import classes from './work-form.module.css'

type Unit = { readonly unitId: string; readonly unitName: string }
type Props = {
  readonly task: TaskDetail
  /** Units this person may set work for. */
  readonly units: readonly Unit[]
  readonly originsOf: (unitId: string) => readonly FormOrigin[]
  readonly onSaved: (item: WorkItemDetail) => void
}

/** New work for a unit of the task: its own, the office's, or a leader's instruction. It may be kept incomplete. */
export function NewWorkForm({ task, units, originsOf, onSaved }: Props) {
  const words = useWords(workWords)
  const { form } = words
  const [unitId, setUnitId] = useState(units.length === 1 ? (units[0]?.unitId ?? '') : '')
  const origins = originsOf(unitId)
  const [chosen, setChosen] = useState<FormOrigin>()
  const origin = origins.find(item => item === chosen) ?? origins[0] ?? 'unit'
  const save = useCreateWorkItem(onSaved)
  const work = useWorkDraft(draftOfTask(task, unitId), save.error)
  const { draft, change } = work

  function chooseUnit(next: string): void {
    setUnitId(next)
    const { headMemberId, focalMemberId } = draftOfTask(task, next)
    change({ headMemberId, focalMemberId, coordinators: draft.coordinators.filter(item => item !== next) })
  }

  function send(): void {
    const noUnit = unitId === '' ? [{ fieldId: 'work-unitId', text: form.unitMissing }] : []
    if (work.check(noUnit)) save.mutate(creationOf(draft, { taskId: task.taskId, unitId, origin }))
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <ErrorSummary errors={work.errors} attempt={work.attempt} />
      {save.error !== null && work.errors.length === 0 && <ProblemMessage error={save.error} />}
      <div className={classes.pair}>
        <PlainSelect id="work-unitId" label={form.unit} value={unitId} onChange={chooseUnit}>
          {units.length > 1 && <option value="">{form.chooseUnit}</option>}
          {units.map(unit => (
            <option key={unit.unitId} value={unit.unitId}>
              {unit.unitName}
            </option>
          ))}
        </PlainSelect>
        {origins.length > 1 && (
          <PlainSelect
            id="work-origin"
            label={form.origin}
            value={origin}
            onChange={value => setChosen(origins.find(item => item === value))}
          >
            {origins.map(item => (
              <option key={item} value={item}>
                {words.origins[item]}
              </option>
            ))}
          </PlainSelect>
        )}
      </div>
      {work.at('work-unitId') !== undefined && <p className={classes.wrong}>{work.at('work-unitId')}</p>}
      {origin === 'directive' && (
        <PlainArea
          id="work-instruction"
          label={words.origins.directive}
          hint={form.instructionHint}
          value={draft.instruction}
          error={work.at('work-instruction')}
          rows={3}
          maxLength={4000}
          required
          onChange={instruction => change({ instruction })}
        />
      )}
      <WorkFields
        draft={draft}
        onChange={change}
        onDayValidity={work.onDayValidity}
        place={{ planId: task.planId, taskId: task.taskId, unitId, latestDue: latestOf(task) }}
        maySetAll
        at={work.at}
      />
      <div className={classes.actions}>
        <ActionButton type="submit" loading={save.isPending}>
          {origin === 'unit' ? form.create : form.giveOrder}
        </ActionButton>
      </div>
    </form>
  )
}

/** The last milestone, as a hint; standing work and odd deadlines are left to the server. */
function latestOf({ deadlineText, milestones }: TaskDetail): Day | null {
  if (deadlineText !== '') return null
  return (
    milestones
      .map(cell => cell.due)
      .filter(day => day !== null)
      .toSorted()
      .at(-1) ?? null
  )
}
