import type { ReportSummary } from '#contract/report/report-routes.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './status-word.module.css'

const STATUS_TONES = { draft: 'calm', submitted: 'waiting', returned: 'urgent', resubmitted: 'waiting', accepted: 'good' } as const
const TIME_TONES = { not_due: 'calm', due_soon: 'soon', on_time: 'good', late: 'soon', missing: 'urgent' } as const

export function StatusWord({ status }: { readonly status: ReportSummary['status'] }) {
  return (
    <span className={classes.word} data-tone={STATUS_TONES[status]}>
      {useWords(reportWords).statuses[status]}
    </span>
  )
}

export function TimelinessWord({ timeliness }: { readonly timeliness: ReportSummary['timeliness'] }) {
  return (
    <span className={classes.word} data-tone={TIME_TONES[timeliness]}>
      {useWords(reportWords).timeliness[timeliness]}
    </span>
  )
}
