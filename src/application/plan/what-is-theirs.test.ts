import { beforeEach, expect, it } from 'vitest'
import { type ReportingWard, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { reportWork, valueOf } from '#tests/databases/report-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { buildOverview } from '../monitoring/build-overview.ts'
import { listDuties } from '../monitoring/list-duties.ts'
import { acceptReport } from '../report/accept-report.ts'
import { openDuePeriods } from '../report/open-due-periods.ts'
import { submitReport } from '../report/submit-report.ts'
import { exportPlanTable } from './export-plan-table.ts'
import { getTask } from './get-task.ts'
import { listTasks } from './list-tasks.ts'
import { updateTask } from './update-task.ts'

describeOnEveryDatabase('a task that several units lead', opened => {
  let ward: ReportingWard
  const app = () => opened().application
  const work = () => reportWork(opened())

  beforeEach(async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createReportingWard(app())
    await openDuePeriods(app(), ward.tenantId)
  })

  const textOf = (value: unknown) => JSON.stringify(value)
  const taskFor = async (actor: Actor) => valueOf(await getTask(app(), actor, ward.task['1.3']))

  async function send(actor: Actor, unitId: string, completionRate: number) {
    const { reportId, version } = await work().findReport(actor, '2026-06', unitId)
    const deliverables = [{ deliverableId: ward.deliverable.lodging, claim: 'done' as const }]
    valueOf(await work().save(actor, reportId, ward.task['1.3'], { completionRate, deliverables }))
    valueOf(await work().attach(actor, reportId, ward.task['1.3']))
    return valueOf(await submitReport(app(), actor, reportId, version))
  }
  const accept = async (report: { readonly reportId: string; readonly version: number }) =>
    valueOf(await acceptReport(app(), ward.actor.clerk, { reportId: report.reportId, seenVersion: report.version }))

  it('is as far as all of them together, and its product is done when each has done it', async () => {
    const { actor, unit } = ward
    const product = async () => (await taskFor(actor.clerk)).milestones.flatMap(cell => cell.deliverables.map(item => item.state))
    expect(await taskFor(actor.clerk)).toMatchObject({ completionRate: null, completionMonth: null, unitsReported: 0, unitsOwing: 2 })
    await accept(await send(actor.cell1, unit.cluster1, 90))
    expect(await taskFor(actor.clerk)).toMatchObject({ completionRate: 45, completionMonth: '2026-06', unitsReported: 1, unitsOwing: 2 })
    expect(await product()).toEqual(['in_progress'])
    const second = await send(actor.cell2, unit.cluster2, 70)
    expect(await product()).toEqual(['submitted'])
    await accept(second)
    expect(await taskFor(actor.clerk)).toMatchObject({ completionRate: 80, unitsReported: 2, unitsOwing: 2 })
    expect(await product()).toEqual(['accepted'])
  })

  it('counts one after the other what two reviewers accept at the same time', async () => {
    const { tenantId, task } = ward
    const order: string[] = []
    const count = (name: string, meanwhile: (reports: Stores['reports']) => Promise<void>) =>
      app().unitOfWork.run({ tenantId, actor: { memberId: null, name } }, async ({ reports }) => {
        await reports.lockDeliverableStates([task['1.3']])
        await meanwhile(reports)
        order.push(name)
      })
    let second = Promise.resolve()
    await count('first', async reports => {
      second = count('second', () => Promise.resolve())
      for (let read = 0; read < 100; read += 1) await reports.listClaimingLines([task['1.3']])
    })
    await second
    expect(order).toEqual(['first', 'second'])
  })

  it('is done without the unit that no longer leads it', async () => {
    const { actor, unit } = ward
    await accept(await send(actor.cell1, unit.cluster1, 100))
    const { version } = await taskFor(actor.clerk)
    const change = { assignments: [{ unitId: unit.cluster1, role: 'lead' as const, reports: true }] }
    const changed = valueOf(await updateTask(app(), actor.clerk, { taskId: ward.task['1.3'], change, seenVersion: version }))
    expect(changed.milestones[0]?.deliverables[0]?.state).toBe('accepted')
    expect(changed).toMatchObject({ completionRate: 100, unitsReported: 1, unitsOwing: 1 })
  })

  it('has the same light for a neighbourhood, whose reasons name the own unit alone', async () => {
    opened().clock.set('2026-06-26T02:00:00.000Z')
    const { actor, planId, unit } = ward
    const office = await taskFor(actor.clerk)
    expect(textOf(office.reasons)).toContain('Khu phố 1, Khu phố 2')
    expect(textOf(valueOf(await buildOverview(app(), actor.clerk, planId)).tasks)).toContain('Khu phố 1, Khu phố 2')
    const own = await taskFor(actor.cell1)
    const { items } = valueOf(await listTasks(app(), actor.cell1, { planId, filter: {} }))
    const duties = valueOf(await listDuties(app(), actor.cell1, unit.cluster1))
    for (const reasons of [
      own.reasons,
      items.find(item => item.code === '1.3')?.reasons,
      duties.tasks.find(item => item.code === '1.3')?.reasons,
    ]) {
      expect(reasons).toEqual([
        {
          code: 'REPORT_MISSING',
          light: 'late',
          facts: expect.objectContaining({ units: 'Khu phố 1', count: 2, others: 1 }),
          about: { kind: 'reports', reports: [expect.objectContaining({ unitId: unit.cluster1 })] },
        },
      ])
    }
    expect([own.light, own.unitsReported, own.unitsOwing]).toEqual([office.light, office.unitsReported, office.unitsOwing])
    expect(own.assignments.map(assignment => assignment.unitName)).toEqual(['Khu phố 1', 'Khu phố 2'])
    expect(textOf(items.flatMap(item => item.reasons))).not.toContain('UBND')
    expect(textOf(duties.tasks.flatMap(task => task.reasons))).not.toContain('Khu phố 2')
  })

  it('is printed for a neighbourhood without the names of others that have not reported', async () => {
    opened().clock.set('2026-06-26T02:00:00.000Z')
    const why = async (actor: Actor) => {
      const kept: string[] = []
      const documents: Application['documents'] = {
        ...app().documents,
        planTable(table, format) {
          kept.push(...table.groups.flatMap(group => group.rows.map(row => row.why)))
          return app().documents.planTable(table, format)
        },
      }
      valueOf(await exportPlanTable({ ...app(), documents }, actor, { planId: ward.planId, format: 'xlsx' }))
      return kept.join(' ')
    }
    expect(await why(ward.actor.clerk)).toContain('Khu phố 1, Khu phố 2 chưa gửi báo cáo tháng 06/2026')
    const own = await why(ward.actor.cell1)
    expect(own).toContain('2 đơn vị chưa gửi báo cáo tháng 06/2026 (Khu phố 1, và 1 đơn vị khác)')
    expect(own).not.toMatch(/Khu phố 2|UBND/)
  })

  it('tells each unit its own people only', async () => {
    const { actor, unit } = ward
    const { version } = await taskFor(actor.clerk)
    const people = (memberId: string) => ({ headMemberId: memberId, focalMemberId: memberId })
    const change = {
      assignments: [
        { unitId: unit.cluster1, role: 'lead' as const, reports: true, ...people(actor.cell1.memberId) },
        { unitId: unit.cluster2, role: 'coLead' as const, reports: true, ...people(actor.cell2.memberId) },
      ],
    }
    valueOf(await updateTask(app(), actor.clerk, { taskId: ward.task['1.3'], change, seenVersion: version }))
    const named = async (who: Actor) =>
      (await taskFor(who)).assignments.map(({ peopleShown, headMember, focalMember }) => [
        peopleShown,
        headMember?.fullName,
        focalMember?.fullName,
      ])
    expect(await named(actor.clerk)).toEqual([
      [true, 'cell1', 'cell1'],
      [true, 'cell2', 'cell2'],
    ])
    expect(await named(actor.cell2)).toEqual([
      [false, undefined, undefined],
      [true, 'cell2', 'cell2'],
    ])
    expect((await taskFor(actor.cell2)).headMember).toBeNull()
    expect((await taskFor(actor.cell2)).clears.clear.who).toBe(true)
  })
})
