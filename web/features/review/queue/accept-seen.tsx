import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { QueueReport } from '#contract/review/review-routes.ts'
import { reviewWords } from '../../../i18n/review-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { foundRatesOf, isWhole } from '../../report/review/review-marks.ts'
import type { ReviewMarks } from '../../report/review/review-marks.ts'
import { acceptReports } from '../api/accept-reports.ts'
import type { AcceptanceOutcomes } from '../api/accept-reports.ts'
import { isSeenWhole } from '../seen/seen-lines.ts'
import { useSeenLines } from '../seen/use-seen-lines.ts'
import classes from './accept-seen.module.css'
import { useKeptMarks } from './use-kept-marks.ts'

const NAMED = 3
/** The most that one call may hold. */
const MOST = 60

/** Accepts all reports of the list whose every line was seen, in one step; each that is refused says why. */
export function AcceptSeen({ reports }: { readonly reports: readonly QueueReport[] }) {
  const words = useWords(reviewWords).seen
  const { seen } = useSeenLines()
  const whole = reports.filter(report => isSeenWhole(seen, report)).slice(0, MOST)
  const marks = useKeptMarks(whole)
  const ready = whole.filter(report => marks !== undefined && isReady(marks.get(report.reportId) ?? {}))
  const names = new Map(reports.map(({ reportId, unitName }) => [reportId, unitName]))
  const sending = useMutation({
    mutationFn: async () => ({
      names,
      outcomes: await acceptReports(ready.map(report => seenOf(report, marks?.get(report.reportId) ?? {}))),
    }),
  })
  const held = marks === undefined ? 0 : whole.length - ready.length
  return (
    <div className={`${classes.accept} no-print`} data-accept-seen>
      {sending.error !== null && <ProblemMessage error={sending.error} onRetry={() => sending.mutate()} />}
      {sending.data !== undefined && <Outcomes names={sending.data.names} outcomes={sending.data.outcomes} />}
      <ConfirmButton
        variant="good"
        confirmVariant="good"
        label={words.accept(ready.length)}
        question={words.question(
          ready.length,
          saidNames(
            ready.map(report => report.unitName),
            words.others,
          ),
        )}
        confirmLabel={words.yes}
        disabled={ready.length === 0}
        loading={sending.isPending}
        onConfirm={() => sending.mutate()}
      />
      <p className={classes.hint}>{held > 0 ? words.held(held) : words.hint}</p>
    </div>
  )
}

function Outcomes({ outcomes, names }: { readonly outcomes: AcceptanceOutcomes; readonly names: ReadonlyMap<string, string> }) {
  const words = useWords(reviewWords).seen
  const refused = outcomes.filter(item => !item.accepted)
  const count = outcomes.length - refused.length
  return (
    <>
      {count > 0 && <Notice tone="good" heading={words.acceptedDone(count)} />}
      {refused.length > 0 && (
        <Notice tone="warning" heading={words.refused(refused.length)}>
          <ul className={classes.refused}>
            {refused.map(({ reportId, refusals }) => (
              <li key={reportId}>
                <strong>{names.get(reportId)}</strong>: {refusals.map(item => item.sentence).join(' ')}{' '}
                <Link to="/duyet/$reportId" params={{ reportId }} search={{}}>
                  {words.open}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

function isReady(marks: ReviewMarks): boolean {
  return Object.values(marks).every(mark => mark.kind === 'accept' && isWhole(mark))
}

function seenOf({ reportId, version, lines }: QueueReport, marks: ReviewMarks) {
  return {
    reportId,
    version,
    lines: lines.map(({ taskId, version: lineVersion }) => ({ taskId, version: lineVersion })),
    verified: foundRatesOf(lines, marks),
  }
}

function saidNames(names: readonly string[], others: (count: number) => string): string {
  const rest = names.length - NAMED
  return names.slice(0, NAMED).join(', ') + (rest > 0 ? others(rest) : '')
}
