import { Link } from '@tanstack/react-router'
import type { LeaderScreen } from '#contract/leadership/leadership-routes.ts'
import { leadershipWords } from '../../../i18n/leadership-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { sayUnits } from '../../../ui/say-units.ts'
import { LightBadge } from '../../../ui/light-badge.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ReasonSentence } from '../../../ui/reason-sentence.tsx'
import { DirectiveLink } from '../../work/directive/directive-link.tsx'
import classes from './worst-tasks.module.css'

type Worst = LeaderScreen['worst'][number]

/** At most five tasks with why, what placed them, whose they are, and one press to give an instruction. */
export function WorstTasks({ worst }: { readonly worst: readonly Worst[] }) {
  const words = useWords(leadershipWords)
  return (
    <Panel heading={words.worst(worst.length)} {...(worst.length > 0 && { note: words.worstHow })}>
      <ol className={classes.list}>
        {worst.map(task => (
          <WorstTask key={task.taskId} task={task} />
        ))}
      </ol>
    </Panel>
  )
}

function WorstTask({ task }: { readonly task: Worst }) {
  const words = useWords(leadershipWords)
  const shared = useWords(sharedWords)
  return (
    <li className={classes.task}>
      <div className={classes.head}>
        <Link to="/nhiem-vu/$taskId" params={{ taskId: task.taskId }} className={classes.title}>
          {task.code}. {task.title}
        </Link>
        <LightBadge light={task.light} />
      </div>
      <p className={classes.placing}>{task.placing}</p>
      {task.reasons.map(reason => (
        <p key={reason.sentence} className={classes.reason}>
          <ReasonSentence reason={reason} taskId={task.taskId} />
        </p>
      ))}
      <div className={classes.foot}>
        <p className={classes.units}>
          {sayUnits(task.leadUnits, shared)}
          {task.moreReasons > 0 && ` · ${words.moreReasons(task.moreReasons)}`}
        </p>
        <DirectiveLink source={{ kind: 'task', id: task.taskId }} what={`${task.code}. ${task.title}`} />
      </div>
    </li>
  )
}
