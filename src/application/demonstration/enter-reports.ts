import { type Day, type Month, addDays, dayAt, firstDayOf, monthOf, toDay, toMonth } from '#domain/shared/calendar.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { DemonstrationTools } from './build-demonstration.ts'
import { fillReportCalendar } from '../register/fill-report-calendar.ts'
import { acceptReport } from '../report/accept-report.ts'
import { attachEvidence } from '../report/attach-evidence.ts'
import { getReport } from '../report/get-report.ts'
import { listReports } from '../report/list-reports.ts'
import { openDuePeriods } from '../report/open-due-periods.ts'
import type { ReportLineView, ReportSummaryView } from '../report/report-view.ts'
import { returnReportLines } from '../report/return-report-lines.ts'
import { saveReportLine } from '../report/save-report-line.ts'
import { submitReport } from '../report/submit-report.ts'
import { answerPromises } from './answer-promises.ts'
import type { DemonstrationStaff } from './add-demonstration-people.ts'
import { demonstrationClaim } from './demonstration-claim.ts'
import { type DemonstrationStep, moment } from './demonstration-step.ts'
import { type Fate, demonstrationFate, demonstrationRate, demonstrationResult, runningMonthDay } from './demonstration-results.ts'
import { valueOf } from './value-of.ts'

const MONTHS = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'].map(toMonth)
/** Part of its reports are in when the demonstration is built on this day or later. */
const RUNNING_MONTH = toMonth('2026-11')
const RUNNING_SEEN_FROM = toDay('2026-11-10')
/** The day after the plan was issued. */
const FIRST_DAY = toDay('2026-05-26')
/** Tasks whose first milestone's last product is not finished in time, so that the overview has something late to show. */
const UNFINISHED_TASKS = ['2.1', '2.3']

type Entry = Pick<DemonstrationTools, 'application' | 'today' | 'setClock' | 'toStream' | 'pictures'> & {
  readonly people: DemonstrationStaff
  /** What else happens meanwhile, each at its own moment. */
  readonly others: readonly DemonstrationStep[]
  /** 0 … 1. */
  readonly onProgress: (share: number) => void
}

/** Lives through May to October 2026, and through November as far as it has come: units write and send, the office returns and accepts; every act at its own moment. */
export async function enterReports(entry: Entry): Promise<void> {
  const months = monthsLived(entry.today)
  for (const [index, month] of months.entries()) {
    entry.setClock(moment(index === 0 ? FIRST_DAY : firstDayOf(month), 9))
    await openDuePeriods(entry.application, entry.people.tenantId)
    await fillReportCalendar(entry.application, entry.people.tenantId)
    const reports = valueOfPage(await listReports(entry.application, entry.people.actorOf('vanphong'), { month, limit: 200 }))
    const places = [...Map.groupBy(reports, report => report.kind).values()].flatMap(ofKind =>
      ofKind.map((report, ordinal) => ({ report, place: placeOf(entry.people, report, { step: index + 1, ordinal }) })),
    )
    const steps = [
      ...entry.others.filter(({ at }) => monthOf(dayAt(at)) === month && (month !== RUNNING_MONTH || dayAt(at) < entry.today)),
      ...places.flatMap(({ report, place }) => (place === undefined ? [] : stepsOf(entry, report, place))),
    ].toSorted((left, right) => (left.at < right.at ? -1 : 1))
    for (const [done, step] of steps.entries()) {
      entry.setClock(step.at)
      await step.run()
      entry.onProgress((index + done / steps.length) / months.length)
    }
  }
}

/** The months whose reports are written: the running one only once part of it may be in. */
export function monthsLived(today: Day): readonly Month[] {
  return today >= RUNNING_SEEN_FROM ? [...MONTHS, RUNNING_MONTH] : MONTHS
}

function valueOfPage({ items, next }: { items: ReportSummaryView[]; next: unknown }): ReportSummaryView[] {
  if (next !== null) throw new Error('The demonstration ward has more reports than one page')
  return items
}

/** `ordinal` is the report's among the month's, `ordinalOfKind` the unit's among those like it. */
type Place = {
  readonly step: number
  readonly ordinal: number
  readonly unitKind: string
  readonly ordinalOfKind: number
  readonly isLast: boolean
}

function placeOf(
  people: DemonstrationStaff,
  report: ReportSummaryView,
  { step, ordinal }: Pick<Place, 'step' | 'ordinal'>,
): Place | undefined {
  const unit = people.units.find(candidate => candidate.unitId === report.unitId)
  if (unit === undefined) return undefined
  const ordinalOfKind = people.units.filter(candidate => candidate.kind === unit.kind).indexOf(unit)
  return { step, ordinal, unitKind: unit.kind, ordinalOfKind, isLast: step === MONTHS.length }
}
type Tools = Pick<Entry, 'application' | 'toStream' | 'pictures'>

function stepsOf(entry: Entry, report: ReportSummaryView, place: Place): DemonstrationStep[] {
  const { application, people } = entry
  const head = people.headOf(report.unitId)
  if (head === undefined) return []
  const author = place.unitKind === 'peoples_committee' ? people.actorOf('canbo.ubnd') : head
  const reviewer = people.actorOf(place.unitKind === 'party_office' ? 'bithu' : 'vanphong')
  if (report.month === RUNNING_MONTH) return runningSteps(entry, { application, author, reviewer, report, place })
  const fate = demonstrationFate(place.ordinal, place.step, place.unitKind === 'neighbourhood' || place.unitKind === 'neighbourhood_cell')
  if (fate === 'missing') return []
  const sent =
    fate === 'late'
      ? moment(addDays(report.lastDay, 2), 9 + (place.ordinal % 6))
      : moment(addDays(report.lastDay, -(place.ordinal % 4)), 8 + (place.ordinal % 9))
  const steps: DemonstrationStep[] = [{ at: sent, run: () => writeAndSend(entry, author, report, place) }]
  return [...steps, ...reviewSteps({ application, author, reviewer, report, place }, fate)]
}

type Review = {
  readonly application: Application
  readonly author: Actor
  readonly reviewer: Actor
  readonly report: ReportSummaryView
  readonly place: Place
}

/** Part of the running month's reports come before their last day; the office accepts every other one two days later. What lies after today has not happened. */
function runningSteps(entry: Entry, { application, author, reviewer, report, place }: Review): DemonstrationStep[] {
  const day = runningMonthDay(place.unitKind, place.ordinalOfKind)
  if (day === undefined) return []
  const sentOn = addDays(firstDayOf(report.month), day - 1)
  const acceptedOn = addDays(sentOn, 2)
  const sent = { at: moment(sentOn, 8 + (place.ordinal % 9)), run: () => writeAndSend(entry, author, report, place) }
  const reviewed = { at: moment(acceptedOn, 10 + (place.ordinal % 6)), run: () => accept(application, reviewer, report) }
  return [...(sentOn < entry.today ? [sent] : []), ...(acceptedOn < entry.today && place.ordinal % 2 === 0 ? [reviewed] : [])]
}

/** The office looks three days after the deadline; in the last month part of the queue still waits. */
function reviewSteps({ application, author, reviewer, report, place }: Review, fate: Fate): DemonstrationStep[] {
  const on = (days: number) => moment(addDays(report.lastDay, days), 10 + (place.ordinal % 6))
  if (fate === 'returned') {
    const returned = { at: on(3), run: () => sendBack(application, reviewer, report) }
    if (place.isLast) return [returned]
    return [
      returned,
      { at: on(5), run: () => mendAndSend(application, author, report, place) },
      { at: on(6), run: () => accept(application, reviewer, report) },
    ]
  }
  if (place.isLast && place.ordinal % 3 === 0) return []
  return [{ at: on(fate === 'late' ? 4 : 3), run: () => accept(application, reviewer, report) }]
}

async function writeAndSend(tools: Tools, author: Actor, report: ReportSummaryView, place: Place): Promise<void> {
  const { lines } = valueOf(await getReport(tools.application, author, report.reportId))
  for (const line of lines) await writeLine(tools, author, report, { line, place })
  await send(tools.application, author, report, place)
}

async function writeLine(
  { application, toStream, pictures }: Tools,
  author: Actor,
  report: ReportSummaryView,
  { line, place }: { line: ReportLineView; place: Place },
): Promise<void> {
  const { step, unitKind, ordinalOfKind } = place
  const written = demonstrationResult({
    taskCode: line.taskCode,
    unitKind,
    ordinal: ordinalOfKind,
    step,
    seed: place.ordinal + step + line.ordinal,
  })
  if (written === undefined) throw new Error(`The demonstration has nothing to say on task ${line.taskCode}`)
  const claim = demonstrationClaim({
    taskCode: line.taskCode,
    wanted: demonstrationRate(line.taskCode, step, ordinalOfKind),
    computed: line.computedRate,
    previous: line.previous?.completionRate ?? null,
    insists: (place.ordinal + 7 * step + line.ordinal) % 23 === 0,
  })
  const change = {
    ...written,
    result: report.kind === 'month' ? written.result : `Tổng hợp cả kỳ: ${written.result}`,
    ...claim,
    nextActionDue: written.difficulty === '' ? null : addDays(report.lastDay, 30),
    noActivityReason: '',
    deliverables: claimsOf(line, step),
  }
  valueOf(await saveReportLine(application, author, { reportId: report.reportId, taskId: line.taskId, seenVersion: line.version }, change))
  const figures = `Chỉ tiêu,Giá trị\r\nNhiệm vụ,${line.taskCode}\r\nKỳ báo cáo,${report.month}\r\nĐơn vị,${report.unitName}\r\nTỷ lệ hoàn thành,${claim.completionRate}%\r\n`
  const upload = {
    reportId: report.reportId,
    taskId: line.taskId,
    kind: 'figures' as const,
    documentNumber: '',
    documentDate: null,
    caption: 'Bảng số liệu (minh hoạ)',
    fileName: `so-lieu-${line.taskCode}-${report.month}.csv`,
    bytes: toStream(new TextEncoder().encode(figures)),
  }
  valueOf(await attachEvidence(application, author, upload))
  const picture = pictureOf(pictures, report, { unitKind, ordinal: ordinalOfKind, line: line.ordinal })
  if (picture === undefined) return
  const { name, bytes } = picture
  const photo = { ...upload, kind: 'photo' as const, caption: 'Ảnh minh hoạ', fileName: name, bytes: toStream(bytes) }
  valueOf(await attachEvidence(application, author, photo))
}

/** The month whose lines of neighbourhoods show pictures; there are fewer pictures than neighbourhoods, so that some come twice. */
const PICTURED = toMonth('2026-10')

function pictureOf(
  pictures: Tools['pictures'],
  { kind, month }: ReportSummaryView,
  { unitKind, ordinal, line }: { readonly unitKind: string; readonly ordinal: number; readonly line: number },
): Tools['pictures'][number] | undefined {
  if (kind !== 'month' || month !== PICTURED || unitKind !== 'neighbourhood') return undefined
  return pictures[(ordinal + line) % Math.max(1, pictures.length)]
}

/** Products of the first milestone are finished in the first two months, those of the second begun after. */
function claimsOf(line: ReportLineView, step: number): { deliverableId: string; claim: 'in_progress' | 'done' }[] {
  const [first] = line.deliverables
  if (first === undefined) return []
  const ofFirst = line.deliverables.filter(item => item.milestoneHeader === first.milestoneHeader && item.state !== 'accepted')
  const later = line.deliverables.filter(item => item.milestoneHeader !== first.milestoneHeader && item.state !== 'accepted').slice(0, 1)
  const finished = UNFINISHED_TASKS.includes(line.taskCode) ? ofFirst.slice(0, -1) : ofFirst
  return [
    ...finished.map(({ deliverableId }) => ({ deliverableId, claim: 'done' as const })),
    ...(step > 2 ? later.map(({ deliverableId }) => ({ deliverableId, claim: 'in_progress' as const })) : []),
  ]
}

async function send(application: Application, author: Actor, { reportId }: ReportSummaryView, place: Place): Promise<void> {
  const version = await versionOf(application, author, reportId)
  await answerPromises(application, author, { reportId, version, seed: place.ordinal + place.step })
  valueOf(await submitReport(application, author, reportId, await versionOf(application, author, reportId)))
}

/** Without the whole sheet and its figures, which a screen would have loaded. */
async function versionOf({ unitOfWork }: Application, { tenantId }: Actor, reportId: string): Promise<number> {
  const report = await unitOfWork.read(tenantId, stores => stores.reportQueries.findReport(reportId))
  if (report === undefined) throw new Error(`No report ${reportId}`)
  return report.version
}

async function sendBack(application: Application, reviewer: Actor, { reportId }: ReportSummaryView): Promise<void> {
  const { version, lines } = valueOf(await getReport(application, reviewer, reportId))
  const [line] = lines
  if (line === undefined) return
  const reasons = [
    { code: 'evidence_mismatch', text: 'Bảng số liệu chưa khớp với con số nêu trong kết quả, đề nghị đối chiếu lại.' },
    { code: 'product_not_named', text: 'Nêu rõ số, ngày của văn bản là sản phẩm trong tháng.' },
  ]
  valueOf(await returnReportLines(application, reviewer, { reportId, seenVersion: version, lines: [{ taskId: line.taskId, reasons }] }))
}

async function mendAndSend(application: Application, author: Actor, report: ReportSummaryView, place: Place): Promise<void> {
  const { lines } = valueOf(await getReport(application, author, report.reportId))
  for (const line of lines.filter(candidate => candidate.editable)) {
    const { result, difficulty, proposal, nextActionDue, noActivityReason } = line
    const change = {
      ...demonstrationClaim({
        taskCode: line.taskCode,
        wanted: line.completionRate ?? 0,
        computed: line.computedRate,
        previous: line.previous?.completionRate ?? null,
        insists: false,
      }),
      difficulty,
      proposal,
      nextActionDue,
      noActivityReason,
      gapReason: line.gapReason,
      result: `${result} Số liệu đã đối chiếu với biên bản làm việc số ${place.step}/BB ngày ${report.lastDay.slice(8)}/${report.lastDay.slice(5, 7)}.`,
      deliverables: line.deliverables.flatMap(item =>
        item.claim === 'none' ? [] : [{ deliverableId: item.deliverableId, claim: item.claim }],
      ),
    }
    valueOf(
      await saveReportLine(application, author, { reportId: report.reportId, taskId: line.taskId, seenVersion: line.version }, change),
    )
  }
  await send(application, author, report, place)
}

async function accept(application: Application, reviewer: Actor, { reportId }: ReportSummaryView): Promise<void> {
  valueOf(await acceptReport(application, reviewer, { reportId, seenVersion: await versionOf(application, reviewer, reportId) }))
}
