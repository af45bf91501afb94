import { beforeAll, expect, it } from 'vitest'
import type { MeetingView } from '#application/meeting/meeting-view.ts'
import type { DecisionContent } from '#domain/meeting/decision.ts'
import { toDay, toMonth } from '#domain/shared/calendar.ts'
import { accept } from '#tests/databases/plan-55.ts'
import { type ReportingWard, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { raiseCase } from '../case/raise-case.ts'
import { assignCase } from '../case/move-case.ts'
import { openDuePeriods } from '../report/open-due-periods.ts'
import { listWorkItems } from '../work/list-work-items.ts'
import { addAgendaItem, changeAgendaItem, orderAgenda, removeAgendaItem } from './change-agenda.ts'
import { makeMeeting, remakePack } from './make-meeting.ts'
import { addDecision, assignDecision, removeDecision, saveDecision } from './minute-decisions.ts'
import { cancelMeeting, concludeMeeting, saveAttendance, saveClosing, startMeeting, updateMeeting } from './move-meeting.ts'
import { getAgendaItem, getMeeting, listMeetings } from './read-meetings.ts'

const ORDER = 'UBND phường hoàn thành bộ quy trình thủ tục hành chính còn thiếu'

describeOnEveryDatabase('a quarterly meeting', opened => {
  let ward: ReportingWard
  const app = () => opened().application
  const at = ({ meetingId, version }: MeetingView) => ({ meetingId, seenVersion: version })
  const codesOf = (outcome: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) =>
    outcome.ok ? [] : (outcome.refusals ?? []).map(refusal => refusal.code)

  beforeAll(async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createReportingWard(app())
    await openDuePeriods(app(), ward.tenantId)
    const { clerk, officer } = ward.actor
    const raised = accept(
      await raiseCase(app(), officer, {
        unitId: ward.unit.committee,
        taskId: ward.task['1.2'],
        kind: 'bottleneck',
        title: 'Chưa bố trí kinh phí cho tổ hỗ trợ số',
        body: '',
      }),
    )
    const given = {
      ownerUnitId: ward.unit.committee,
      ownerMemberId: null,
      kind: 'bottleneck' as const,
      authority: 'within' as const,
      deadline: toDay('2026-06-20'),
      note: '',
    }
    accept(await assignCase(app(), clerk, { caseId: raised.caseId, seenVersion: raised.version }, given))
    opened().clock.set('2026-06-29T02:00:00.000Z')
    await openDuePeriods(app(), ward.tenantId)
  }, 60_000)

  const wanted = (heldOn: string) => ({
    planId: null,
    kind: 'quarterly' as const,
    month: toMonth(heldOn.slice(0, 7)),
    title: '',
    heldOn: toDay(heldOn),
    startsAt: '08:00',
    lastsMinutes: 180,
    place: 'Hội trường Đảng uỷ',
    chairMemberId: ward.actor.standing.memberId,
    secretaryMemberId: ward.actor.clerk.memberId,
  })
  const told = async (memberId: string) => {
    const rows = await app().unitOfWork.read(ward.tenantId, stores => stores.notifications.list({ memberId, offset: 0, limit: 50 }))
    return rows.items.map(row => row.sentence.vi)
  }

  it('is made, run and concluded, and the next one opens with what it decided', async () => {
    const { clerk, standing, head, officer } = ward.actor
    const made = accept(await makeMeeting(app(), clerk, wanted('2026-06-30')))
    expect(made).toMatchObject({ title: 'Họp chuyên đề quý II/2026', quarter: '2026-06', asOf: '2026-06-29', state: 'planned' })
    const kinds = made.agenda.map(item => item.kind)
    // Nobody reported: every task is late, the case is past its day, and the units that owe a report are named.
    expect(kinds.filter(kind => kind === 'red_task')).toHaveLength(4)
    expect(kinds.filter(kind => kind === 'case_within')).toHaveLength(1)
    expect(made.agenda.filter(item => item.kind === 'unit_silent').map(item => item.title)).toContain('UBND phường chưa gửi báo cáo tháng')
    expect(made.attendees.map(attendee => attendee.unitName)).toContain('UBND phường')
    expect(codesOf(await makeMeeting(app(), standing, wanted('2026-06-30')))).toEqual(['MEETING_QUARTER_TAKEN'])

    // What people do to the agenda stays when the pack is made anew.
    const [first, second] = made.agenda
    const added = accept(
      await addAgendaItem(app(), standing, made.meetingId, { title: 'Phương án kinh phí quý sau', question: '', taskId: ward.task['1.1'] }),
    )
    expect(added.page?.code).toBe('1.1')
    const place = { meetingId: made.meetingId, itemId: second?.itemId ?? '', seenVersion: 1 }
    expect(codesOf(await changeAgendaItem(app(), clerk, place, { droppedReason: 'ngắn' }))).toEqual(['MEETING_REASON_SHORT'])
    accept(await changeAgendaItem(app(), clerk, place, { droppedReason: 'Đã bàn tại giao ban tuần trước' }))
    expect(codesOf(await changeAgendaItem(app(), clerk, place, { question: 'Câu hỏi khác' }))).toEqual(['CHANGED_MEANWHILE'])
    const seen = accept(await getMeeting(app(), clerk, made.meetingId))
    const reversed = seen.agenda.map(item => item.itemId).toReversed()
    expect(codesOf(await orderAgenda(app(), clerk, at(seen), reversed.slice(1)))).toEqual(['MEETING_ORDER_INCOMPLETE'])
    const ordered = accept(await orderAgenda(app(), clerk, at(seen), reversed))
    const remade = accept(await remakePack(app(), clerk, at(ordered)))
    expect(remade.agenda.map(item => item.itemId)).toEqual(reversed)
    expect(remade.agenda.find(item => item.itemId === second?.itemId)?.droppedReason).toBe('Đã bàn tại giao ban tuần trước')

    // Invited once a day and hour, told anew when that moves.
    const attendees = [{ unitId: ward.unit.committee, memberId: null, state: 'invited' as const, note: '' }]
    const invited = accept(await saveAttendance(app(), clerk, at(remade), attendees))
    const again = accept(await saveAttendance(app(), clerk, at(invited), attendees))
    expect(await told(head.memberId)).toEqual(['Mời dự Họp chuyên đề quý II/2026, 08:00 ngày 30/06/2026, tại Hội trường Đảng uỷ'])
    const moved = accept(await updateMeeting(app(), clerk, at(again), { startsAt: '14:00' }))
    expect(await told(head.memberId)).toHaveLength(2)
    const days = { from: toDay('2026-06-01'), to: toDay('2026-06-30'), unitIds: [ward.unit.committee], memberId: null }
    const calendar = await app().unitOfWork.read(ward.tenantId, stores => stores.meetings.listMeetingDays(days))
    expect(calendar).toMatchObject([{ heldOn: '2026-06-30', startsAt: '14:00', place: 'Hội trường Đảng uỷ' }])

    // Nothing is minuted before it runs; from then on the facts are frozen.
    const item = { meetingId: made.meetingId, itemId: first?.itemId ?? '' }
    expect(codesOf(await addDecision(app(), clerk, item, { kind: 'note' }))).toEqual(['MEETING_NOT_OPEN'])
    const running = accept(await startMeeting(app(), clerk, at(moved)))
    expect(codesOf(await remakePack(app(), clerk, at(running)))).toEqual(['MEETING_NOT_OPEN'])
    accept(
      await changeAgendaItem(
        app(),
        clerk,
        { ...item, seenVersion: itemVersion(running, item.itemId) },
        { discussion: 'UBND phường nêu thiếu nhân lực.' },
      ),
    )

    // Two write at once: each decision has a version of its own.
    const work = accept(await addDecision(app(), clerk, item, { kind: 'work', text: ORDER }))
    const note = accept(await addDecision(app(), standing, item, { kind: 'conclusion', text: 'Thống nhất kéo dài tổ hỗ trợ đến hết năm' }))
    expect([work.ordinal, note.ordinal]).toEqual([1, 2])
    const decision = (version: number) => ({ meetingId: made.meetingId, decisionId: work.decisionId, seenVersion: version })
    expect(codesOf(await assignDecision(app(), clerk, decision(1), false))).toEqual(['DECISION_UNIT_MISSING'])
    const half = accept(await saveDecision(app(), clerk, decision(1), { taskId: ward.task['1.1'], unitId: ward.unit.committee }))
    expect(codesOf(await saveDecision(app(), standing, decision(1), { text: 'khác' }))).toEqual(['CHANGED_MEANWHILE'])
    expect(half.missing.map(lack => lack.clear)).toContain('when')
    expect(codesOf(await assignDecision(app(), clerk, decision(2), false))).toContain('WORK_CLEAR_MISSING')
    const secret = await saveDecision(app(), clerk, decision(2), { text: 'TỐI MẬT: phương án bố trí lực lượng' })
    expect(codesOf(secret)).toEqual(['STATE_SECRET_MARK'])
    const whole: Partial<DecisionContent> = {
      headMemberId: head.memberId,
      focalMemberId: officer.memberId,
      due: toDay('2026-07-31'),
      responsibility: 'UBND phường chủ trì, chịu trách nhiệm trước Ban Thường vụ',
      authority: { decides: 'Chủ tịch UBND phường', approves: 'Ban Thường vụ', superior: '' },
      result: 'Bộ quy trình được ban hành',
    }
    const filled = accept(await saveDecision(app(), clerk, decision(2), whole))
    expect(filled.missing).toEqual([])
    const early = accept(await getMeeting(app(), clerk, made.meetingId))
    expect(codesOf(await concludeMeeting(app(), clerk, at(early)))).toEqual(['MEETING_NOBODY_PRESENT', 'DECISION_UNASSIGNED'])
    const assigned = accept(await assignDecision(app(), clerk, decision(3), false))
    expect(assigned).toMatchObject({ workState: 'not_started', unitName: 'UBND phường' })
    const { items } = await listWorkItems(app(), head, { order: 'due', offset: 0, limit: 10, origin: 'meeting' })
    expect(items).toMatchObject([{ title: ORDER, due: '2026-07-31', taskCode: '1.1', workItemId: assigned.workItemId }])
    expect(await told(officer.memberId)).toEqual([`Họp chuyên đề quý II/2026 giao việc: ${ORDER}, hạn 31/07/2026`])
    expect(codesOf(await removeDecision(app(), clerk, decision(4)))).toEqual(['DECISION_ASSIGNED'])
    expect(codesOf(await removeAgendaItem(app(), clerk, { ...item, seenVersion: 99 }))).toEqual(['CHANGED_MEANWHILE'])

    const present = attendees.map(attendee => ({ ...attendee, state: 'present' as const }))
    const closed = accept(
      await saveClosing(app(), clerk, at(accept(await saveAttendance(app(), clerk, at(early), present))), 'Đồng chí chủ trì kết luận.'),
    )
    const concluded = accept(await concludeMeeting(app(), clerk, at(closed)))
    expect(concluded).toMatchObject({ state: 'concluded', allowedActions: ['draftNotice'] })
    expect(codesOf(await addDecision(app(), clerk, item, { kind: 'note' }))).toEqual(['MEETING_NOT_OPEN'])

    // The next one opens with them, and shows how they stand.
    opened().clock.set('2026-09-28T02:00:00.000Z')
    const next = accept(await makeMeeting(app(), clerk, wanted('2026-09-30')))
    const opening = next.agenda.slice(0, 2)
    expect(opening.map(line => [line.kind, line.title])).toEqual([
      ['last_decision', ORDER],
      ['last_decision', 'Thống nhất kéo dài tổ hỗ trợ đến hết năm'],
    ])
    expect(opening[0]?.facts).toMatchObject({ decision: { state: 'not_started', daysLate: 59, unitName: 'UBND phường' } })
    expect(opening[0]?.question).toContain('quá hạn 59 ngày')
    const page = accept(
      await getAgendaItem(app(), clerk, {
        meetingId: next.meetingId,
        itemId: next.agenda.find(line => line.taskCode === '1.1' && line.hasPage)?.itemId ?? '',
      }),
    )
    expect(page.page?.directives).toMatchObject([{ title: ORDER, origin: 'meeting', daysLate: 59 }])
    expect((await listMeetings(app(), standing, { offset: 0, limit: 10, search: 'chuyen de quy III' })).total).toBe(1)
    const cancelled = accept(await cancelMeeting(app(), clerk, at(next), 'Dời sang quý sau theo ý kiến Bí thư'))
    expect(cancelled).toMatchObject({ state: 'cancelled', allowedActions: [] })
  }, 60_000)
})

function itemVersion({ agenda }: MeetingView, itemId: string): number {
  return agenda.find(item => item.itemId === itemId)?.version ?? 0
}
