import { Link } from '@tanstack/react-router'
import type { LeaderScreen } from '#contract/leadership/leadership-routes.ts'
import { leadershipWords } from '../../../i18n/leadership-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { WorkSearch } from '../../../routes/work-search.ts'
import { Panel } from '../../../ui/panel.tsx'
import { WorkDue, WorkState } from '../../work/parts/work-state.tsx'
import classes from './directives-given.module.css'

const SEARCHES = {
  late: { han: 'overdue' },
  open: { trangthai: 'open' },
  submitted: { trangthai: 'submitted' },
  done: { trangthai: 'done' },
} as const satisfies Record<string, WorkSearch>
const STANDINGS = ['late', 'open', 'submitted', 'done'] as const

/** What was said and how it stands: the counts open their lists, the most pressing stand below. */
export function DirectivesGiven({ directives }: { readonly directives: LeaderScreen['directives'] }) {
  const words = useWords(leadershipWords)
  const isNone = STANDINGS.every(standing => directives[standing] === 0)
  return (
    <Panel heading={words.directives} action={<Link to="/chi-dao">{words.allDirectives}</Link>}>
      {directives.drafts > 0 && (
        <p className={classes.drafts}>
          <Link to="/chi-dao">{words.drafts(directives.drafts)}</Link>
        </p>
      )}
      {isNone ? <p className={classes.none}>{words.noDirectives}</p> : <Counts directives={directives} />}
      <ul className={classes.list}>
        {directives.items.map(item => (
          <li key={item.workItemId}>
            <Link to="/viec-cu-the/$workItemId" params={{ workItemId: item.workItemId }}>
              {item.title}
            </Link>
            <p className={classes.facts}>
              {item.unitName} · <WorkDue item={{ ...item, askedDue: null }} /> · <WorkState state={item.state} />
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Counts({ directives }: { readonly directives: LeaderScreen['directives'] }) {
  const words = useWords(leadershipWords)
  return (
    <ul className={classes.counts}>
      {STANDINGS.map(standing => (
        <li key={standing}>
          <Link to="/chi-dao" search={SEARCHES[standing]} data-late={(standing === 'late' && directives.late > 0) || undefined}>
            <strong>{directives[standing]}</strong> {words.directiveCounts[standing]}
          </Link>
        </li>
      ))}
    </ul>
  )
}
