import type { ReactNode } from 'react'
import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { writeRate } from '../drafts/line-draft.ts'
import { VerifiedRate } from '../../review/parts/verified-rate.tsx'
import { EvidenceStrip } from '../../evidence/evidence-strip.tsx'
import { ComputedRate } from './computed-rate.tsx'
import { DeliverableClaims } from './deliverable-claims.tsx'
import { LineFigures } from './line-figures.tsx'
import classes from './line-reading.module.css'

type Texts = Pick<ReportLineAnswer, 'result' | 'completionRate' | 'difficulty' | 'proposal' | 'nextActionDue'> & {
  readonly noActivityReason?: string
  readonly gapReason?: string
}

/** A line to read: its own columns, then files and products. */
export function LineReading({ line }: { readonly line: ReportLineAnswer }) {
  return (
    <div className={classes.reading}>
      <LineFigures figures={line.figures} />
      <LineTexts texts={line} />
      <VerifiedRate line={line} />
      <ComputedRate line={line} claimed={line.completionRate} />
      <DeliverableClaims deliverables={line.deliverables} claims={{}} />
      <EvidenceStrip evidence={line.evidence} />
    </div>
  )
}

/** The last five columns of Table 3. */
export function LineTexts({ texts }: { readonly texts: Texts }) {
  const words = useWords(reportWords)
  const { columns } = words
  const declared = texts.noActivityReason?.trim() ?? ''
  return (
    <dl className={classes.texts}>
      <Text label={columns.result}>{declared === '' ? texts.result : words.check.noActivity(declared)}</Text>
      <Text label={columns.rate}>{texts.completionRate === null ? '' : words.check.percent(writeRate(texts.completionRate))}</Text>
      {(texts.gapReason ?? '') !== '' && <Text label={words.figures.reason}>{texts.gapReason}</Text>}
      <Text label={columns.difficulty}>{texts.difficulty}</Text>
      <Text label={columns.proposal}>{texts.proposal}</Text>
      <Text label={columns.next}>{texts.nextActionDue === null ? '' : formatDay(texts.nextActionDue)}</Text>
    </dl>
  )
}

function Text({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const words = useWords(reportWords).form
  return (
    <>
      <dt>{label}</dt>
      <dd>{children === '' ? <span className={classes.blank}>{words.blank}</span> : children}</dd>
    </>
  )
}
