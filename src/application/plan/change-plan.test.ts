import { beforeAll, expect, it } from 'vitest'
import { toDay } from '#domain/shared/calendar.ts'
import { accept, importPlan55, makeActivePlan55, makeDraftPlan55, PLAN_55_HEADING } from '#tests/databases/plan-55.ts'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import type { Actor } from '../actor.ts'
import { confirmImport } from './confirm-import.ts'
import { getTask } from './get-task.ts'
import { listTasks } from './list-tasks.ts'
import { getPlan } from './read-plans.ts'
import { settleDiscrepancies, settleDiscrepancy } from './settle-discrepancies.ts'
import { updatePlan } from './update-plan.ts'
import { type TaskChange, updateTask } from './update-task.ts'
import { updateTasksTogether } from './update-tasks-together.ts'

const codesOf = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }) => [
  ...new Set(outcome.refusals?.map(refusal => refusal.code) ?? []),
]

describeOnEveryDatabase('changing a plan and its tasks', opened => {
  let ward: SampleWard
  let office: Actor
  let policeHead: Actor
  beforeAll(async () => {
    ward = await makeSampleWard(opened(), 'Tam Phước', 7)
    office = await ward.person('partyOffice', ward.unitOfKind('party_office').unitId)
    policeHead = await ward.person('unitHead', ward.unitOfKind('police').unitId)
  })

  async function draft() {
    const planId = await makeDraftPlan55(opened(), office)
    const { items } = accept(await listTasks(opened().application, office, { planId, filter: {} }))
    const taskId = (code: string) => items.find(item => item.code === code)?.taskId ?? ''
    return { planId, taskId, taskIds: items.map(item => item.taskId) }
  }
  const change = (actor: Actor, taskId: string, fields: TaskChange, seenVersion = 1) =>
    updateTask(opened().application, actor, { taskId, change: fields, seenVersion })

  it('names people, responsibility and authority, and the task says what is still missing', async () => {
    const { taskId } = await draft()
    const named = accept(await change(office, taskId('4.1'), { headMemberId: policeHead.memberId, focalMemberId: office.memberId }))
    expect(named).toMatchObject({
      version: 2,
      missingClears: ['authority'],
      headMember: { fullName: policeHead.name, unitName: 'Công an phường Tam Phước' },
    })
    const whole = accept(
      await change(office, taskId('4.1'), { authority: { decides: 'Đảng uỷ', approves: 'Ban Thường vụ', superior: '' } }, 2),
    )
    expect(whole.clears.complete).toBe(true)
    expect(whole.allowedActions).toEqual(['assignment.edit', 'plan.edit'])
  })

  it('lets the second of two people at once know that the task has changed', async () => {
    const { taskId } = await draft()
    const both = await Promise.all([
      change(office, taskId('3.1'), { responsibilityText: 'Công an chịu trách nhiệm chính' }),
      change(policeHead, taskId('3.1'), { responsibilityText: 'Công an phường' }),
    ])
    expect(both.filter(outcome => outcome.ok)).toHaveLength(1)
    expect(both.flatMap(codesOf)).toEqual(['CHANGED_MEANWHILE'])
    expect(accept(await getTask(opened().application, office, taskId('3.1'))).version).toBe(2)
  })

  it('makes one plan of an import that two people confirm at once', async () => {
    const { importId } = await importPlan55(opened(), office)
    const confirm = () => confirmImport(opened().application, office, { importId, heading: PLAN_55_HEADING, seenVersion: 1 })
    const both = await Promise.all([confirm(), confirm()])
    expect(both.filter(outcome => outcome.ok)).toHaveLength(1)
    expect(both.flatMap(codesOf)).toEqual(['IMPORT_NOT_DRAFT'])
  })

  it('lets a head change people of the tasks that the own unit leads, and no others', async () => {
    const { planId, taskId } = await draft()
    const own = accept(await change(policeHead, taskId('3.1'), { headMemberId: policeHead.memberId }))
    expect(own.allowedActions).toEqual(['assignment.edit'])
    // Công an coordinates 2.4: that is not its task to change.
    expect(codesOf(await change(policeHead, taskId('2.4'), { headMemberId: policeHead.memberId }))).toEqual(['NOT_FOUND'])
    expect(accept(await getTask(opened().application, policeHead, taskId('2.4'))).allowedActions).toEqual([])
    const police = ward.unitOfKind('police').unitId
    const beyond = await change(policeHead, taskId('3.2'), {
      title: 'Việc khác',
      assignments: [{ unitId: police, role: 'lead', reports: true }],
    })
    expect(codesOf(beyond)).toEqual(['TASK_CHANGE_BEYOND_UNIT'])
    const authority = { decides: 'Trưởng Công an', approves: 'Chủ tịch UBND', superior: '' }
    const together = (ids: readonly string[]) =>
      updateTasksTogether(opened().application, policeHead, { planId, taskIds: ids, fill: { authority } })
    expect(codesOf(await together([taskId('3.1'), taskId('1.1')]))).toEqual(['NOT_FOUND'])
    expect(accept(await together([taskId('3.1'), taskId('3.2')])).changed).toBe(2)
  })

  it('names people for each unit that leads; a head for the own unit alone', async () => {
    const { taskId } = await draft()
    const before = accept(await getTask(opened().application, office, taskId('2.2')))
    const cells = before.assignments.filter(assignment => assignment.role !== 'coordinator')
    expect(cells.length).toBeGreaterThan(2)
    const [first, second] = cells
    if (first === undefined || second === undefined) throw new Error('Task 2.2 has several leads')
    const duties = before.assignments.map(({ unitId, role, reports }) => ({ unitId, role, reports }))
    const naming = (unitId: string, memberId: string | null) => ({
      assignments: duties.map(duty => (duty.unitId === unitId ? { ...duty, headMemberId: memberId } : duty)),
    })
    const head = await ward.person('unitHead', second.unitId)
    const named = accept(await change(office, taskId('2.2'), naming(second.unitId, head.memberId)))
    expect(named.assignments.map(assignment => assignment.headMember?.memberId ?? null)).toEqual(
      before.assignments.map(({ unitId }) => (unitId === second.unitId ? head.memberId : null)),
    )
    expect(named.headMember).toBeNull()
    expect(named.clears.missing.filter(item => item.code === 'NO_HEAD')).toHaveLength(cells.length - 1)

    const leader = await ward.person('unitHead', first.unitId)
    const seen = accept(await getTask(opened().application, leader, taskId('2.2')))
    expect(seen.assignments.filter(assignment => assignment.allowedActions.length > 0).map(assignment => assignment.unitId)).toEqual([
      first.unitId,
    ])
    expect(codesOf(await change(leader, taskId('2.2'), naming(second.unitId, leader.memberId), 2))).toEqual(['TASK_CHANGE_BEYOND_UNIT'])
    expect(codesOf(await change(leader, taskId('2.2'), naming(second.unitId, null), 2))).toEqual(['TASK_CHANGE_BEYOND_UNIT'])
    expect(codesOf(await change(leader, taskId('2.2'), { assignments: duties.slice(1) }, 2))).toEqual(['TASK_CHANGE_BEYOND_UNIT'])
    const own = accept(await change(leader, taskId('2.2'), naming(first.unitId, leader.memberId), 2))
    expect(own.assignments.slice(0, 2).map(assignment => assignment.headMember?.memberId)).toEqual([leader.memberId, undefined])
    const whole = accept(await getTask(opened().application, office, taskId('2.2')))
    expect(
      whole.assignments.slice(0, 2).map(assignment => assignment.headMember?.memberId),
      'the others’ people, not shown to the leader, stay',
    ).toEqual([leader.memberId, head.memberId])
    expect(own.headMember?.memberId).toBe(leader.memberId)
    expect(codesOf(await change(office, taskId('2.2'), naming(second.unitId, opened().application.identifiers.next()), 3))).toEqual([
      'ASSIGNEE_UNKNOWN',
    ])
    // People of a unit that stays are kept without being sent; those of the accountable lead can be taken back alone.
    const kept = accept(await change(office, taskId('2.2'), { assignments: duties, headMemberId: null }, 3))
    expect(kept.assignments.slice(0, 2).map(assignment => assignment.headMember?.memberId ?? null)).toEqual([null, head.memberId])
  })

  it('has no place for people of a task that nobody leads', async () => {
    const { taskId } = await draft()
    const outcome = await change(office, taskId('3.1'), { assignments: [], headMemberId: office.memberId })
    expect(codesOf(outcome)).toEqual(['TASK_WITHOUT_ACCOUNTABLE'])
  })

  it('lets every unit that leads bring its own people, and says which have nobody', async () => {
    const { planId, taskId } = await draft()
    const led = (description: { assignments: readonly { role: string; unitId: string; headMember: unknown; focalMember: unknown }[] }) =>
      description.assignments.filter(assignment => assignment.role !== 'coordinator')
    const units = led(accept(await getTask(opened().application, office, taskId('2.2')))).map(assignment => assignment.unitId)
    const headless = units.at(-1) ?? ''
    const heads = new Map<string, string>()
    for (const unitId of units.slice(0, -1)) heads.set(unitId, (await ward.person('unitHead', unitId)).memberId)
    const officer = await ward.person('officer', units[0] ?? '')
    const together = (fill: Parameters<typeof updateTasksTogether>[2]['fill'], actor = office) =>
      updateTasksTogether(opened().application, actor, { planId, taskIds: [taskId('2.2')], fill })
    const headlessName = ward.units.find(unit => unit.unitId === headless)?.name
    expect(accept(await together({ fromUnits: true }))).toEqual({
      changed: 1,
      withoutPeople: [{ unitId: headless, unitName: headlessName }],
    })
    const filled = led(accept(await getTask(opened().application, office, taskId('2.2'))))
    expect(filled).toMatchObject(
      units.map((unitId, index) =>
        unitId === headless
          ? { headMember: null, focalMember: null }
          : {
              headMember: { memberId: heads.get(unitId) },
              focalMember: { memberId: index === 0 ? officer.memberId : heads.get(unitId) },
            },
      ),
    )
    expect(accept(await together({ fromUnits: true })).changed).toBe(0)
    // A head fills the own unit's places only.
    expect(
      accept(
        await together({ headMemberId: office.memberId, focalMemberId: office.memberId }, await ward.person('unitHead', units[0] ?? '')),
      ),
    ).toEqual({ changed: 0, withoutPeople: [] })
    expect(accept(await together({ fromUnits: true, headMemberId: office.memberId, focalMemberId: office.memberId }))).toEqual({
      changed: 1,
      withoutPeople: [],
    })
    expect(led(accept(await getTask(opened().application, office, taskId('2.2')))).at(-1)).toMatchObject({
      headMember: { memberId: office.memberId },
    })
  })

  it('refuses strangers, unknown units, a unit twice and two accountable leads, all at once', async () => {
    const { taskId } = await draft()
    const police = ward.unitOfKind('police').unitId
    const outcome = await change(office, taskId('3.1'), {
      headMemberId: opened().application.identifiers.next(),
      assignments: [
        { unitId: police, role: 'lead', reports: true },
        { unitId: police, role: 'coordinator', reports: false },
        { unitId: ward.unitOfKind('peoples_committee').unitId, role: 'lead', reports: true },
        { unitId: opened().application.identifiers.next(), role: 'coordinator', reports: false },
      ],
    })
    expect(codesOf(outcome).toSorted()).toEqual([
      'ASSIGNEE_UNKNOWN',
      'ASSIGNMENT_SEVERAL_ACCOUNTABLE',
      'ASSIGNMENT_UNIT_TWICE',
      'ASSIGNMENT_UNIT_UNKNOWN',
    ])
    expect(accept(await getTask(opened().application, office, taskId('3.1'))).version).toBe(1)
  })

  it('replaces the units of a task and keeps the plan’s words of those that stay', async () => {
    const { taskId } = await draft()
    const police = ward.unitOfKind('police').unitId
    const front = ward.unitOfKind('fatherland_front').unitId
    const after = accept(
      await change(office, taskId('4.1'), {
        assignments: [
          { unitId: front, role: 'lead', reports: true },
          { unitId: police, role: 'coordinator', reports: true },
        ],
      }),
    )
    expect(after.assignments.map(({ unitId, role, reports, sourceText }) => ({ unitId, role, reports, sourceText }))).toEqual([
      { unitId: front, role: 'lead', reports: true, sourceText: 'MTTQ' },
      { unitId: police, role: 'coordinator', reports: true, sourceText: 'Công an' },
    ])
  })

  it('makes the running month’s reports follow when units of a task in force change', async () => {
    const planId = await makeActivePlan55(opened(), office)
    const { items } = accept(await listTasks(opened().application, office, { planId, filter: {} }))
    const task = items.find(item => item.code === '4.3')
    const women = ward.unitOfKind('women_union').unitId
    const owing = async () => {
      const { reports } = await opened().application.unitOfWork.read(ward.tenantId, stores => stores.tasks.listReportFigures(planId))
      return reports.filter(report => report.unitId === women).length
    }
    expect(await owing()).toBe(0)
    accept(await change(office, task?.taskId ?? '', { assignments: [{ unitId: women, role: 'lead', reports: true }] }, task?.version))
    expect(await owing()).toBeGreaterThan(0)
  })

  it('records why a clear is missing with who said so, and takes it back', async () => {
    const { taskId } = await draft()
    const reason = 'Chờ tỉnh hướng dẫn phân cấp thẩm quyền, bổ sung trong tháng 12/2026'
    const recorded = accept(await change(office, taskId('1.4'), { recordedReason: reason }))
    expect(recorded.recordedReason).toEqual({ by: office.name, at: opened().clock.now(), text: reason })
    expect(accept(await change(office, taskId('1.4'), { recordedReason: ' ' }, 2)).recordedReason).toBeNull()
  })

  it('fills many tasks at once without touching what somebody wrote', async () => {
    const { planId, taskId, taskIds } = await draft()
    accept(
      await change(office, taskId('2.1'), {
        authority: { decides: 'Chủ tịch UBND', approves: '', superior: '' },
        headMemberId: policeHead.memberId,
      }),
    )
    const fill = {
      headMemberId: office.memberId,
      focalMemberId: office.memberId,
      authority: { decides: 'Đảng uỷ', approves: 'Ban Thường vụ', superior: 'Tỉnh uỷ' },
      recordedReason: 'Lý do chung cho các nhiệm vụ còn thiếu',
    }
    const together = () => updateTasksTogether(opened().application, office, { planId, taskIds, fill })
    expect(accept(await together())).toEqual({ changed: 17, withoutPeople: [] })
    expect(accept(await together())).toEqual({ changed: 0, withoutPeople: [] })
    const kept = accept(await getTask(opened().application, office, taskId('2.1')))
    expect(kept.headMember?.fullName).toBe(policeHead.name)
    expect(kept.task.authority).toEqual({ decides: 'Chủ tịch UBND', approves: 'Ban Thường vụ', superior: 'Tỉnh uỷ' })
    expect(kept.recordedReason).toBeNull()
    expect(
      codesOf(
        await updateTasksTogether(opened().application, office, {
          planId,
          taskIds,
          fill: { headMemberId: opened().application.identifiers.next() },
        }),
      ),
    ).toEqual(['ASSIGNEE_UNKNOWN'])
  })

  it('names groups, corrects dates, and refuses what the plan does not have', async () => {
    const { planId } = await draft()
    const plan = accept(await getPlan(opened().application, office, planId))
    const [milestone] = plan.milestones
    const [phase] = plan.phases
    if (milestone === undefined || phase === undefined) throw new Error('Plan 55 has milestones and phases')
    const update = (fields: Parameters<typeof updatePlan>[2]['change'], seenVersion: number) =>
      updatePlan(opened().application, office, { planId, change: fields, seenVersion })
    const fields = {
      number: '56-KH/ĐU',
      groups: [{ code: '1', title: 'Cải cách hành chính' }],
      milestones: [{ milestoneId: milestone.milestoneId, due: toDay('2026-06-05') }],
      phases: [{ phaseId: phase.phaseId, start: toDay('2026-04-15'), end: phase.end }],
    }
    const after = accept(await update(fields, 1))
    expect(after).toMatchObject({ version: 2, number: '56-KH/ĐU', title: plan.title, issuer: plan.issuer })
    expect(after.groups[0]).toEqual({ code: '1', title: 'Cải cách hành chính' })
    expect(after.milestones[0]).toMatchObject({ due: '2026-06-05', version: 2 })
    expect(after.phases[0]?.start).toBe('2026-04-15')
    expect(codesOf(await update(fields, 1))).toEqual(['CHANGED_MEANWHILE'])
    const wrong = {
      groups: [{ code: '9', title: 'Không có' }],
      phases: [{ phaseId: phase.phaseId, start: toDay('2026-06-01'), end: toDay('2026-05-01') }],
      campaignStart: toDay('2028-01-01'),
    }
    expect(codesOf(await update(wrong, 2)).toSorted()).toEqual(['PLAN_DATES_REVERSED', 'PLAN_PART_UNKNOWN'])
    expect(accept(await getPlan(opened().application, office, planId)).version).toBe(2)
  })

  it('settles a doubt once, by the person who did, and the rest together', async () => {
    const { application } = opened()
    const { planId } = await draft()
    const { discrepancies } = accept(await getPlan(application, office, planId))
    const [first] = discrepancies
    if (first === undefined) throw new Error('Plan 55 has doubts')
    const settle = (note: string) => settleDiscrepancy(application, office, { planId, discrepancyId: first.discrepancyId, note })
    expect(accept(await settle('Lấy 01/10/2027'))).toMatchObject({ settledByName: office.name, settled: { note: 'Lấy 01/10/2027' } })
    expect(codesOf(await settle('Lấy 30/9/2027'))).toEqual(['DISCREPANCY_SETTLED_ALREADY'])
    const ids = discrepancies.map(item => item.discrepancyId)
    expect(accept(await settleDiscrepancies(application, office, { planId, discrepancyIds: ids, note: 'Theo bảng' }))).toEqual({
      settled: 21,
    })
    const other = (await draft()).planId
    expect(codesOf(await settleDiscrepancies(application, office, { planId: other, discrepancyIds: ids, note: 'Theo bảng' }))).toEqual([
      'NOT_FOUND',
    ])
    const after = accept(await getPlan(application, office, planId))
    expect(after.discrepancies[0]?.settled?.note).toBe('Lấy 01/10/2027')
    expect(after.readiness.openDiscrepancies).toBe(0)
  })

  it('closes an archived plan to every change', async () => {
    const { application } = opened()
    const { planId, taskId, taskIds } = await draft()
    await application.unitOfWork.run({ tenantId: ward.tenantId, actor: { memberId: null, name: 'Kiểm thử' } }, async ({ plans }) => {
      const plan = await plans.findPlan(planId)
      if (plan !== undefined) await plans.savePlan({ ...plan, status: 'archived', version: 2 })
    })
    const plan = accept(await getPlan(application, office, planId))
    expect(plan.allowedActions).toEqual([])
    expect(codesOf(await updatePlan(application, office, { planId, change: { number: '1' }, seenVersion: 2 }))).toEqual(['PLAN_CLOSED'])
    expect(codesOf(await change(office, taskId('1.1'), { title: 'Khác' }))).toEqual(['PLAN_CLOSED'])
    expect(codesOf(await updateTasksTogether(application, office, { planId, taskIds, fill: {} }))).toEqual(['PLAN_CLOSED'])
    const ids = plan.discrepancies.map(item => item.discrepancyId)
    expect(codesOf(await settleDiscrepancies(application, office, { planId, discrepancyIds: ids, note: 'Theo bảng' }))).toEqual([
      'PLAN_CLOSED',
    ])
  })
})
