import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useAddressId } from '../../../routes/use-address.ts'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LightBadge } from '../../../ui/light-badge.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ReasonSentence } from '../../../ui/reason-sentence.tsx'
import { sayCompletion } from '../../../ui/say-completion.ts'
import { sayDue } from '../../../ui/say-due.ts'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { taskQuery } from '../api/task-query.ts'
import { labelBesideDay } from '../parts/label-beside-day.ts'
import { SixClearsPanel } from '../parts/six-clears-panel.tsx'
import { TaskMilestones } from '../parts/task-milestones.tsx'
import { TaskReports } from '../parts/task-reports.tsx'
import { TaskFigures } from '../../target/parts/task-figures.tsx'
import { TaskUnits } from '../parts/task-units.tsx'
import { TaskWorkPanel } from '../../work/parts/task-work-panel.tsx'
import { DirectiveLink } from '../../work/directive/directive-link.tsx'
import classes from './task-page.module.css'

export function TaskPage() {
  const taskId = useAddressId('taskId')
  const { data, error, refetch } = useQuery(taskQuery(taskId))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return <TaskBody key={taskId} task={data} />
}

function TaskBody({ task }: { readonly task: TaskDetail }) {
  const { task: words } = useWords(planWords)
  const links = (
    <>
      <Link to="/nhiem-vu" className={classes.link}>
        {words.toList}
      </Link>
      <Link to="/ke-hoach/$planId" params={{ planId: task.planId }} className={classes.link}>
        {words.toPlan}
      </Link>
      {task.planStatus === 'active' && <DirectiveLink source={{ kind: 'task', id: task.taskId }} what={`${task.code}. ${task.title}`} />}
    </>
  )
  return (
    <>
      <PageTitle title={`${task.code}. ${task.title}`} subtitle={<Status task={task} />} actions={links} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <SixClearsPanel task={task} />
        </div>
        <div className={classes.column}>
          <TaskMilestones task={task} />
          <TaskFigures task={task} />
          <TaskUnits task={task} />
        </div>
      </div>
      <TaskWorkPanel task={task} />
      <TaskReports reports={task.reports} />
    </>
  )
}

/** The light with every reason, the completion rate and what comes next. */
function Status({ task }: { readonly task: TaskDetail }) {
  const { task: words } = useWords(planWords)
  const shared = useWords(sharedWords)
  const completion = sayCompletion(task, shared)
  const label = task.nextDue === null ? '' : labelBesideDay(task.nextDueLabel, task.nextDue)
  const next = task.nextDue === null ? [] : [`${sayDue(task.nextDue, todayOfWard(), shared)}${label === '' ? '' : ` (${label})`}`]
  return (
    <div className={classes.status}>
      <LightBadge light={task.light} />
      <ul aria-label={words.why}>
        {task.reasons.map(reason => (
          <li key={`${reason.code} ${reason.sentence}`}>
            <ReasonSentence reason={reason} taskId={task.taskId} />
          </li>
        ))}
      </ul>
      <p>{[completion === null ? words.noRatio : words.ratio(completion), ...next].join(' · ')}</p>
    </div>
  )
}
