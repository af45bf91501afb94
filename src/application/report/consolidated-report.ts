import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { composeConsolidatedNarrative } from '#domain/report/consolidated-narrative.ts'
import type { ConsolidatedReport } from '#domain/report/consolidated-report.ts'
import { type PaperNumberRefusalCode, readPaperNumber } from '#domain/report/paper-number.ts'
import type { PeriodKey, PeriodKind } from '#domain/report/period-kind.ts'
import type { PrintedFigure } from '#domain/report/printed-figure.ts'
import type { PeriodRefusalCode } from '#domain/report/reporting-months.ts'
import type { Day, Month } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PaperFormat } from '../ports/document-writer.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { buildConsolidatedReport } from './build-consolidated-report.ts'
import { type PaperFile, type PaperRefusalCode, makePaperFile } from './paper-file.ts'

export type ConsolidatedView = {
  kind: PeriodKind
  month: Month
  planTitle: string
  summary: {
    expected: number
    onTime: number
    late: number
    missing: number
    notDue: number
    accepted: number
    awaitingReview: number
    returned: number
  }
  sections: { heading: string; paragraphs: string[] }[]
  lineCount: number
  figures: PrintedFigure[]
}

/** Without a kind a month is meant. */
export type ConsolidatedQuestion = Pick<PeriodKey, 'month'> & {
  readonly kind?: PeriodKind | undefined
  readonly planId?: string | undefined
}
export type ConsolidatedPaper = ConsolidatedQuestion & {
  readonly format: PaperFormat
  readonly number?: string | undefined
  readonly issuedOn?: Day | undefined
}
type ConsolidatedCode = AccessRefusalCode | PeriodRefusalCode

/** The plan asked for, or the ward's active one. Its readers see the whole ward, so there is no reach to check. */
export async function findPlanForPaper(
  { plans, access }: Stores,
  planId: string | undefined,
): Promise<Outcome<PlanRecord, ConsolidatedCode>> {
  const wanted = planId ?? (await access.findActivePlanId())
  if (wanted === null) return refused(refusal('NO_ACTIVE_PLAN'))
  const plan = await plans.findPlan(wanted)
  return plan === undefined ? refused(notFound('plan')) : accepted(plan)
}

export function getConsolidatedReport(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { kind = 'month', month, planId }: ConsolidatedQuestion,
): Promise<Outcome<ConsolidatedView, ConsolidatedCode>> {
  return unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<ConsolidatedView, ConsolidatedCode>> => {
    const found = await findPlanForPaper(stores, planId)
    if (!found.ok) return found
    const plan = found.value
    const report = await buildConsolidatedReport(stores, { plan, kind, month, number: null, issuedOn: null, now: clock.now() })
    const count = (statuses: readonly ('submitted' | 'resubmitted' | 'accepted')[]) =>
      stores.reportQueries.countReports({ reach: { everyUnit: true }, planId: plan.planId, kind, month, statuses })
    const { unitsExpected, onTime, late, missing, notDueCount, returned } = report.summary
    return accepted({
      kind,
      month,
      planTitle: plan.title,
      summary: {
        expected: unitsExpected,
        onTime,
        late: late.length,
        missing: missing.length - notDueCount,
        notDue: notDueCount,
        returned: returned.length,
        accepted: await count(['accepted']),
        awaitingReview: await count(['submitted', 'resubmitted']),
      },
      sections: sectionsOf(report),
      lineCount: report.lines.length,
      figures: [...report.figures],
    })
  })
}

const LIST_MARKS = { dash: '- ', plus: '+ ', group: '', paragraph: '' } as const

function sectionsOf(report: ConsolidatedReport): ConsolidatedView['sections'] {
  const sections: ConsolidatedView['sections'] = []
  for (const { kind, text } of composeConsolidatedNarrative(report)) {
    if (kind === 'section') sections.push({ heading: text, paragraphs: [] })
    else if (sections.length === 0) sections.push({ heading: '', paragraphs: [text] })
    else sections.at(-1)?.paragraphs.push(LIST_MARKS[kind] + text)
  }
  return sections
}

export async function exportConsolidatedReport(
  { unitOfWork, clock, documents }: Pick<Application, 'unitOfWork' | 'clock' | 'documents'>,
  actor: Actor,
  { kind = 'month', month, planId, format, number, issuedOn }: ConsolidatedPaper,
): Promise<Outcome<PaperFile, ConsolidatedCode | PaperRefusalCode | PaperNumberRefusalCode>> {
  const read = readPaperNumber(number ?? '')
  if (!read.ok) return read
  const built = await unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<ConsolidatedReport, ConsolidatedCode>> => {
    const found = await findPlanForPaper(stores, planId)
    if (!found.ok) return found
    return accepted(
      await buildConsolidatedReport(stores, {
        plan: found.value,
        kind,
        month,
        number: read.value,
        issuedOn: issuedOn ?? null,
        now: clock.now(),
      }),
    )
  })
  if (!built.ok) return built
  const write = () => documents.consolidatedReport(built.value, format)
  return makePaperFile({
    format,
    rows: built.value.lines.length,
    title: `bao-cao-tong-hop-${kind === 'month' ? '' : `${kind}-`}${month}`,
    write,
  })
}
