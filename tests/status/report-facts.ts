import fc from 'fast-check'
import { decideExtension, askExtension } from '#application/period/extensions.ts'
import { approveCorrection } from '#application/lock/decide-correction.ts'
import { updateTask } from '#application/plan/update-task.ts'
import { acceptReport } from '#application/report/accept-report.ts'
import { listReports } from '#application/report/list-reports.ts'
import { openDuePeriods } from '#application/report/open-due-periods.ts'
import { returnReportLines } from '#application/report/return-report-lines.ts'
import { submitReport } from '#application/report/submit-report.ts'
import { getTask } from '#application/plan/get-task.ts'
import { typeFigure } from '#application/target/type-figure.ts'
import { createWorkItem } from '#application/work/create-work-item.ts'
import { cancelWorkItem } from '#application/work/move-work-item.ts'
import { addDays, dayAt, startOf } from '#domain/shared/calendar.ts'
import { lockWork } from '../databases/lock-work.ts'
import { GOOD_LINE, reportWork, valueOf } from '../databases/report-work.ts'
import type { ReportingWard, TestPerson, TestTask, TestUnit } from '../databases/reporting-ward.ts'
import type { TestApplication } from '../databases/with-application.ts'

/** One thing that happens in a ward; which report, line or value it is about comes of `pick`. */
export type ReportFact = { readonly kind: FactKind; readonly pick: number; readonly rate: number }

const FACT_KINDS = ['day', 'send', 'accept', 'return', 'correct', 'extend', 'assign', 'work', 'type', 'unit'] as const
export type FactKind = (typeof FACT_KINDS)[number]

export const reportFacts: fc.Arbitrary<ReportFact> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant<FactKind>('day') },
    { weight: 4, arbitrary: fc.constant<FactKind>('send') },
    { weight: 3, arbitrary: fc.constant<FactKind>('accept') },
    { weight: 7, arbitrary: fc.constantFrom<FactKind>('return', 'correct', 'extend', 'assign', 'work', 'type', 'unit') },
  ),
  pick: fc.nat(1000),
  rate: fc.nat(100),
})

/** Who sends for which unit, and on which tasks. */
export const SENDERS: readonly (readonly [TestPerson, TestUnit, readonly TestTask[]])[] = [
  ['head', 'committee', ['1.1', '1.2']],
  ['cell1', 'cluster1', ['1.3']],
  ['cell2', 'cluster2', ['1.3']],
]
const REASONS = [{ code: 'vague', text: 'Chưa nêu rõ kết quả cụ thể' }]

/** Lets facts happen through the use cases that people reach. What a rule refuses at that moment happens not; `done` counts what did. */
export function reportHappenings(opened: TestApplication, ward: ReportingWard) {
  const { application, clock } = opened
  const { actor, task, unit, planId, tenantId } = ward
  const work = reportWork(opened)
  const locks = lockWork(opened, ward)
  const done = new Map<FactKind, number>()

  const newest = async (pick: number, status?: 'submitted' | 'accepted') => {
    const { items } = await listReports(application, actor.clerk, { limit: 50, kind: 'month', ...(status === undefined ? {} : { status }) })
    return items[pick % Math.max(1, Math.min(items.length, 4))]
  }

  const happen: Readonly<Record<FactKind, (fact: ReportFact) => Promise<boolean>>> = {
    async day({ pick }) {
      clock.set(new Date(Date.parse(startOf(addDays(dayAt(clock.now()), 1 + (pick % 19)))) + (pick % 24) * 3_600_000).toISOString())
      await openDuePeriods(application, tenantId)
      return true
    },
    async send({ pick, rate }) {
      const [person, of, codes] = SENDERS[pick % SENDERS.length] ?? SENDERS[0] ?? ['head', 'committee', []]
      const { items } = await listReports(application, actor[person], { limit: 3, kind: 'month', unitId: unit[of] })
      const report = items[pick % 2]
      if (report === undefined) return false
      for (const code of codes) {
        const deliverables = (await work.read(actor[person], report.reportId)).lines
          .find(line => line.taskId === task[code])
          ?.deliverables.map(item => ({ deliverableId: item.deliverableId, claim: 'done' as const }))
        await work.save(actor[person], report.reportId, task[code], {
          ...GOOD_LINE,
          completionRate: rate,
          deliverables: deliverables ?? [],
        })
        await work.attach(actor[person], report.reportId, task[code], {
          fileName: `${code}.txt`,
          bytes: Buffer.from(`${report.reportId} ${code} ${rate} ${pick}`),
        })
      }
      const { version } = await work.read(actor[person], report.reportId)
      return (await submitReport(application, actor[person], report.reportId, version)).ok
    },
    async accept({ pick }) {
      const report = await newest(pick, 'submitted')
      return (
        report !== undefined &&
        (await acceptReport(application, actor.clerk, { reportId: report.reportId, seenVersion: report.version })).ok
      )
    },
    async return({ pick }) {
      const report = await newest(pick, 'submitted')
      if (report === undefined) return false
      const { lines, version } = await work.read(actor.clerk, report.reportId)
      const taskId = lines[pick % lines.length]?.taskId ?? ''
      const back = { reportId: report.reportId, seenVersion: version, lines: [{ taskId, reasons: REASONS }] }
      return (await returnReportLines(application, actor.clerk, back)).ok
    },
    async correct({ pick, rate }) {
      const { items } = await listReports(application, actor.clerk, { limit: 50, kind: 'month', status: 'accepted' })
      const report = items.find(item => item.unitId === unit.committee)
      if (report === undefined) return false
      await locks.lock(report.month)
      const asked = await locks.ask(actor.head, { reportId: report.reportId, newValue: rate, taskId: task[pick % 2 === 0 ? '1.1' : '1.2'] })
      if (!asked.ok) return false
      const { correctionId, version } = asked.value
      return (await approveCorrection(application, actor.clerk, { correctionId, seenVersion: version })).ok
    },
    async extend({ pick }) {
      const { items } = await listReports(application, actor.head, { limit: 1, kind: 'month', unitId: unit.committee })
      const [report] = items
      if (report === undefined) return false
      const wish = {
        reportId: report.reportId,
        reason: 'Chờ số liệu của hai khu phố gửi về',
        wantedDay: addDays(report.lastDay, 1 + (pick % 9)),
      }
      const asked = await askExtension(application, actor.head, wish)
      if (!asked.ok) return false
      const place = { extensionId: asked.value.extensionId, seenVersion: asked.value.version }
      return (await decideExtension(application, actor.clerk, { ...place, granted: true, day: null, note: '' })).ok
    },
    async assign({ pick }) {
      const { version } = valueOf(await getTask(application, actor.clerk, task['1.3']))
      const assignments = [
        { unitId: unit.cluster1, role: 'lead' as const, reports: true },
        { unitId: unit.cluster2, role: pick % 3 === 0 ? ('coordinator' as const) : ('coLead' as const), reports: pick % 3 !== 1 },
      ]
      return (await updateTask(application, actor.clerk, { taskId: task['1.3'], change: { assignments }, seenVersion: version })).ok
    },
    async work({ pick }) {
      const wanted = {
        title: 'Lập danh sách hộ dân đã rà soát',
        instruction: '',
        headMemberId: null,
        focalMemberId: null,
        coordinators: [],
        startsOn: null,
        due: addDays(dayAt(clock.now()), pick % 12),
        responsibility: '',
        authority: { decides: '', approves: '', superior: '' },
        result: 'Danh sách',
        deliverableId: null,
        progress: null,
        recordedReason: '',
        taskId: task['1.1'],
        unitId: unit.committee,
        origin: 'unit' as const,
      }
      const made = await createWorkItem(application, actor.head, wanted)
      if (!made.ok || pick % 2 === 0) return made.ok
      const { workItemId, version } = made.value
      return (await cancelWorkItem(application, actor.head, { workItemId, seenVersion: version }, 'Trùng với việc khác đã giao')).ok
    },
    async type({ pick, rate }) {
      const { targets } = valueOf(await getTask(application, actor.clerk, task['1.2']))
      const target = targets[pick % targets.length]
      if (target === undefined) return false
      const figure = { kind: 'value' as const, unitId: null, asOf: addDays(dayAt(clock.now()), -(pick % 40)), source: 'Báo cáo 12/BC-UBND' }
      return (await typeFigure(application, actor.clerk, { ...figure, targetId: target.targetId, value: rate })).ok
    },
    async unit({ pick }) {
      await application.unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Thử' } }, async ({ organisation }) => {
        const found = await organisation.findUnit(unit.cluster2)
        if (found !== undefined) await organisation.saveUnit({ ...found, sortOrder: pick % 5, version: found.version + 1 })
      })
      return true
    },
  }

  return {
    done,
    async happen(fact: ReportFact): Promise<void> {
      if (await happen[fact.kind](fact)) done.set(fact.kind, (done.get(fact.kind) ?? 0) + 1)
    },
    /** Kinds that never came about. */
    missing: () => FACT_KINDS.filter(kind => !done.has(kind)),
    planId,
  }
}
