import { lazy, Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import { CLEARS } from '#domain/assignment/six-clears.ts'
import type { Clear } from '#domain/assignment/six-clears.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PeopleOfUnits } from './people-of-units.tsx'
import classes from './six-clears-panel.module.css'

/** Its fields come only for those who edit. */
const ClearEditor = lazy(async () => {
  const [{ withMantine }, { ClearEditor: Editor }] = await Promise.all([
    import('../../../theme/mantine-room.tsx'),
    import('./clear-editor.tsx'),
  ])
  return { default: withMantine(Editor) }
})

export type EditedPart = 'what' | 'responsibility' | 'authority' | 'reason'

/** Said beside each unit, so not once more above them. */
const SAID_BELOW: readonly string[] = ['NO_HEAD', 'NO_FOCAL_PERSON']

/** The six clears with what is lacking in each, edited in place by those who may. */
export function SixClearsPanel({ task }: { readonly task: TaskDetail }) {
  const { task: words } = useWords(planWords)
  const general = useWords(sharedWords)
  const [editing, setEditing] = useState<EditedPart | null>(null)
  const mayAssign = task.allowedActions.includes('assignment.edit')
  const mayRewrite = task.allowedActions.includes('plan.edit')
  const editable: Readonly<Record<Clear, EditedPart | null>> = {
    who: null,
    what: mayRewrite ? 'what' : null,
    when: null,
    responsibility: mayAssign ? 'responsibility' : null,
    authority: mayAssign ? 'authority' : null,
    result: null,
  }
  const editor = editing !== null && (
    <Suspense fallback={<LoadingState />}>
      <ClearEditor key={editing} task={task} part={editing} onClose={() => setEditing(null)} />
    </Suspense>
  )
  const filled = CLEARS.filter(clear => !task.missing.some(item => item.clear === clear)).length
  return (
    <Panel heading={`${words.six} (${filled}/${CLEARS.length})`}>
      <ul className={classes.clears}>
        {CLEARS.map(clear => {
          const missing = task.missing.filter(item => item.clear === clear)
          const part = editable[clear]
          return (
            <li key={clear} className={classes.clear}>
              <div className={classes.head}>
                <h3>{words.clears[clear]}</h3>
                <span className={missing.length === 0 ? classes.has : classes.lacks}>
                  {missing.length === 0 ? `✓ ${words.has}` : `✗ ${words.lacks}`}
                </span>
                {part !== null && editing !== part && (
                  <ActionButton
                    variant="default"
                    className={classes.edit}
                    aria-label={words.editOf(words.clears[clear])}
                    onClick={() => setEditing(part)}
                  >
                    {general.edit}
                  </ActionButton>
                )}
              </div>
              {missing
                .filter(item => !SAID_BELOW.includes(item.code))
                .map(item => (
                  <p key={`${item.code} ${item.sentence}`} className={classes.lack}>
                    {item.sentence}
                  </p>
                ))}
              {clear === 'who' ? (
                <PeopleOfUnits task={task} />
              ) : part !== null && editing === part ? (
                editor
              ) : (
                <ClearContent clear={clear} task={task} />
              )}
            </li>
          )
        })}
      </ul>
      {(task.recordedReason !== null || (task.missing.length > 0 && mayAssign)) && (
        <div className={classes.reason}>
          <div className={classes.head}>
            <h3>{words.reason}</h3>
            {mayAssign && editing !== 'reason' && (
              <ActionButton variant="default" className={classes.edit} onClick={() => setEditing('reason')}>
                {words.reasonEdit}
              </ActionButton>
            )}
          </div>
          {editing === 'reason'
            ? editor
            : task.recordedReason !== null && (
                <p>
                  {task.recordedReason.text} <em>({words.reasonBy(task.recordedReason.by, formatMoment(task.recordedReason.at))})</em>
                </p>
              )}
        </div>
      )}
    </Panel>
  )
}

function ClearContent({ clear, task }: { readonly clear: Exclude<Clear, 'who'>; readonly task: TaskDetail }) {
  const { task: words } = useWords(planWords)
  const { authority } = task
  const contents: Readonly<Record<Exclude<Clear, 'who'>, readonly (readonly [string, ReactNode])[]>> = {
    what: [
      [words.title, task.title],
      [words.product, task.productText],
    ],
    when:
      task.milestones.length > 0
        ? [['', task.milestones.map(cell => (cell.due === null ? cell.header : formatDay(cell.due))).join(' · ')]]
        : [['', task.deadlineText]],
    responsibility: [['', task.responsibilityText]],
    authority: [
      [words.decides, authority.decides],
      [words.approves, authority.approves],
      [words.superior, authority.superior],
    ],
    result: [
      ['', task.targetText],
      [words.product, task.products.join('; ')],
    ],
  }
  return (
    <dl className={classes.content}>
      {contents[clear]
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            {label !== '' ? <dt>{label}: </dt> : <dt className="only-read">{words.clears[clear]}</dt>}
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
