import { Readable } from 'node:stream'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, expect, it } from 'vitest'
import { type Month, toDay, toMonth } from '#domain/shared/calendar.ts'
import { accept, completePlan, importPlan55, makeActivePlan55, makeDraftPlan55, PLAN_55_HEADING } from '#tests/databases/plan-55.ts'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import type { Actor } from '../actor.ts'
import { activatePlan } from './activate-plan.ts'
import { confirmImport } from './confirm-import.ts'
import { createImport } from './create-import.ts'
import { discardImport } from './discard-import.ts'
import { exportPlanTable } from './export-plan-table.ts'
import { getTask } from './get-task.ts'
import { listTasks } from './list-tasks.ts'
import { mendImport } from './mend-import.ts'
import { getImport, listImports } from './read-imports.ts'
import { getPlan, listPlans } from './read-plans.ts'

const codesOf = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }) => [
  ...new Set(outcome.refusals?.map(refusal => refusal.code) ?? []),
]

describeOnEveryDatabase('Plan 55 in a ward of seven neighbourhoods', opened => {
  let ward: SampleWard
  let office: Actor
  beforeAll(async () => {
    ward = await makeSampleWard(opened(), 'Tam Phước', 7)
    office = await ward.person('partyOffice', ward.unitOfKind('party_office').unitId)
  })

  it('is read from the Word file with its names understood, and its source beside it', async () => {
    const found = await importPlan55(opened(), office)
    expect(found.extraction).toMatchObject({ plan: { number: '55-KH/ĐU' } })
    expect(found.extraction.tasks).toHaveLength(17)
    expect(found.extraction.discrepancies).toHaveLength(22)
    expect(found.resolutions.filter(resolution => resolution.match === 'unknown')).toEqual([])
    expect(found.resolutions.find(resolution => resolution.name === 'khu phố')?.unitIds).toHaveLength(7)
    expect(found.resolutions.find(resolution => resolution.name === 'doanh nghiệp')?.match).toBe('external')
    expect(found.source.some(block => block.type === 'table')).toBe(true)
    expect(found.createdByName).toBe(office.name)
    expect(await opened().application.evidenceFiles.has(ward.tenantId, found.fileSha256)).toBe(true)
    expect(accept(await getImport(opened().application, office, found.importId))).toEqual(found)
    expect((await listImports(opened().application, office)).find(row => row.importId === found.importId)).toMatchObject({
      status: 'draft',
      taskCount: 17,
    })
  })

  it('becomes a draft with every phase, milestone, cell, deliverable and target of the appendix', async () => {
    const planId = await makeDraftPlan55(opened(), office)
    const plan = accept(await getPlan(opened().application, office, planId))
    expect(plan).toMatchObject({ status: 'draft', taskCount: 17, version: 1, campaignStart: '2026-04-15' })
    expect([plan.phases.length, plan.milestones.length, plan.discrepancies.length]).toEqual([5, 5, 22])
    expect(plan.groups).toEqual(['1', '2', '3', '4'].map(code => ({ code, title: '' })))
    const parts = await opened().application.unitOfWork.read(ward.tenantId, stores => stores.tasks.listParts({ planId }))
    expect([
      parts.milestones.length,
      parts.deliverables.length,
      parts.targets.filter(target => target.milestoneId === null).length,
    ]).toEqual([85, 140, 27])
    expect(parts.targets.filter(target => target.milestoneId !== null)).toHaveLength(3)
    expect((await listPlans(opened().application, office)).find(item => item.planId === planId)?.taskCount).toBe(17)
  })

  it('gives each task to its units: one answers, groups are all their units, outsiders are kept by name', async () => {
    const planId = await makeDraftPlan55(opened(), office)
    const { items } = accept(await listTasks(opened().application, office, { planId, filter: {} }))
    const taskOf = async (code: string) =>
      accept(await getTask(opened().application, office, items.find(item => item.code === code)?.taskId ?? ''))
    const shared = await taskOf('2.2')
    const cells = ward.units.filter(unit => unit.kind === 'party_cell' || unit.kind === 'neighbourhood_cell').length
    expect(shared.assignments.filter(assignment => assignment.role === 'lead')).toHaveLength(1)
    expect(shared.assignments.filter(assignment => assignment.role === 'coLead')).toHaveLength(cells + 7 - 1)
    expect(shared.assignments.every(assignment => assignment.reports === (assignment.role !== 'coordinator'))).toBe(true)
    const lodging = await taskOf('3.1')
    expect(lodging.leadUnits).toEqual([{ unitId: ward.unitOfKind('police').unitId, unitName: 'Công an phường Tam Phước' }])
    expect(lodging.externalParties.map(party => party.name)).toEqual(['chủ nhà trọ', 'doanh nghiệp'])
    expect(lodging.assignments.filter(assignment => assignment.sourceText === 'khu phố')).toHaveLength(7)
    expect(lodging.task.responsibilityText).toBe('Chủ trì: Công an phường. Phối hợp: UBND, khu phố, chủ nhà trọ, doanh nghiệp')
    expect(lodging.task.authority).toEqual({ decides: '', approves: '', superior: '' })
    expect(lodging.missingClears).toEqual(['who', 'authority'])
  })

  it('is refused activation with everything that is lacking, and activated once it is complete', async () => {
    const { application } = opened()
    const planId = await makeDraftPlan55(opened(), office)
    const early = await activatePlan(application, office, { planId, seenVersion: 1 })
    expect(codesOf(early)).toEqual(['DISCREPANCY_NOT_SETTLED', 'CLEAR_MISSING'])
    const before = accept(await getPlan(application, office, planId))
    expect(before.readiness).toMatchObject({ ready: false, openDiscrepancies: 22 })
    expect(before.readiness.tasks).toHaveLength(17)
    expect(before.allowedActions).toContain('plan.activate')
    await completePlan(opened(), office, planId)
    const ready = accept(await getPlan(application, office, planId))
    expect(ready.readiness).toEqual({ ready: true, openDiscrepancies: 0, tasks: [] })
    const active = accept(await activatePlan(application, office, { planId, seenVersion: ready.version }))
    expect(active).toMatchObject({ status: 'active', activatedBy: office.memberId })
    expect(active.allowedActions).not.toContain('plan.activate')
    expect(codesOf(await activatePlan(application, office, { planId, seenVersion: active.version }))).toEqual(['PLAN_NOT_DRAFT'])
    const entries = await application.unitOfWork.read(ward.tenantId, stores =>
      stores.audit.list({ entity: 'plan', entityId: planId, limit: 100 }),
    )
    expect(entries.map(entry => entry.action)).toEqual(expect.arrayContaining(['plan.create', 'plan.settleDiscrepancies', 'plan.activate']))
  })

  it('opens the reports of its lead units when it comes into force', async () => {
    const planId = await makeActivePlan55(opened(), office)
    const reports = await opened().application.unitOfWork.read(ward.tenantId, stores => stores.tasks.listReportFigures(planId))
    expect(reports.reports.length).toBeGreaterThan(0)
    expect(reports.reports.some(report => report.unitId === ward.unitOfKind('police').unitId)).toBe(true)
  })

  it('asks for the month of its activation, or for the months since one that the office chooses', async () => {
    const { application } = opened()
    const monthsOf = async (firstReportingMonth?: Month) => {
      const planId = await makeDraftPlan55(opened(), office)
      await completePlan(opened(), office, planId)
      const { version } = accept(await getPlan(application, office, planId))
      const tooEarly = await activatePlan(application, office, { planId, firstReportingMonth: toMonth('2026-04'), seenVersion: version })
      expect(codesOf(tooEarly)).toEqual(['REPORTING_MONTH_OUT_OF_RANGE'])
      const active = accept(await activatePlan(application, office, { planId, firstReportingMonth, seenVersion: version }))
      const { reports } = await application.unitOfWork.read(ward.tenantId, stores => stores.tasks.listReportFigures(planId))
      return [active.firstReportingMonth, [...new Set(reports.map(report => report.month))].toSorted()]
    }
    expect(await monthsOf()).toEqual(['2026-10', ['2026-10']])
    expect(await monthsOf(toMonth('2026-08'))).toEqual(['2026-08', ['2026-08', '2026-09', '2026-10']])
  })

  it('finds tasks by unit, group, light and words without diacritics', async () => {
    const planId = await makeDraftPlan55(opened(), office)
    const list = async (filter: Parameters<typeof listTasks>[2]['filter']) =>
      accept(await listTasks(opened().application, office, { planId, filter })).items.map(item => item.code)
    expect(await list({ groupCode: '4' })).toEqual(['4.1', '4.2', '4.3'])
    expect(await list({ unitId: ward.unitOfKind('inspection_commission').unitId })).toEqual(['4.3'])
    expect(await list({ search: 'nha tro' })).toContain('3.1')
    expect(await list({ search: 'khong co tu nay' })).toEqual([])
    expect(await list({ light: 'done' })).toEqual([])
    expect(await list({ missing: true })).toHaveLength(17)
    const { total } = accept(await listTasks(opened().application, office, { planId, filter: { groupCode: '4' } }))
    expect(total).toBe(17)
  })

  it('prints its table of assignments with the day’s lights', async () => {
    const planId = await makeDraftPlan55(opened(), office)
    const file = accept(await exportPlanTable(opened().application, office, { planId, format: 'xlsx' }))
    expect(Buffer.from(file.bytes).subarray(0, 2).toString()).toBe('PK')
    expect(file.name).toBe('bang-phan-cong-55-kh-du-2026-10-15.xlsx')
  })

  it('is not the only form: a table with one deadline column and group rows becomes a plan too', async () => {
    const { application } = opened()
    const rows = [
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'],
      ['I', 'Cải cách hành chính', '', '', '', ''],
      ['1', 'Rà soát thủ tục hành chính', 'UBND phường', 'MTTQ', 'Trước 30/6/2026', 'Báo cáo'],
      ['II', 'An ninh trật tự', '', '', '', ''],
      ['2', 'Tổng kiểm tra nhà trọ', 'Công an phường', 'các khu phố', '31/12/2026', 'Biên bản; danh sách'],
    ]
    const workbook = await writeXlsx({ sheets: [{ name: 'Phân công', rows }] })
    const found = accept(
      await createImport(application, office, { fileName: 'ke-hoach.xlsx', bytes: Readable.from([Buffer.from(workbook)]) }),
    )
    const { planId } = accept(
      await confirmImport(application, office, { importId: found.importId, heading: PLAN_55_HEADING, seenVersion: 1 }),
    )
    const plan = accept(await getPlan(application, office, planId))
    expect(plan.groups).toEqual([
      { code: 'I', title: 'Cải cách hành chính' },
      { code: 'II', title: 'An ninh trật tự' },
    ])
    expect(plan.milestones.map(milestone => milestone.due)).toEqual(['2026-06-29', '2026-12-31'])
    const { items } = accept(await listTasks(application, office, { planId, filter: {} }))
    expect(items.map(item => [item.code, item.groupCode, item.nextDue])).toEqual([
      ['1', 'I', '2026-06-29'],
      ['2', 'II', '2026-12-31'],
    ])
    expect(items[1]?.milestones[0]?.deliverables.map(deliverable => deliverable.title)).toEqual(['Biên bản', 'danh sách'])
    expect(items.map(item => item.missingClears)).toEqual([
      ['who', 'authority'],
      ['who', 'authority'],
    ])
  })

  it('is not the only form: work without an end and work that comes round is clear, claimed in reports and red only when it is late', async () => {
    const { application } = opened()
    const rows = [
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'],
      ['1', 'Tuần tra ban đêm', 'Công an phường', '', 'Thường xuyên', 'Sổ tuần tra'],
      ['2', 'Sơ kết phong trào', 'UBND phường', '', 'Hằng quý', 'Báo cáo sơ kết'],
      ['3', 'Tổng kiểm tra nhà trọ', 'Công an phường', '', '31/12/2026', 'Biên bản'],
    ]
    const workbook = await writeXlsx({ sheets: [{ name: 'Phân công', rows }] })
    const found = accept(
      await createImport(application, office, { fileName: 'ke-hoach.xlsx', bytes: Readable.from([Buffer.from(workbook)]) }),
    )
    const heading = { ...PLAN_55_HEADING, date: toDay('2026-07-01'), campaignStart: null, campaignEnd: null }
    const { planId } = accept(await confirmImport(application, office, { importId: found.importId, heading, seenVersion: 1 }))
    await completePlan(opened(), office, planId)
    const ready = accept(await getPlan(application, office, planId))
    expect(ready.readiness).toEqual({ ready: true, openDiscrepancies: 0, tasks: [] })
    accept(await activatePlan(application, office, { planId, seenVersion: ready.version }))
    const { items } = accept(await listTasks(application, office, { planId, filter: {} }))
    expect(
      items.map(item =>
        item.milestones.map(({ header, state, deliverables }) => [header, state, ...deliverables.map(({ title }) => title)]),
      ),
    ).toEqual([
      [['Thường xuyên', 'not_due', 'Sổ tuần tra']],
      [
        ['Hằng quý (30/09/2026)', 'overdue', 'Báo cáo sơ kết'],
        ['Đến 31/12/2026', 'not_due', 'Báo cáo sơ kết'],
      ],
      [['Đến 31/12/2026', 'not_due', 'Biên bản']],
    ])
    expect(items.map(item => item.light)).toEqual(['on_track', 'late', 'on_track'])
  })

  it('is mended by a person: facts are checked, doubts found anew, readings kept', async () => {
    const { application } = opened()
    const found = await importPlan55(opened(), office)
    const tasks = found.extraction.tasks.map(task =>
      task.code === '4.3' ? { ...task, leads: ['Tổ công tác đặc biệt'], leadText: 'Tổ công tác đặc biệt' } : task,
    )
    const extraction = {
      ...found.extraction,
      tasks,
      phases: found.extraction.phases.map(phase => ({ ...phase, start: phase.start ?? toDay('2026-04-15') })),
    }
    const mended = accept(await mendImport(application, office, { importId: found.importId, extraction, choices: [], seenVersion: 1 }))
    expect(mended.version).toBe(2)
    expect(mended.extraction.discrepancies.some(doubt => doubt.kind === 'phase_start_unknown')).toBe(false)
    expect(mended.resolutions.find(resolution => resolution.name === 'Tổ công tác đặc biệt')).toMatchObject({
      match: 'unknown',
      confirmed: false,
    })
    const confirm = (seenVersion: number) =>
      confirmImport(application, office, { importId: found.importId, heading: PLAN_55_HEADING, seenVersion })
    expect(codesOf(await confirm(1))).toEqual(['CHANGED_MEANWHILE'])
    expect(codesOf(await confirm(2))).toEqual(['IMPORT_NAME_UNKNOWN'])
    const choice = { name: 'Tổ công tác đặc biệt', unitIds: [ward.unitOfKind('police').unitId], external: false, confirmed: true }
    accept(
      await mendImport(application, office, { importId: found.importId, extraction: mended.extraction, choices: [choice], seenVersion: 2 }),
    )
    const { planId } = accept(await confirm(3))
    const { items } = accept(await listTasks(application, office, { planId, filter: {} }))
    expect(items.find(item => item.code === '4.3')?.leadUnits.map(unit => unit.unitName)).toEqual(['Công an phường Tam Phước'])
    expect(codesOf(await confirm(4))).toEqual(['IMPORT_NOT_DRAFT'])
    expect(codesOf(await discardImport(application, office, found.importId))).toEqual(['IMPORT_NOT_DRAFT'])
  })

  it('refuses a mended extraction that no plan can be made of, with every fault at once', async () => {
    const found = await importPlan55(opened(), office)
    const mend = (extraction: typeof found.extraction, choices: Parameters<typeof mendImport>[2]['choices'] = []) =>
      mendImport(opened().application, office, { importId: found.importId, extraction, choices, seenVersion: 1 })
    expect(codesOf(await mend({ ...found.extraction, tasks: [] }))).toEqual(['EXTRACTION_WITHOUT_TASKS'])
    const [first, second, third, ...rest] = found.extraction.tasks
    if (first === undefined || second === undefined || third === undefined) throw new Error('Plan 55 has 17 tasks')
    const broken = {
      ...found.extraction,
      milestones: found.extraction.milestones.slice(0, 4),
      tasks: [first, { ...second, code: first.code }, { ...third, title: ' ' }, ...rest],
    }
    expect(codesOf(await mend(broken)).toSorted()).toEqual([
      'EXTRACTION_CODE_TWICE',
      'EXTRACTION_MILESTONE_UNKNOWN',
      'EXTRACTION_TASK_WITHOUT_TITLE',
    ])
    const stranger = { name: 'khu phố', unitIds: [opened().application.identifiers.next()], external: false, confirmed: true }
    expect(codesOf(await mend(found.extraction, [stranger]))).toEqual(['UNIT_UNKNOWN'])
  })

  it('refuses a list that is no plan, an empty file and dates in the wrong order, and keeps nothing', async () => {
    const { application } = opened()
    const upload = (text: string) => createImport(application, office, { fileName: 'tep.txt', bytes: Readable.from([Buffer.from(text)]) })
    const before = (await listImports(application, office)).length
    const none = await upload('Danh sách đại biểu\n1. Nguyễn Văn A\n2. Trần Thị B\n')
    expect(codesOf(none)).toEqual(['IMPORT_NO_TASKS'])
    expect(codesOf(await upload(''))).toEqual(['PLAN_FILE_EMPTY'])
    expect((await listImports(application, office)).length).toBe(before)
    const { importId } = await importPlan55(opened(), office)
    const heading = { ...PLAN_55_HEADING, campaignStart: toDay('2027-08-27'), campaignEnd: toDay('2026-04-15') }
    expect(codesOf(await confirmImport(application, office, { importId, heading, seenVersion: 1 }))).toEqual(['PLAN_DATES_REVERSED'])
    accept(await discardImport(application, office, importId))
    expect((await listImports(application, office)).some(row => row.importId === importId)).toBe(false)
  })

  it('is not seen by another ward', async () => {
    const { application } = opened()
    const planId = await makeDraftPlan55(opened(), office)
    const { items } = accept(await listTasks(application, office, { planId, filter: {} }))
    const stranger = (await makeSampleWard(opened(), 'Khác')).administrator
    expect(await listPlans(application, stranger)).toEqual([])
    expect(await listImports(application, stranger)).toEqual([])
    expect(codesOf(await getPlan(application, stranger, planId))).toEqual(['NOT_FOUND'])
    expect(codesOf(await listTasks(application, stranger, { planId, filter: {} }))).toEqual(['NOT_FOUND'])
    expect(codesOf(await getTask(application, stranger, items[0]?.taskId ?? ''))).toEqual(['NOT_FOUND'])
    expect(codesOf(await activatePlan(application, stranger, { planId, seenVersion: 1 }))).toEqual(['NOT_FOUND'])
  })
})
