import { toDay, toMonth } from '#domain/shared/calendar.ts'
import type { Application } from '../../application.ts'
import { makeMeeting } from '../../meeting/make-meeting.ts'
import type { DemonstrationStaff } from '../add-demonstration-people.ts'
import { type DemonstrationStep, moment } from '../demonstration-step.ts'
import { valueOf } from '../value-of.ts'

/** A meeting on what is late is prepared, so that whoever tries it can run one; the quarter's own is left to them. */
export function meetingSteps({
  application,
  people,
}: {
  readonly application: Application
  readonly people: DemonstrationStaff
}): readonly DemonstrationStep[] {
  const make = async () => {
    const [office, chair] = [people.actorOf('vanphong'), people.actorOf('bithu')]
    const meeting = {
      planId: null,
      kind: 'thematic' as const,
      month: toMonth('2026-12'),
      title: 'Họp tháo gỡ việc chậm (minh hoạ)',
      heldOn: toDay('2026-12-18'),
      startsAt: '08:00',
      lastsMinutes: 150,
      place: 'Phòng họp số 1 (minh hoạ)',
      chairMemberId: chair.memberId,
      secretaryMemberId: office.memberId,
    }
    valueOf(await makeMeeting(application, office, meeting))
  }
  return [{ at: moment(toDay('2026-11-04'), 14), run: make }]
}
