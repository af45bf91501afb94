import { useState } from 'react'
import type { DirectiveDraft, DirectiveGround } from '#contract/work/directive-routes.ts'
import type { WorkItemDetail } from '#contract/work/work-routes.ts'
import { directiveWords } from '../../../i18n/directive-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useGiveDirective, usePrepareDirective } from '../api/use-directive.ts'
import { useWorkDraft } from '../parts/use-work-draft.ts'
import { WorkFields } from '../parts/work-fields.tsx'
import classes from '../parts/work-form.module.css'
import { directiveBody, draftOfPrepared, firstDraft, knownOf, peopleOf, titleFrom } from './directive-draft.ts'
import type { Place } from './directive-draft.ts'

type Props = {
  readonly ground: DirectiveGround
  /** What the office prepared; null: written here. */
  readonly prepared: DirectiveDraft | null
  readonly onGiven: (item: WorkItemDetail) => void
  readonly onPrepared: () => void
}

/** The leader's words first, then who; the rest of the six is filled in from the plan and folded away. */
export function DirectiveForm({ ground, prepared, onGiven, onPrepared }: Props) {
  const { form } = useWords(directiveWords)
  const words = useWords(workWords)
  const [place, setPlace] = useState<Place>(prepared ?? ground.chosen ?? { taskId: ground.tasks[0]?.taskId ?? '', unitId: '' })
  const [isNamed, setIsNamed] = useState(prepared !== null)
  const give = useGiveDirective(onGiven)
  const prepare = usePrepareDirective(onPrepared)
  const sending = ground.mayGive ? give : prepare
  const work = useWorkDraft(prepared === null ? firstDraft(ground, place) : draftOfPrepared(prepared), sending.error)
  const { draft, change } = work
  const task = ground.tasks.find(item => item.taskId === place.taskId)

  function choose(next: Place): void {
    setPlace(next)
    change(next.taskId === place.taskId ? peopleOf(task, next.unitId) : knownOf(ground, next))
  }

  function send(): void {
    const lacking = [
      ...(place.taskId === '' ? [{ fieldId: 'directive-task', text: form.taskMissing }] : []),
      ...(place.unitId === '' ? [{ fieldId: 'work-unitId', text: words.form.unitMissing }] : []),
      ...(draft.instruction.trim() === '' ? [{ fieldId: 'work-instruction', text: form.sentenceMissing }] : []),
    ]
    if (!work.check(lacking)) return
    const body = directiveBody(draft, place, ground.source)
    if (ground.mayGive) give.mutate({ ...body, draft: prepared && { draftId: prepared.draftId, version: prepared.version } })
    else prepare.mutate(body)
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
      {sending.error !== null && work.errors.length === 0 && <ProblemMessage error={sending.error} />}
      <PlainArea
        id="work-instruction"
        label={form.sentence}
        hint={form.sentenceHint}
        value={draft.instruction}
        error={work.at('work-instruction')}
        rows={3}
        maxLength={4000}
        required
        onChange={instruction => change({ instruction, ...(isNamed ? {} : { title: titleFrom(instruction) }) })}
      />
      <PlaceFields ground={ground} place={place} onChoose={choose} at={work.at} />
      <details className={classes.coordinators} open={prepared !== null || work.errors.length > 0}>
        <summary>{form.six}</summary>
        <div className={classes.group}>
          <WorkFields
            draft={draft}
            onChange={part => {
              if (part.title !== undefined) setIsNamed(part.title !== '')
              change(part)
            }}
            onDayValidity={work.onDayValidity}
            place={{ planId: task?.planId ?? '', ...place, latestDue: task?.latestDue ?? null }}
            maySetAll
            withoutDependency
            at={work.at}
          />
          <PlainArea
            id="work-recordedReason"
            label={form.reason}
            hint={words.form.reasonHint}
            value={draft.recordedReason}
            error={work.at('work-recordedReason')}
            maxLength={1000}
            onChange={recordedReason => change({ recordedReason })}
          />
        </div>
      </details>
      <div className={classes.actions}>
        <ActionButton type="submit" loading={sending.isPending}>
          {ground.mayGive ? form.give : form.prepare}
        </ActionButton>
      </div>
    </form>
  )
}

type PlaceProps = {
  readonly ground: DirectiveGround
  readonly place: Place
  readonly onChoose: (place: Place) => void
  readonly at: (fieldId: string) => string | undefined
}

/** Under which task, and which unit of it does it. */
function PlaceFields({ ground, place, onChoose, at }: PlaceProps) {
  const { form } = useWords(directiveWords)
  const words = useWords(workWords)
  const task = ground.tasks.find(item => item.taskId === place.taskId)
  const units = task?.units ?? []
  const wrong = at('directive-task') ?? at('work-unitId')
  const unitIn = (taskId: string) =>
    ground.tasks.find(item => item.taskId === taskId)?.units.some(unit => unit.unitId === place.unitId) === true ? place.unitId : ''
  return (
    <>
      <div className={classes.pair}>
        {ground.tasks.length > 1 && (
          <PlainSelect
            id="directive-task"
            label={form.task}
            value={place.taskId}
            onChange={taskId => onChoose({ taskId, unitId: unitIn(taskId) })}
          >
            <option value="">{form.chooseTask}</option>
            {ground.tasks.map(item => (
              <option key={item.taskId} value={item.taskId}>
                {item.code}. {item.title}
              </option>
            ))}
          </PlainSelect>
        )}
        <PlainSelect
          id="work-unitId"
          label={words.form.unit}
          value={place.unitId}
          onChange={unitId => onChoose({ taskId: place.taskId, unitId })}
        >
          <option value="">{words.form.chooseUnit}</option>
          {units.map(unit => (
            <option key={unit.unitId} value={unit.unitId}>
              {unit.unitName}
            </option>
          ))}
        </PlainSelect>
      </div>
      {wrong !== undefined && <p className={classes.wrong}>{wrong}</p>}
    </>
  )
}
