import { useQuery } from '@tanstack/react-query'
import type { Day } from '#domain/shared/calendar.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { membersQuery } from '../../organisation/api/members-query.ts'
import classes from './meeting.module.css'

export type MeetingDraft = {
  readonly title: string
  readonly heldOn: Day | null
  readonly startsAt: string
  readonly lastsMinutes: string
  readonly place: string
  readonly chairMemberId: string
  readonly secretaryMemberId: string
}

type Props = { readonly draft: MeetingDraft; readonly onChange: (part: Partial<MeetingDraft>) => void; readonly titleHint?: string }

/** When, where, who chairs and who writes. */
export function MeetingFields({ draft, onChange, titleHint }: Props) {
  const { form } = useWords(meetingWords)
  return (
    <div className={classes.fields}>
      <PlainText
        id="meeting-title"
        label={form.name}
        hint={titleHint}
        value={draft.title}
        maxLength={300}
        onChange={title => onChange({ title })}
      />
      <DayField id="meeting-heldOn" label={form.day} value={draft.heldOn} required onChange={heldOn => onChange({ heldOn })} />
      <PlainText
        id="meeting-startsAt"
        label={form.hour}
        value={draft.startsAt}
        inputMode="numeric"
        error={readHour(draft.startsAt) === undefined ? form.hourWrong : undefined}
        onChange={startsAt => onChange({ startsAt })}
      />
      <PlainText
        id="meeting-lasts"
        label={form.lasts}
        value={draft.lastsMinutes}
        inputMode="numeric"
        onChange={lastsMinutes => onChange({ lastsMinutes })}
      />
      <PlainText id="meeting-place" label={form.place} value={draft.place} maxLength={200} onChange={place => onChange({ place })} />
      <Person id="meeting-chair" label={form.chair} value={draft.chairMemberId} onChange={chairMemberId => onChange({ chairMemberId })} />
      <Person
        id="meeting-secretary"
        label={form.secretary}
        value={draft.secretaryMemberId}
        onChange={secretaryMemberId => onChange({ secretaryMemberId })}
      />
    </div>
  )
}

/** `8:00` and `8h00` are read as 08:00. */
export function readHour(typed: string): string | undefined {
  const match = /^(\d{1,2})\s*[:hg]\s*(\d{2})$/i.exec(typed.trim())
  if (match === null) return undefined
  const [hour, minute] = [Number(match[1]), Number(match[2])]
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${match[2] ?? ''}` : undefined
}

/** What is sent; undefined while day, hour or length cannot be read. */
export function bodyOf({ heldOn, startsAt, lastsMinutes, chairMemberId, secretaryMemberId, title, place }: MeetingDraft) {
  const hour = readHour(startsAt)
  const minutes = Number(lastsMinutes)
  if (heldOn === null || hour === undefined || !Number.isInteger(minutes) || minutes < 15) return undefined
  const orNull = (memberId: string) => (memberId === '' ? null : memberId)
  return {
    title,
    heldOn,
    startsAt: hour,
    lastsMinutes: minutes,
    place,
    chairMemberId: orNull(chairMemberId),
    secretaryMemberId: orNull(secretaryMemberId),
  }
}

type PersonProps = { readonly id: string; readonly label: string; readonly value: string; readonly onChange: (memberId: string) => void }

function Person({ id, label, value, onChange }: PersonProps) {
  const { form } = useWords(meetingWords)
  const people = useQuery(membersQuery).data?.items.filter(member => member.active || member.memberId === value)
  return (
    <PlainSelect id={id} label={label} value={value} onChange={onChange}>
      <option value="">{form.nobody}</option>
      {people?.map(({ memberId, fullName, position }) => (
        <option key={memberId} value={memberId}>
          {[fullName, position].filter(text => text !== '').join(', ')}
        </option>
      ))}
    </PlainSelect>
  )
}
