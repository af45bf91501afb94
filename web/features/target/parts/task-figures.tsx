import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import type { FigureAnswer } from '#contract/target/figure-shapes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LightBadge } from '../../../ui/light-badge.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { figuresQuery } from '../api/figures-query.ts'
import { FigureAmounts } from './figure-amounts.tsx'
import { FigureNotes } from './figure-notes.tsx'
import { MiniTrajectory } from './mini-trajectory.tsx'
import { KindMark, StateBadge } from './state-badge.tsx'
import classes from './task-figures.module.css'

/** The targets of a task in the plan's own sentences, each with its figures. Until those come the sentences stand alone. */
export function TaskFigures({ task }: { readonly task: Pick<TaskDetail, 'taskId' | 'planId' | 'targets' | 'parts'> }) {
  const { task: words } = useWords(targetWords)
  const { data, error, refetch } = useQuery(figuresQuery(task.planId, null))
  const figures = data?.items.filter(figure => figure.taskId === task.taskId)
  const partOf = (targetId: string) => task.parts.find(part => part.kind === 'target' && part.partId === targetId)
  return (
    <Panel heading={words.heading(task.targets.length)} action={<Link to="/chi-tieu">{words.all}</Link>}>
      {task.targets.length === 0 && <p style={{ margin: 0 }}>{words.none}</p>}
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      <ul className={classes.list}>
        {figures === undefined
          ? task.targets.map(target => (
              <li key={target.targetId}>
                <p className={classes.text}>{target.text}</p>
              </li>
            ))
          : figures.map(figure => <FigureCard key={figure.targetId} figure={figure} part={partOf(figure.targetId)} />)}
      </ul>
    </Panel>
  )
}

type CardProps = { readonly figure: FigureAnswer; readonly part: TaskDetail['parts'][number] | undefined }

function FigureCard({ figure, part }: CardProps) {
  const { figure: words } = useWords(targetWords)
  const notes = [figure.soft && words.soft, figure.interim && words.interim, figure.end !== null && words.by(formatDay(figure.end))].filter(
    note => note !== false,
  )
  return (
    <li>
      <div className={classes.head}>
        <p className={classes.text}>
          <Link to="/chi-tieu/$targetId" params={{ targetId: figure.targetId }}>
            {figure.text}
          </Link>
          {notes.length > 0 && <small>{notes.join(', ')}</small>}
        </p>
        <MiniTrajectory figure={figure} />
      </div>
      <FigureAmounts figure={figure} />
      <div className={classes.marks}>
        <StateBadge state={figure.state} />
        <KindMark kind={figure.kind} />
      </div>
      {part !== undefined && (part.light === 'late' || part.light === 'at_risk') && (
        <p className={classes.why}>
          <LightBadge light={part.light} /> {part.reasons[0]?.sentence}
        </p>
      )}
      <FigureNotes figure={figure} />
    </li>
  )
}
