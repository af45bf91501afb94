import { expect, it } from 'vitest'
import type { Actor } from '#application/actor.ts'
import { enterRows } from '#application/register/enter-rows.ts'
import { importPack } from '#application/register/import-pack.ts'
import { listRegisters } from '#application/register/list-registers.ts'
import { PLAN_55_PACK } from '#domain/register/pack/plan-55-pack.ts'
import { toMonth } from '#domain/shared/calendar.ts'
import { makeActivePlan55 } from '#tests/databases/plan-55.ts'
import { codesOf, reportWork, valueOf } from '#tests/databases/report-work.ts'
import { makeSampleWard } from '#tests/databases/sample-ward.ts'
import { type TestApplication, describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { getConsolidatedReport } from './consolidated-report.ts'
import { submitReport } from './submit-report.ts'

const REVIEWED = { reviewed_on: '01/10/2026', class: 'safe', data_updated_on: '02/10/2026', commitment_signed_on: '03/10/2026' }

/** A ward with Plan 55 and its registers on the 15th of October, seen by the head of its police. */
async function openPoliceWard(opened: TestApplication) {
  const { application, clock } = opened
  clock.set('2026-10-15T02:00:00.000Z')
  const ward = await makeSampleWard(opened)
  await makeActivePlan55(opened, ward.administrator)
  valueOf(await importPack(application, ward.administrator, PLAN_55_PACK))
  const { unitId } = ward.unitOfKind('police')
  const police = await ward.person('unitHead', unitId)
  const { items } = await listRegisters(application, police)
  const registerId = items.find(item => item.code === 'lodgings')?.registerId ?? ''
  const { unitId: neighbourhoodId } = ward.unitOfKind('neighbourhood')
  return {
    police,
    office: await ward.person('partyOffice', ward.unitOfKind('party_office').unitId),
    /** Houses of the first neighbourhood, numbered from `first`. */
    enterHouses: async (first: number, count: number, cells: Record<string, string> = {}) => {
      const rows = Array.from({ length: count }, (_, index) => first + index).map(number => ({
        neighbourhoodId,
        unitId: null,
        cells: {
          code: `KP1-${number}`,
          owner: `Chủ trọ mẫu ${number}`,
          address: `Đường mẫu số ${number}`,
          kind: 'lodging',
          rooms: '10',
          ...cells,
        },
      }))
      valueOf(await enterRows(application, police, { registerId, rows, checkOnly: false, keep: 'all', changesKnown: false }))
    },
    /** Task 3.1 of October as this person reads it. */
    readLine: async (actor: Actor) => {
      const report = await reportWork(opened).findReport(actor, '2026-10', unitId)
      const line = report.lines.find(item => item.taskCode === '3.1')
      if (line === undefined) throw new Error('The police do not report on 3.1')
      return { report, line }
    },
  }
}

describeOnEveryDatabase('a line on a task that registers answer for', opened => {
  it('has no counted ratio before the first row, and is not asked why it differs', async () => {
    const { police, readLine } = await openPoliceWard(opened())
    const { line, report } = await readLine(police)
    expect(line.computedRate).toBeNull()
    expect(line.figures.map(figure => [figure.kind, figure.value])).toEqual([
      ['computed', null],
      ['computed', null],
    ])
    valueOf(await reportWork(opened()).attach(police, report.reportId, line.taskId))
    const saved = valueOf(await reportWork(opened()).save(police, report.reportId, line.taskId, { completionRate: 80 }))
    expect(saved.refusals.map(item => item.code)).toEqual([])
  })

  it('shows four of ten houses as 40 % beside the claim of 80 %, and is not sent without a reason', async () => {
    const { police, readLine, enterHouses } = await openPoliceWard(opened())
    await enterHouses(1, 4, REVIEWED)
    await enterHouses(5, 6)
    const { report, line } = await readLine(police)
    expect(line.computedRate).toBe(40)
    const { taskId } = line
    const place = [police, report.reportId, taskId] as const
    valueOf(await reportWork(opened()).attach(...place))
    const saved = valueOf(await reportWork(opened()).save(...place, { completionRate: 80 }))
    expect(saved.refusals.map(item => `${item.at} ${item.code}`)).toEqual(['gapReason GAP_REASON_MISSING'])
    expect(saved.warnings.map(item => item.code)).toContain('RATE_FAR_FROM_COMPUTED')
    expect(saved.figures.map(({ value, part, whole, floor, asOf }) => ({ value, part, whole, floor, asOf }))).toEqual([
      { value: 40, part: 4, whole: 10, floor: 100, asOf: '2026-10-15' },
      { value: 40, part: 4, whole: 10, floor: 100, asOf: '2026-10-15' },
    ])
    expect(codesOf(await submitReport(opened().application, police, report.reportId, report.version))).toContain('GAP_REASON_MISSING')
    const gapReason = 'Khu phố 2 và 3 đã rà soát trên giấy, chưa nhập sổ'
    const mended = valueOf(await reportWork(opened()).save(...place, { completionRate: 80, gapReason }))
    expect([mended.gapReason, mended.refusals]).toEqual([gapReason, []])
  })

  it('keeps the figure of the cut-off, whatever is written into the register afterwards', async () => {
    const { office, readLine, enterHouses } = await openPoliceWard(opened())
    await enterHouses(1, 14, REVIEWED)
    opened().clock.set('2026-10-24T16:59:00.000Z')
    await enterHouses(15, 6)
    opened().clock.set('2026-10-24T17:01:00.000Z')
    await enterHouses(21, 20, REVIEWED)
    const { line } = await readLine(office)
    expect(line.computedRate).toBe(70)
    expect(line.figures.map(({ part, whole, asOf }) => [part, whole, asOf])).toEqual([
      [14, 20, '2026-10-24'],
      [14, 20, '2026-10-24'],
    ])
    const paper = valueOf(await getConsolidatedReport(opened().application, office, { month: toMonth('2026-10') }))
    const printed = paper.figures.filter(figure => figure.taskCode === '3.1')
    expect(printed.map(({ value, asOf }) => [value, asOf])).toEqual([
      [70, '2026-10-24'],
      [70, '2026-10-24'],
    ])
  })
})
