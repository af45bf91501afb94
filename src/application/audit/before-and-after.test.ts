import { expect, it } from 'vitest'
import { toDay } from '#domain/shared/calendar.ts'
import { createReportingWard } from '#tests/databases/reporting-ward.ts'
import { GOOD_LINE, reportWork, valueOf } from '#tests/databases/report-work.ts'
import { makeSampleWard } from '#tests/databases/sample-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { changePassword } from '../access/change-password.ts'
import { createToken, revokeToken } from '../access/manage-tokens.ts'
import { signIn } from '../access/sign-in.ts'
import { createMember, resetPassword, updateMember } from '../organisation/manage-members.ts'
import { updatePlan } from '../plan/update-plan.ts'
import { updateTask } from '../plan/update-task.ts'
import { acceptReport } from '../report/accept-report.ts'
import { removeEvidence, updateEvidence } from '../report/change-evidence.ts'
import { openDuePeriods } from '../report/open-due-periods.ts'
import { returnReportLines } from '../report/return-report-lines.ts'
import { submitReport } from '../report/submit-report.ts'

/** One act of a story, the entry it must leave in the log, and what that entry says was and is. */
type Act = { readonly action: string; readonly does: () => Promise<unknown>; readonly before: unknown; readonly after: unknown }

describeOnEveryDatabase('the log', opened => {
  const app = () => opened().application

  /** What the log says of each act, one after the other. */
  async function live(tenantId: string, story: readonly Act[]): Promise<unknown[]> {
    const said: unknown[] = []
    for (const { action, does } of story) {
      const seen = (await newest(tenantId))[0]?.sequence ?? 0
      await does()
      const entry = (await newest(tenantId)).find(item => item.sequence > seen && item.action === action)
      said.push({ action: entry?.action, before: entry?.before, after: entry?.after })
    }
    return said
  }
  const newest = (tenantId: string) => app().unitOfWork.read(tenantId, stores => stores.audit.list({ limit: 10 }))

  it('says of every change of a report and its plan what was before and what is after', async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    const ward = await createReportingWard(app())
    await openDuePeriods(app(), ward.tenantId)
    const { head, clerk } = ward.actor
    const work = reportWork(opened())
    const { reportId } = await work.findReport(head, '2026-06', ward.unit.committee)
    const [first, second] = [ward.task['1.1'], ward.task['1.2']]
    const version = async () => (await work.read(clerk, reportId)).version
    const evidenceOf = async (place: number) => (await work.read(head, reportId)).lines[0]?.evidence[place]?.evidenceId ?? ''
    const rules = (state: string) => [{ deliverableId: ward.deliverable.rules, state }]
    const reasons = [{ code: 'vague', text: 'Chưa nêu rõ kết quả cụ thể' }]
    const line = (
      taskId: string,
      reviewState: string,
      reviewReasons: readonly object[] = [],
      reviewedBy: string | null = clerk.memberId,
    ) => ({ taskId, reviewState, reviewReasons, reviewedBy })
    const deliverables = [{ deliverableId: ward.deliverable.rules, claim: 'done' as const }]
    const assignment = (unitId: string, role: 'lead' | 'coLead' = 'lead') => ({ unitId, role, reports: true })

    const story: readonly Act[] = [
      {
        action: 'reportLine.save',
        does: () => work.save(head, reportId, first, { deliverables }),
        before: { taskId: first, result: '', deliverables: [] },
        after: { result: GOOD_LINE.result, deliverables },
      },
      {
        action: 'evidence.attach',
        does: () => work.attach(head, reportId, first),
        before: null,
        after: { taskId: first, fileName: 'anh.png' },
      },
      {
        action: 'evidence.update',
        does: async () => updateEvidence(app(), head, await evidenceOf(0), { caption: 'Buổi tập huấn' }),
        before: { caption: '' },
        after: { caption: 'Buổi tập huấn' },
      },
      {
        action: 'evidence.attach',
        does: () => work.attach(head, reportId, first, { caption: 'Thừa' }),
        before: null,
        after: { caption: 'Thừa' },
      },
      {
        action: 'evidence.remove',
        does: async () => removeEvidence(app(), head, await evidenceOf(1)),
        before: { fileName: 'anh.png' },
        after: null,
      },
      {
        action: 'reportLine.save',
        does: () => work.save(head, reportId, second),
        before: { taskId: second, result: '' },
        after: { result: GOOD_LINE.result },
      },
      { action: 'evidence.attach', does: () => work.attach(head, reportId, second), before: null, after: { taskId: second } },
      {
        action: 'report.submit',
        does: async () => valueOf(await submitReport(app(), head, reportId, await version())),
        before: {
          status: 'draft',
          lines: [line(first, 'pending', [], null), line(second, 'pending', [], null)],
          deliverables: rules('not_started'),
        },
        after: {
          status: 'submitted',
          lines: [line(first, 'pending', [], null), line(second, 'pending', [], null)],
          deliverables: rules('submitted'),
        },
      },
      {
        action: 'report.return',
        does: async () =>
          valueOf(await returnReportLines(app(), clerk, { reportId, seenVersion: await version(), lines: [{ taskId: first, reasons }] })),
        before: {
          status: 'submitted',
          lines: [line(first, 'pending', [], null), line(second, 'pending', [], null)],
          deliverables: rules('submitted'),
        },
        after: {
          status: 'returned',
          lines: [line(first, 'returned', reasons), line(second, 'accepted')],
          deliverables: rules('in_progress'),
        },
      },
      {
        action: 'reportLine.save',
        does: async () =>
          valueOf(await work.save(head, reportId, first, { result: `${GOOD_LINE.result}, đạt 100% kế hoạch quý`, deliverables })),
        before: { result: GOOD_LINE.result },
        after: { taskId: first },
      },
      {
        action: 'report.submit',
        does: async () => valueOf(await submitReport(app(), head, reportId, await version())),
        before: { status: 'returned', lines: [line(first, 'returned', reasons)], deliverables: rules('in_progress') },
        after: { status: 'resubmitted', lines: [line(first, 'pending', reasons)], deliverables: rules('submitted') },
      },
      {
        action: 'report.accept',
        does: async () => valueOf(await acceptReport(app(), clerk, { reportId, seenVersion: await version() })),
        before: { status: 'resubmitted', lines: [line(first, 'pending', reasons)], deliverables: rules('submitted') },
        after: { status: 'accepted', lines: [line(first, 'accepted')], deliverables: rules('accepted') },
      },
      {
        action: 'task.update',
        does: async () =>
          valueOf(
            await updateTask(app(), clerk, {
              taskId: first,
              change: { assignments: [assignment(ward.unit.committee), assignment(ward.unit.cluster2, 'coLead')] },
              seenVersion: 1,
            }),
          ),
        before: { assignments: [{ unitId: ward.unit.committee }, { unitId: ward.unit.cluster1 }], deliverables: rules('accepted') },
        after: { assignments: [{ unitId: ward.unit.committee }, { unitId: ward.unit.cluster2 }], deliverables: rules('in_progress') },
      },
      {
        action: 'report.followAssignments',
        does: async () =>
          valueOf(
            await updateTask(app(), clerk, { taskId: second, change: { assignments: [assignment(ward.unit.cluster1)] }, seenVersion: 1 }),
          ),
        before: { tasks: [ward.task['1.3']] },
        after: { tasks: [ward.task['1.3'], second] },
      },
      {
        action: 'plan.update',
        does: async () =>
          valueOf(
            await updatePlan(app(), clerk, {
              planId: ward.planId,
              seenVersion: 1,
              change: {
                number: '56-KH/ĐU',
                groups: [{ code: '1', title: 'Thủ tục' }],
                milestones: [{ milestoneId: await milestoneOf(ward), due: toDay('2027-01-31') }],
              },
            }),
          ),
        before: { number: '55-KH/ĐU', groups: [{ code: '1', title: 'Cải cách hành chính' }], milestones: [{ due: '2026-12-31' }] },
        after: { number: '56-KH/ĐU', groups: [{ code: '1', title: 'Thủ tục' }], milestones: [{ due: '2027-01-31' }] },
      },
    ]
    expect(await live(ward.tenantId, story)).toMatchObject(story.map(({ action, before, after }) => ({ action, before, after })))
  })

  const milestoneOf = async ({ tenantId, planId }: { tenantId: string; planId: string }) =>
    (await app().unitOfWork.read(tenantId, stores => stores.plans.listMilestones(planId)))[0]?.milestoneId ?? ''

  it('says so of accounts, passwords, sign-ins and tokens too, and never a secret', async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    const ward = await makeSampleWard(opened())
    const { tenantId, administrator } = ward
    const login = `can-bo-${app().identifiers.next().slice(-12)}`
    const made = valueOf(
      await createMember(app(), administrator, {
        login,
        fullName: 'Cán bộ mẫu',
        position: '',
        phone: '',
        roles: [{ unitId: ward.unitOfKind('police').unitId, role: 'officer' }],
      }),
    )
    const { memberId } = made.member
    const member = { ...administrator, memberId, name: 'Cán bộ mẫu' }
    const origin = { address: '127.0.0.1', userAgent: '' }
    const newPassword = 'năm từ rất dễ nhớ 48'
    let given = made.temporaryPassword
    let tokenId = ''
    const story: readonly Act[] = [
      {
        action: 'session.refuse',
        does: () => signIn(app(), { login, password: 'mật khẩu nhớ nhầm' }, origin),
        before: { failedSignIns: 0 },
        after: { failedSignIns: 1 },
      },
      {
        action: 'session.open',
        does: async () => valueOf(await signIn(app(), { login, password: given }, origin)),
        before: { failedSignIns: 1, lastSignInAt: null },
        after: { failedSignIns: 0, lastSignInAt: '2026-06-10T02:00:00.000Z' },
      },
      {
        action: 'member.change-password',
        does: async () => valueOf(await changePassword(app(), member, { currentPassword: given, newPassword })),
        before: { mustChangePassword: true },
        after: { mustChangePassword: false },
      },
      {
        action: 'member.reset-password',
        does: async () => (given = valueOf(await resetPassword(app(), administrator, memberId)).temporaryPassword),
        before: { mustChangePassword: false },
        after: { mustChangePassword: true },
      },
      {
        action: 'member.update',
        does: async () => valueOf(await updateMember(app(), administrator, { memberId, seenVersion: 3, change: { active: false } })),
        before: { active: true },
        after: { active: false },
      },
      {
        action: 'token.create',
        does: async () =>
          (tokenId = valueOf(await createToken(app(), administrator, { name: 'Cổng', memberId, expiresOn: null })).token.tokenId),
        before: null,
        after: { name: 'Cổng', revokedAt: null },
      },
      {
        action: 'token.revoke',
        does: async () => valueOf(await revokeToken(app(), administrator, tokenId)),
        before: { revokedAt: null },
        after: { revokedAt: '2026-06-10T02:00:00.000Z' },
      },
    ]
    expect(await live(tenantId, story)).toMatchObject(story.map(({ action, before, after }) => ({ action, before, after })))
    const told = JSON.stringify(await newest(tenantId))
    for (const secret of [given, made.temporaryPassword, newPassword]) expect(told).not.toContain(secret)
  })
})
