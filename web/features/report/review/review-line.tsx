import { useRef } from 'react'
import type { ReportDetail, ReportLineAnswer } from '#contract/report/report-routes.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { lateModule } from '../../../ui/late-module.ts'
import { usePeriodName } from '../../../ui/use-report-name.ts'
import { readFindings } from '../drafts/say-finding.ts'
import { DeliverableClaims } from '../parts/deliverable-claims.tsx'
import { FindingList } from '../parts/finding-list.tsx'
import { LineHeading } from '../parts/line-heading.tsx'
import { LineTexts } from '../parts/line-reading.tsx'
import { ComputedRate } from '../parts/computed-rate.tsx'
import { LineFigures } from '../parts/line-figures.tsx'
import { ReturnedNotice } from '../parts/returned-notice.tsx'
import { RiskReasons } from '../../review/parts/risk-reasons.tsx'
import { TextChanges } from '../../review/parts/text-changes.tsx'
import { VerifiedField } from '../../review/parts/verified-field.tsx'
import { VerifiedRate } from '../../review/parts/verified-rate.tsx'
import { useOnScreen } from '../../review/seen/use-on-screen.ts'
import { DirectiveLink } from '../../work/directive/directive-link.tsx'
import { EvidenceStrip } from '../../evidence/evidence-strip.tsx'
import { ReturnReasons } from './return-reasons.tsx'
import classes from './review-line.module.css'
import type { LineMark } from './review-marks.ts'

type Props = {
  readonly report: Pick<ReportDetail, 'reportId' | 'unitId' | 'version'>
  readonly line: ReportLineAnswer
  /** Of the report, from 1. */
  readonly place: number
  readonly count: number
  readonly mark: LineMark | undefined
  /** Absent where one may not review, and for lines that are closed. */
  readonly onMark?: ((mark: LineMark | undefined) => void) | undefined
  readonly onAccept: () => void
  readonly onReturn: () => void
  /** The line's end has stood on the screen. */
  readonly onSeen: () => void
}

const usePromiseNote = lateModule(() => import('../../promise/promise-note.tsx'))
const useLineCases = lateModule(() => import('../../case/line-cases.tsx'))
/** Only lines of a locked period have any. */
const useLineCorrections = lateModule(() => import('../../lock/parts/line-corrections.tsx'))

/** A line as the unit sent it, last month's beside it, and the verdict. */
export function ReviewLine({ report, line, place, count, mark, onMark, onAccept, onReturn, onSeen }: Props) {
  const words = useWords(reportWords).review
  const nameOf = usePeriodName()
  const { previous } = line
  const PromiseNote = usePromiseNote()?.PromiseNote
  const LineCases = useLineCases()?.LineCases
  const LineCorrections = useLineCorrections()?.LineCorrections
  const end = useRef<HTMLDivElement>(null)
  useOnScreen(end, onSeen)
  return (
    <section className={classes.line} aria-labelledby="line-title">
      <LineHeading line={line} place={place} count={count} />
      <ReturnedNotice review={line.review} />
      {onMark !== undefined && (
        <div className={`${classes.verdict} no-print`}>
          <ActionButton variant={mark?.kind === 'accept' ? 'good' : 'default'} aria-pressed={mark?.kind === 'accept'} onClick={onAccept}>
            {words.accept}
          </ActionButton>
          <ActionButton variant={mark?.kind === 'return' ? 'danger' : 'default'} aria-pressed={mark?.kind === 'return'} onClick={onReturn}>
            {words.return}
          </ActionButton>
          {mark !== undefined && (
            <ActionButton variant="quiet" onClick={() => onMark(undefined)}>
              {words.undo}
            </ActionButton>
          )}
        </div>
      )}
      {onMark !== undefined && mark?.kind === 'return' && (
        <ReturnReasons reasons={mark.reasons} onChange={reasons => onMark({ kind: 'return', reasons })} />
      )}
      {onMark !== undefined && mark?.kind !== 'return' && (
        <VerifiedField
          line={line}
          typed={mark?.verified}
          onChange={typed => onMark({ kind: 'accept', ...(typed !== undefined && { verified: typed }) })}
        />
      )}
      {line.risk !== null && <RiskReasons {...line.risk} />}
      {line.warnings.length > 0 && (
        <div className={classes.warnings}>
          <FindingList id="line-warnings" findings={{ refusals: [], warnings: readFindings(line.warnings) }} />
        </div>
      )}
      {PromiseNote !== undefined && <PromiseNote report={report} taskId={line.taskId} />}
      <LineFigures figures={line.figures} />
      <ComputedRate line={line} claimed={line.completionRate} />
      <div className={classes.months} data-two={previous !== null || undefined}>
        <div>
          <h3>{words.thisMonth}</h3>
          <LineTexts texts={line} />
          <VerifiedRate line={line} />
        </div>
        {previous !== null && (
          <div className={classes.before}>
            <h3>{words.lastPeriod(nameOf(previous))}</h3>
            <LineTexts texts={previous} />
          </div>
        )}
      </div>
      {previous !== null && previous.result !== '' && line.result !== '' && (
        <TextChanges
          before={previous.result}
          after={line.result}
          open={line.warnings.some(item => item.code === 'NEARLY_SAME_AS_LAST_MONTH')}
        />
      )}
      {line.copyOf !== null && <TextChanges before={line.copyOf.result} after={line.result} unitName={line.copyOf.unitName} open />}
      {LineCorrections !== undefined && <LineCorrections reportId={report.reportId} line={line} mayAsk={false} />}
      {LineCases !== undefined && <LineCases report={report} line={line} />}
      <DirectiveLink
        source={{ kind: 'report_line', id: `${report.reportId}:${line.taskId}` }}
        what={`${line.taskCode}. ${line.taskTitle}`}
      />
      <EvidenceStrip evidence={line.evidence} />
      <div className={classes.products}>
        <DeliverableClaims deliverables={line.deliverables} claims={{}} />
      </div>
      <div ref={end} />
    </section>
  )
}
