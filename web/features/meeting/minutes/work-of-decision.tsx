import { useQuery } from '@tanstack/react-query'
import type { MeetingDecision, MeetingDetail } from '#contract/meeting/meeting-shapes.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { taskQuery } from '../../plan/api/task-query.ts'
import { tasksQuery } from '../../plan/api/tasks-query.ts'
import { UnitPersonSelect } from '../../work/parts/unit-person-select.tsx'
import type { DecisionDraft } from './decision-content.ts'
import classes from './minutes.module.css'

type Props = {
  readonly meeting: MeetingDetail
  readonly decision: MeetingDecision
  readonly value: DecisionDraft
  readonly onChange: (part: Partial<DecisionDraft>) => void
}

/** The six clears of the work: what the task's own part of the plan knows is filled in when the unit is chosen. */
export function WorkOfDecision({ meeting, decision: { decisionId, missing }, value, onChange }: Props) {
  const { screen } = useWords(meetingWords)
  const tasks = useQuery(tasksQuery(meeting.planId)).data?.items ?? []
  const task = useQuery({ ...taskQuery(value.taskId ?? ''), enabled: value.taskId !== null }).data
  const id = (field: string) => `${field}-${decisionId}`

  function chooseUnit(unitId: string): void {
    const own = task?.assignments.find(assignment => assignment.unitId === unitId)
    onChange({
      unitId: unitId === '' ? null : unitId,
      headMemberId: own?.headMember?.memberId ?? null,
      focalMemberId: own?.focalMember?.memberId ?? null,
      responsibility: value.responsibility === '' ? (task?.responsibilityText ?? '') : value.responsibility,
      authority: value.authority.decides === '' && task !== undefined ? task.authority : value.authority,
    })
  }

  return (
    <>
      <div className={classes.fields}>
        <PlainSelect
          id={id('task')}
          label={screen.task}
          value={value.taskId ?? ''}
          onChange={taskId => onChange({ taskId: taskId === '' ? null : taskId, unitId: null, headMemberId: null, focalMemberId: null })}
        >
          <option value="">{screen.choose}</option>
          {tasks.map(({ taskId, code, title }) => (
            <option key={taskId} value={taskId}>{`${code} ${title}`}</option>
          ))}
        </PlainSelect>
        <PlainSelect id={id('unit')} label={screen.unit} value={value.unitId ?? ''} onChange={chooseUnit}>
          <option value="">{screen.choose}</option>
          {task?.assignments.map(({ unitId, unitName }) => (
            <option key={unitId} value={unitId}>
              {unitName}
            </option>
          ))}
        </PlainSelect>
        <DayField id={id('due')} label={screen.due} value={value.due} onChange={due => onChange({ due })} />
        <PlainText
          id={id('result')}
          label={screen.result}
          value={value.result}
          maxLength={1000}
          onChange={result => onChange({ result })}
        />
      </div>
      <details>
        <summary>{screen.details}</summary>
        <div className={classes.details}>
          {value.unitId !== null && (
            <div className={classes.fields}>
              <UnitPersonSelect
                id={id('head')}
                label={screen.head}
                unitId={value.unitId}
                value={value.headMemberId ?? ''}
                onChange={memberId => onChange({ headMemberId: memberId === '' ? null : memberId })}
              />
              <UnitPersonSelect
                id={id('focal')}
                label={screen.focal}
                unitId={value.unitId}
                value={value.focalMemberId ?? ''}
                onChange={memberId => onChange({ focalMemberId: memberId === '' ? null : memberId })}
              />
            </div>
          )}
          <PlainArea
            id={id('responsibility')}
            label={screen.responsibility}
            value={value.responsibility}
            maxLength={1000}
            onChange={responsibility => onChange({ responsibility })}
          />
          <div className={classes.fields}>
            <PlainText
              id={id('decides')}
              label={screen.decides}
              value={value.authority.decides}
              maxLength={300}
              onChange={decides => onChange({ authority: { ...value.authority, decides } })}
            />
            <PlainText
              id={id('approves')}
              label={screen.approves}
              value={value.authority.approves}
              maxLength={300}
              onChange={approves => onChange({ authority: { ...value.authority, approves } })}
            />
          </div>
        </div>
      </details>
      {missing.length === 0 ? (
        <p className={classes.text}>{screen.complete}</p>
      ) : (
        <div>
          <p className={classes.text}>{screen.missing}</p>
          <ul className={classes.missing}>
            {missing.map(({ code, sentence }) => (
              <li key={code}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
