import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeetingDetail } from '#contract/meeting/meeting-shapes.ts'
import { ATTENDANCE_STATES } from '#domain/meeting/meeting.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { membersQuery } from '../../organisation/api/members-query.ts'
import { unitsQuery } from '../../organisation/api/units-query.ts'
import { useMoveMeeting } from '../api/use-move-meeting.ts'
import classes from './meeting.module.css'

type Attendee = MeetingDetail['attendees'][number]

/** Before it runs, who is invited; while it runs, who came. */
export function AttendancePanel({ meeting }: { readonly meeting: MeetingDetail }) {
  const { page } = useWords(meetingWords)
  if (meeting.allowedActions.includes('agenda')) return <OpenAttendance key={meeting.version} meeting={meeting} />
  return (
    <Panel heading={page.attendance}>
      {meeting.attendees.length === 0 && <p className={classes.note}>{page.noAttendees}</p>}
      <ul>
        {meeting.attendees.map(attendee => (
          <li key={keyOf(attendee)}>
            <Said attendee={attendee} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Said({ attendee }: { readonly attendee: Attendee }) {
  const { attendance } = useWords(meetingWords)
  return <>{[nameOf(attendee), attendance[attendee.state], attendee.note].filter(text => text !== '').join(', ')}</>
}

function OpenAttendance({ meeting }: { readonly meeting: MeetingDetail }) {
  const words = useWords(meetingWords)
  const { page } = words
  const isRunning = meeting.state === 'running'
  const [attendees, setAttendees] = useState<readonly Attendee[]>(meeting.attendees)
  const save = useMoveMeeting(meeting)
  const units = useQuery(unitsQuery).data?.items ?? []
  const set = (index: number, part: Partial<Attendee>) =>
    setAttendees(before => before.map((attendee, place) => (place === index ? { ...attendee, ...part } : attendee)))

  function add(unitId: string): void {
    const unit = units.find(item => item.unitId === unitId)
    if (unit === undefined) return
    const state = isRunning ? ('present' as const) : ('invited' as const)
    setAttendees(before => [...before, { unitId, unitName: unit.name, memberId: null, memberName: '', state, note: '' }])
  }

  return (
    <Panel heading={page.attendance} note={page.attendanceNote}>
      <div className={classes.rows}>
        {attendees.length === 0 && <p className={classes.note}>{page.noAttendees}</p>}
        {attendees.map((attendee, index) => (
          <div key={`${index} ${attendee.unitId}`} className={classes.row}>
            <Fields attendee={attendee} id={String(index)} isRunning={isRunning} onChange={part => set(index, part)} />
            <ActionButton
              variant="default"

              aria-label={page.takeAway(nameOf(attendee))}
              onClick={() => setAttendees(before => before.toSpliced(index, 1))}
            >
              ✕
            </ActionButton>
          </div>
        ))}
        <PlainSelect id="attendance-unit" label={page.invite} value="" onChange={add}>
          <option value="">{page.chooseUnit}</option>
          {units.map(({ unitId, name }) => (
            <option key={unitId} value={unitId}>
              {name}
            </option>
          ))}
        </PlainSelect>
        {save.error !== null && <ProblemMessage error={save.error} />}
        <div className={classes.buttons}>
          {isRunning && (
            <ActionButton
              variant="default"
              onClick={() => setAttendees(before => before.map(attendee => ({ ...attendee, state: 'present' as const })))}
            >
              {page.allPresent}
            </ActionButton>
          )}
          <ActionButton
            loading={save.isPending}
            onClick={() => save.mutate({ step: 'attendance', body: { attendees: attendees.map(sent) } })}
          >
            {isRunning ? page.savePresent : page.saveInvited}
          </ActionButton>
        </div>
      </div>
    </Panel>
  )
}

type FieldsProps = {
  readonly attendee: Attendee
  readonly id: string
  readonly isRunning: boolean
  readonly onChange: (part: Partial<Attendee>) => void
}

function Fields({ attendee, id, isRunning, onChange }: FieldsProps) {
  const { page, attendance } = useWords(meetingWords)
  const people = useQuery(membersQuery).data?.items.filter(
    member => member.active && member.roles.some(role => role.unitId === attendee.unitId),
  )
  if (!isRunning)
    return (
      <PlainSelect
        id={`attendee-${id}`}
        label={attendee.unitName}
        value={attendee.memberId ?? ''}
        onChange={memberId => onChange({ memberId: memberId === '' ? null : memberId })}
      >
        <option value="">{page.anyone}</option>
        {people?.map(({ memberId, fullName }) => (
          <option key={memberId} value={memberId}>
            {fullName}
          </option>
        ))}
      </PlainSelect>
    )
  return (
    <div className={classes.fields}>
      <PlainSelect
        id={`attended-${id}`}
        label={nameOf(attendee)}
        value={attendee.state}
        onChange={state => onChange({ state: ATTENDANCE_STATES.find(known => known === state) ?? attendee.state })}
      >
        {ATTENDANCE_STATES.map(state => (
          <option key={state} value={state}>
            {attendance[state]}
          </option>
        ))}
      </PlainSelect>
      <PlainText
        id={`attendance-note-${id}`}
        label={page.noteOf(nameOf(attendee))}
        value={attendee.note}
        maxLength={300}
        onChange={note => onChange({ note })}
      />
    </div>
  )
}

function nameOf({ unitName, memberName }: Attendee): string {
  return memberName === '' ? unitName : `${memberName} (${unitName})`
}

function keyOf({ unitId, memberId }: Attendee): string {
  return `${unitId} ${memberId ?? ''}`
}

function sent({ unitId, memberId, state, note }: Attendee) {
  return { unitId, memberId, state, note }
}
