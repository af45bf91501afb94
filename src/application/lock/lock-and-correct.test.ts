import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { type ReportingWard, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { lockWork } from '#tests/databases/lock-work.ts'
import { codesOf, reportWork, valueOf } from '#tests/databases/report-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { removeEvidence, updateEvidence } from '../report/change-evidence.ts'
import { openDuePeriods } from '../report/open-due-periods.ts'
import { returnReportLines } from '../report/return-report-lines.ts'
import { submitReport } from '../report/submit-report.ts'
import { approveCorrection, refuseCorrection, withdrawCorrection } from './decide-correction.ts'
import { getPeriodLock } from './get-period-lock.ts'
import { listCorrections } from './list-corrections.ts'
import { lockPeriod } from './lock-period.ts'

describeOnEveryDatabase('a locked period', opened => {
  let ward: ReportingWard
  const app = () => opened().application
  const work = () => reportWork(opened())
  const locks = () => lockWork(opened(), ward)
  const june = () => locks().place('2026-06')

  beforeEach(async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createReportingWard(app())
    await openDuePeriods(app(), ward.tenantId)
  })

  it('is locked by the office after its last day, with every unfinished report confirmed by name', async () => {
    await locks().acceptedReport('2026-06')
    expect(codesOf(await lockPeriod(app(), ward.actor.clerk, { ...june(), confirmed: [], note: '' }))).toEqual(['PERIOD_NOT_OVER'])
    opened().clock.set('2026-06-26T02:00:00.000Z')
    const outcome = await lockPeriod(app(), ward.actor.clerk, { ...june(), confirmed: [], note: '' })
    expect(outcome.ok ? [] : outcome.refusals.map(({ code, facts }) => `${code} ${facts['unitName']} ${facts['openReason']}`)).toEqual([
      'LOCK_NOT_CONFIRMED Văn phòng Đảng uỷ missing',
      'LOCK_NOT_CONFIRMED Khu phố 1 missing',
      'LOCK_NOT_CONFIRMED Khu phố 2 missing',
    ])
    const view = valueOf(await locks().lock('2026-06'))
    expect(view).toMatchObject({
      reportCount: 4,
      lock: { lockedByName: 'clerk', unreviewed: 0, missing: 3, lockedAt: '2026-06-26T02:00:00.000Z' },
      allowedActions: ['compare', 'export'],
    })
    expect(codesOf(await locks().lock('2026-06'))).toEqual(['PERIOD_LOCKED_ALREADY'])
    const seen = valueOf(await getPeriodLock(app(), ward.actor.cell1, june()))
    expect(seen).toMatchObject({ open: [{ unitName: 'Khu phố 1', reason: 'missing' }], allowedActions: [] })
  })

  it('counts what was sent and not reviewed', async () => {
    const report = await locks().acceptedReport('2026-06')
    const { reportId, version } = await work().findReport(ward.actor.cell1, '2026-06', ward.unit.cluster1)
    valueOf(await work().save(ward.actor.cell1, reportId, ward.task['1.3'], { completionRate: 0 }))
    valueOf(await submitReport(app(), ward.actor.cell1, reportId, version))
    opened().clock.set('2026-06-26T02:00:00.000Z')
    const { open } = valueOf(await getPeriodLock(app(), ward.actor.clerk, june()))
    expect(open.map(item => item.reason)).toEqual(['missing', 'awaiting_review', 'missing'])
    expect(open.map(item => item.reportId)).not.toContain(report.reportId)
    expect(valueOf(await locks().lock('2026-06')).lock).toMatchObject({ unreviewed: 1, missing: 2 })
  })

  it('keeps its reports from every change, and says what to do instead', async () => {
    const { reportId, lines } = await locks().acceptedReport('2026-06')
    const { reportId: sentId, version } = await work().findReport(ward.actor.cell1, '2026-06', ward.unit.cluster1)
    valueOf(await work().save(ward.actor.cell1, sentId, ward.task['1.3'], { completionRate: 0 }))
    valueOf(await submitReport(app(), ward.actor.cell1, sentId, version))
    const draft = await work().findReport(ward.actor.cell2, '2026-06', ward.unit.cluster2)
    opened().clock.set('2026-06-26T02:00:00.000Z')
    valueOf(await locks().lock('2026-06'))
    const sent = await work().read(ward.actor.clerk, sentId)
    const reasons = [{ code: 'vague', text: 'Chưa nêu rõ kết quả cụ thể' }]
    const evidenceId = lines[0]?.evidence[0]?.evidenceId ?? ''
    const returning = { reportId: sentId, seenVersion: sent.version, lines: [{ taskId: ward.task['1.3'], reasons }] }
    for (const outcome of [
      await work().save(ward.actor.cell2, draft.reportId, ward.task['1.3']),
      await work().attach(ward.actor.cell2, draft.reportId, ward.task['1.3']),
      await submitReport(app(), ward.actor.cell2, draft.reportId, draft.version),
      await returnReportLines(app(), ward.actor.clerk, returning),
      await updateEvidence(app(), ward.actor.head, evidenceId, { caption: 'Khác' }),
      await removeEvidence(app(), ward.actor.head, evidenceId),
    ])
      expect(codesOf(outcome)).toContain('REPORT_PERIOD_LOCKED')
    expect(sent.allowedActions).toEqual(['correct'])
    expect((await work().read(ward.actor.cell2, draft.reportId)).allowedActions).toEqual([])
    expect(await work().read(ward.actor.head, reportId)).toMatchObject({
      lock: { lockedByName: 'clerk' },
      allowedActions: ['correct'],
      lines: [{ editable: false, corrections: [] }, { editable: false }],
    })
    // July is open as before.
    opened().clock.set('2026-07-02T02:00:00.000Z')
    await openDuePeriods(app(), ward.tenantId)
    const july = await work().findReport(ward.actor.cell2, '2026-07', ward.unit.cluster2)
    expect(codesOf(await work().save(ward.actor.cell2, july.reportId, ward.task['1.3']))).toEqual([])
  })

  it('changes by a correction that another person approved: the old value, the reason and both names stay', async () => {
    const { reportId } = await locks().acceptedReport('2026-06')
    expect(codesOf(await locks().ask(ward.actor.head, { reportId }))).toEqual(['PERIOD_NOT_LOCKED'])
    opened().clock.set('2026-06-26T02:00:00.000Z')
    valueOf(await locks().lock('2026-06'))
    const asked = valueOf(await locks().ask(ward.actor.head, { reportId }))
    expect(asked).toMatchObject({ oldValue: 40, newValue: 35, state: 'asked', allowedActions: ['withdraw'] })
    expect((await work().read(ward.actor.head, reportId)).lines[0]?.completionRate).toBe(40)
    expect(codesOf(await locks().ask(ward.actor.clerk, { reportId, newValue: 30 }))).toEqual(['CORRECTION_OPEN_ALREADY'])
    const step = { correctionId: asked.correctionId, seenVersion: asked.version }
    expect(codesOf(await approveCorrection(app(), ward.actor.head, step))).toEqual(['NOT_ALLOWED'])
    opened().clock.set('2026-06-27T02:00:00.000Z')
    const approved = valueOf(await approveCorrection(app(), ward.actor.standing, { ...step, note: 'Đã đối chiếu biên bản' }))
    expect(approved).toMatchObject({ state: 'approved', decidedByName: 'standing', askedByName: 'head', version: 2, allowedActions: [] })
    expect((await work().read(ward.actor.head, reportId)).lines[0]).toMatchObject({
      completionRate: 35,
      corrections: [{ field: 'completionRate', oldValue: 40, newValue: 35, state: 'approved', decidedByName: 'standing' }],
    })
    expect(codesOf(await approveCorrection(app(), ward.actor.standing, step))).toEqual(['CHANGED_MEANWHILE'])
    expect(codesOf(await refuseCorrection(app(), ward.actor.standing, { ...step, seenVersion: 2, note: 'Không cần nữa đâu' }))).toEqual([
      'CORRECTION_DECIDED_ALREADY',
    ])
    const listed = await listCorrections(app(), ward.actor.cell1, { ...june(), offset: 0, limit: 10 })
    expect([listed.total, (await listCorrections(app(), ward.actor.clerk, { ...june(), offset: 0, limit: 10 })).total]).toEqual([0, 1])
  })

  it('takes corrections of every kind of value, one after the other', async () => {
    const { reportId } = await locks().acceptedReport('2026-06')
    opened().clock.set('2026-06-26T02:00:00.000Z')
    valueOf(await locks().lock('2026-06'))
    for (const [field, newValue] of [
      ['proposal', 'Đề nghị bố trí 01 máy quét cho bộ phận một cửa'],
      ['nextActionDue', '2026-07-31'],
      ['difficulty', 'Thiếu máy quét hồ sơ tại bộ phận một cửa'],
      ['result', 'Đã ban hành Quyết định 12/QĐ-UBND và tổ chức 02 buổi tập huấn cho 80 người'],
      ['completionRate', 37.5],
      ['completionRate', 36],
      ['verifiedRate', 30],
    ] as const) {
      const asked = valueOf(await locks().ask(ward.actor.head, { reportId, field, newValue }))
      valueOf(await approveCorrection(app(), ward.actor.clerk, { correctionId: asked.correctionId, seenVersion: 1 }))
    }
    expect((await work().read(ward.actor.head, reportId)).lines[0]).toMatchObject({
      proposal: 'Đề nghị bố trí 01 máy quét cho bộ phận một cửa',
      nextActionDue: '2026-07-31',
      completionRate: 36,
      verified: { rate: 30 },
      corrections: { length: 7 },
    })
  })

  it('refuses corrections without ground, of the wrong kind, or that break the rules of a line', async () => {
    const { reportId } = await locks().acceptedReport('2026-06')
    const draft = await work().findReport(ward.actor.cell1, '2026-06', ward.unit.cluster1)
    opened().clock.set('2026-06-26T02:00:00.000Z')
    valueOf(await locks().lock('2026-06'))
    const ask = async (asked: object) => codesOf(await locks().ask(ward.actor.head, { reportId, ...asked }))
    expect(await ask({ newValue: 40 })).toEqual(['CORRECTION_CHANGES_NOTHING'])
    expect(await ask({ newValue: '35' })).toEqual(['CORRECTION_WRONG_KIND'])
    expect(await ask({ newValue: 101 })).toEqual(['COMPLETION_RATE_OUT_OF_RANGE'])
    expect(await ask({ reason: 'Nhập sai' })).toEqual(['CORRECTION_REASON_SHORT'])
    expect(await ask({ field: 'difficulty', newValue: 'Thiếu máy quét hồ sơ' })).toEqual([
      'DIFFICULTY_WITHOUT_PROPOSAL',
      'DIFFICULTY_WITHOUT_NEXT_DEADLINE',
    ])
    expect(await ask({ field: 'nextActionDue', newValue: '2026-05-01' })).toEqual(['NEXT_DEADLINE_IN_PAST'])
    expect(await ask({ field: 'result', newValue: 'Đang thực hiện theo kế hoạch' })).toContain('VAGUE_WORDS')
    const own = { reportId: draft.reportId, taskId: ward.task['1.3'], newValue: 5 }
    expect(codesOf(await locks().ask(ward.actor.cell1, own))).toEqual(['CORRECTION_OF_MISSING'])
    expect(codesOf(await locks().ask(ward.actor.cell2, { reportId }))).toEqual(['NOT_FOUND'])
  })

  it('is decided neither by who asked nor by the unit’s own people; a refusal says why; who asked may take it back', async () => {
    const { reportId } = await locks().acceptedReport('2026-06')
    opened().clock.set('2026-06-26T02:00:00.000Z')
    valueOf(await locks().lock('2026-06'))
    const { correctionId } = valueOf(await locks().ask(ward.actor.clerk, { reportId }))
    const step = { correctionId, seenVersion: 1 }
    expect(codesOf(await approveCorrection(app(), ward.actor.clerk, step))).toEqual(['CORRECTION_BY_ITS_ASKER'])
    const both = {
      ...ward.actor.standing,
      memberships: [...ward.actor.standing.memberships, { unitId: ward.unit.committee, role: 'officer' as const }],
    }
    expect(codesOf(await approveCorrection(app(), both, step))).toEqual(['CORRECTION_OF_OWN_UNIT'])
    expect(codesOf(await refuseCorrection(app(), ward.actor.standing, { ...step, note: 'Không' }))).toEqual(['CORRECTION_NOTE_SHORT'])
    expect(codesOf(await withdrawCorrection(app(), ward.actor.head, step))).toEqual(['CORRECTION_NOT_YOURS'])
    expect(valueOf(await refuseCorrection(app(), ward.actor.standing, { ...step, note: 'Biên bản ghi 40 phần trăm' })).state).toBe(
      'refused',
    )
    const again = valueOf(await locks().ask(ward.actor.head, { reportId }))
    expect(valueOf(await withdrawCorrection(app(), ward.actor.head, { correctionId: again.correctionId, seenVersion: 1 })).state).toBe(
      'withdrawn',
    )
    expect((await work().read(ward.actor.head, reportId)).lines[0]?.completionRate).toBe(40)
  })

  it('is kept by the database itself, whoever writes', async () => {
    const { reportId } = await locks().acceptedReport('2026-06')
    opened().clock.set('2026-06-26T02:00:00.000Z')
    valueOf(await locks().lock('2026-06'))
    const asked = valueOf(await locks().ask(ward.actor.head, { reportId }))
    const { database, dialect } = opened()
    const write = (statement: string) =>
      database.transaction().execute(async transaction => {
        if (dialect === 'postgres') await sql`select set_config('app.tenant', ${ward.tenantId}, true)`.execute(transaction)
        return sql.raw(statement).execute(transaction)
      })
    const line = `where tenant_id = '${ward.tenantId}' and report_id = '${reportId}' and task_id = '${ward.task['1.1']}'`
    const report = `where tenant_id = '${ward.tenantId}' and report_id = '${reportId}'`
    for (const statement of [
      `update report_line set completion_rate = 90 ${line}`,
      // The new value of a correction that nobody approved.
      `update report_line set completion_rate = 35, version = version + 1 ${line}`,
      `update report_line set gap_reason = 'x' ${line}`,
      `update report_line set verified_rate = 90 ${line}`,
      `delete from evidence ${line}`,
      `update evidence set sha256 = 'x' ${line}`,
      `delete from report_line ${line}`,
      `update report set status = 'draft' ${report}`,
      `update report set month = '2027-01' ${report}`,
      `delete from period_lock where tenant_id = '${ward.tenantId}'`,
      `update period_lock set missing = 0 where tenant_id = '${ward.tenantId}'`,
      `delete from correction ${line}`,
      `update correction set reason = 'x' ${line}`,
      `update correction set state = 'approved', line_version = 99, decided_by = '${ward.actor.clerk.memberId}', decided_at = asked_at ${line}`,
      `update correction set state = 'approved', line_version = null, decided_by = asked_by, decided_at = asked_at ${line}`,
    ])
      await expect(write(statement)).rejects.toThrow(/chốt số liệu/)
    valueOf(await approveCorrection(app(), ward.actor.clerk, { correctionId: asked.correctionId, seenVersion: 1 }))
    // The correction was used up by the version it made: nobody goes back to the value and on to it again.
    await expect(write(`update report_line set completion_rate = 40 ${line}`)).rejects.toThrow(/chốt số liệu/)
    await expect(write(`update report_line set completion_rate = 35, version = version + 1 ${line}`)).rejects.toThrow(/chốt số liệu/)
    const other = `where tenant_id = '${ward.tenantId}' and month = '2026-05'`
    await write(`update report set due_at = due_at ${other}`)
  })
})
