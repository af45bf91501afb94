import { v7 as makeUuid } from 'uuid'
import type { Actor } from '#application/actor.ts'
import type { Application } from '#application/application.ts'
import type { MemberRecord, UnitRecord, WardRecord } from '#application/ports/organisation-store.ts'
import type { AssignmentRecord, DeliverableRecord, TaskRecord } from '#application/ports/task-store.ts'
import type { Role } from '#domain/access/rights.ts'
import { type Instant, toDay, toMonth } from '#domain/shared/calendar.ts'

export type TestUnit = 'office' | 'committee' | 'cluster1' | 'cluster2'
export type TestPerson = 'clerk' | 'standing' | 'head' | 'officer' | 'cell1' | 'cell2'
export type TestTask = '1.1' | '1.2' | '1.3' | '2.1'

/** A small ward with one active plan, enough to live through months of reports. */
export type ReportingWard = {
  readonly tenantId: string
  readonly planId: string
  readonly unit: Readonly<Record<TestUnit, string>>
  readonly actor: Readonly<Record<TestPerson, Actor>>
  readonly task: Readonly<Record<TestTask, string>>
  readonly deliverable: { readonly rules: string; readonly list: string; readonly lodging: string }
}

const CREATED = '2026-05-26T01:00:00.000Z' as Instant

const UNITS: readonly (readonly [TestUnit, string])[] = [
  ['office', 'Văn phòng Đảng uỷ'],
  ['committee', 'UBND phường'],
  ['cluster1', 'Khu phố 1'],
  ['cluster2', 'Khu phố 2'],
]
const PEOPLE: readonly (readonly [TestPerson, TestUnit, Role])[] = [
  ['clerk', 'office', 'partyOffice'],
  ['standing', 'office', 'standingCommittee'],
  ['head', 'committee', 'unitHead'],
  ['officer', 'committee', 'officer'],
  ['cell1', 'cluster1', 'neighbourhood'],
  ['cell2', 'cluster2', 'neighbourhood'],
]
const TASKS: readonly (readonly [TestTask, string, string])[] = [
  ['1.1', 'Chuẩn hóa quy trình thủ tục hành chính', '100% thủ tục xử lý trên môi trường số'],
  ['1.2', 'Lập danh sách tổ hỗ trợ số cộng đồng', 'Mỗi khu phố có ít nhất một tổ'],
  ['1.3', 'Rà soát nhà trọ trên địa bàn', 'Rà soát 100% nhà trọ'],
  ['2.1', 'Ban hành biểu mẫu báo cáo', 'Một biểu mẫu dùng chung'],
]

export async function createReportingWard({ unitOfWork }: Application): Promise<ReportingWard> {
  const tenantId = makeUuid()
  const unit = Object.fromEntries(UNITS.map(([key]) => [key, makeUuid()])) as Record<TestUnit, string>
  const person = Object.fromEntries(PEOPLE.map(([key]) => [key, makeUuid()])) as Record<TestPerson, string>
  const task = Object.fromEntries(TASKS.map(([code]) => [code, makeUuid()])) as Record<TestTask, string>
  const deliverable = { rules: makeUuid(), list: makeUuid(), lodging: makeUuid() }
  const planId = makeUuid()
  const milestoneId = makeUuid()
  await unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Thử' } }, async ({ organisation, plans, tasks }) => {
    await organisation.createWard(wardRecord(tenantId), CREATED)
    await organisation.addUnits(UNITS.map(([key, name], index) => unitRecord(unit[key], name, index)))
    for (const [key, home, role] of PEOPLE) await organisation.addMember(memberRecord(person[key], key, unit[home], role), CREATED)
    await plans.addPlan({
      planId,
      title: 'Thi đua 500 ngày đêm',
      number: '55-KH/ĐU',
      date: toDay('2026-05-25'),
      issuer: 'Ban Thường vụ Đảng uỷ phường',
      status: 'active',
      campaignStart: toDay('2026-04-15'),
      campaignEnd: toDay('2027-08-27'),
      activatedAt: CREATED,
      activatedBy: person.clerk,
      firstReportingMonth: toMonth('2026-05'),
      importId: null,
      createdAt: CREATED,
      version: 1,
    })
    await plans.saveGroups(planId, [
      { code: '1', title: 'Cải cách hành chính' },
      { code: '2', title: 'Tham mưu, tổng hợp' },
    ])
    await plans.addMilestones([{ milestoneId, planId, ordinal: 1, header: 'Đến 31/12/2026', due: toDay('2026-12-31'), version: 1 }])
    await tasks.addTasks(
      TASKS.map(([code, title, targetText], index) =>
        taskRecord({ taskId: task[code], planId, ordinal: index + 1, code, title, targetText }),
      ),
      {
        milestones: TASKS.map(([code]) => ({ taskId: task[code], milestoneId, content: `Hoàn thành nhiệm vụ ${code}` })),
        deliverables: [
          deliverableRecord(deliverable.rules, task['1.1'], milestoneId, 'Bộ quy trình thủ tục hành chính'),
          deliverableRecord(deliverable.list, task['1.2'], milestoneId, 'Danh sách tổ hỗ trợ số'),
          deliverableRecord(deliverable.lodging, task['1.3'], milestoneId, 'Biên bản rà soát nhà trọ'),
        ],
        targets: [],
        externalParties: [],
        assignments: [
          assignment(task['1.1'], unit.committee, 'lead'),
          assignment(task['1.2'], unit.committee, 'lead'),
          assignment(task['1.3'], unit.cluster1, 'lead'),
          assignment(task['1.3'], unit.cluster2, 'coLead'),
          assignment(task['2.1'], unit.office, 'lead'),
          { ...assignment(task['1.1'], unit.cluster1, 'coordinator'), reports: false },
        ],
      },
    )
  })
  const actors = PEOPLE.map(([key, home, role]) => [
    key,
    { tenantId, memberId: person[key], name: key, memberships: [{ unitId: unit[home], role }], delegatingUnits: [] },
  ])
  return { tenantId, planId, unit, actor: Object.fromEntries(actors) as Record<TestPerson, Actor>, task, deliverable }
}

function wardRecord(tenantId: string): WardRecord {
  return {
    tenantId,
    level: 'phường',
    placeName: 'Tam Phước',
    name: 'phường Tam Phước',
    superiorName: 'Đảng bộ thành phố Đồng Nai',
    issuerName: 'Đảng uỷ phường Tam Phước',
    demonstration: false,
    reportDueDay: 25,
    beforeDayRule: 'exclusive',
    rollNonWorking: 'none',
    periodKinds: ['month'],
    toneStyle: 'new',
    formatProfile: 'party-hd05',
    reportIssuer: 'partyCommittee',
    signer: { authority: 'T/M BAN THƯỜNG VỤ', position: 'PHÓ BÍ THƯ', name: '' },
    recipients: ['Ban Thường vụ Thành uỷ Đồng Nai (để báo cáo)', 'Các cơ quan, đơn vị thực hiện Kế hoạch'],
    version: 1,
  }
}

function unitRecord(unitId: string, name: string, sortOrder: number): UnitRecord {
  return {
    unitId,
    parentId: null,
    name,
    shortName: name,
    kind: 'division',
    aliases: [],
    sortOrder,
    activeFrom: null,
    activeTo: null,
    officersMaySubmit: false,
    version: 1,
  }
}

function memberRecord(memberId: string, login: string, unitId: string, role: Role): MemberRecord {
  return {
    memberId,
    login,
    fullName: login,
    position: '',
    phone: '',
    active: true,
    mustChangePassword: false,
    failedSignIns: 0,
    lockedUntil: null,
    lastSignInAt: null,
    version: 1,
    roles: [{ unitId, role }],
  }
}

function taskRecord(named: Pick<TaskRecord, 'taskId' | 'planId' | 'ordinal' | 'code' | 'title' | 'targetText'>): TaskRecord {
  return {
    ...named,
    groupCode: named.code.slice(0, 1),
    implementersText: '',
    assignmentText: '',
    leadText: '',
    coordinatorText: '',
    deadlineText: '',
    productText: '',
    products: [],
    responsibilityText: '',
    authority: { decides: '', approves: '', superior: '' },
    recordedReason: null,
    version: 1,
  }
}

function deliverableRecord(deliverableId: string, taskId: string, milestoneId: string, title: string): DeliverableRecord {
  return { deliverableId, taskId, milestoneId, ordinal: 1, title, state: 'not_started' }
}

function assignment(taskId: string, unitId: string, role: AssignmentRecord['role']): AssignmentRecord {
  return { taskId, unitId, role, reports: true, sourceText: '', headMemberId: null, focalMemberId: null }
}
