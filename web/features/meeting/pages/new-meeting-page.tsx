import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { MEETING_KINDS } from '#domain/meeting/meeting.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import { addMonths, monthNumberOf, monthOf, yearOf } from '#domain/shared/calendar.ts'
import { lastMonthOfQuarter } from '#domain/register/report-calendar.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { StepForm } from '../../work/parts/step-form.tsx'
import { useMakeMeeting } from '../api/use-make-meeting.ts'
import { MeetingFields, bodyOf } from '../parts/meeting-fields.tsx'
import type { MeetingDraft } from '../parts/meeting-fields.tsx'
import classes from '../parts/meeting.module.css'

/** A quarter's meeting or one about one thing; its pack is made with it. */
export function NewMeetingPage() {
  const words = useWords(meetingWords)
  const { form } = words
  const navigate = useNavigate()
  const today = todayOfWard()
  const quarters = [-1, 0, 1].map(step => addMonths(lastMonthOfQuarter(monthOf(today)), step * 3))
  const [kind, setKind] = useState<MeetingKind>('quarterly')
  const [month, setMonth] = useState(quarters[1] ?? monthOf(today))
  const [draft, setDraft] = useState<MeetingDraft>({
    title: '',
    heldOn: today,
    startsAt: '08:00',
    lastsMinutes: '180',
    place: '',
    chairMemberId: '',
    secretaryMemberId: '',
  })
  const toMeeting = (meetingId: string) => void navigate({ to: '/hop/$meetingId', params: { meetingId } })
  const make = useMakeMeeting(made => toMeeting(made.meetingId))
  const close = () => void navigate({ to: '/hop' })

  function send(): void {
    const body = bodyOf(draft)
    if (body !== undefined) make.mutate({ ...body, kind, month })
  }

  return (
    <div className={classes.page}>
      <PageTitle title={form.title} failed={make.isError} />
      <Panel heading={form.title}>
        <StepForm error={make.error} isSending={make.isPending} onClose={close} onSubmit={send}>
          <div className={classes.fields}>
            <PlainSelect
              id="meeting-kind"
              label={form.kind}
              value={kind}
              onChange={chosen => setKind(MEETING_KINDS.find(known => known === chosen) ?? kind)}
            >
              {MEETING_KINDS.map(known => (
                <option key={known} value={known}>
                  {words.kinds[known]}
                </option>
              ))}
            </PlainSelect>
            {kind === 'quarterly' && (
              <PlainSelect
                id="meeting-month"
                label={form.quarter}
                value={month}
                onChange={chosen => setMonth(quarters.find(known => known === chosen) ?? month)}
              >
                {quarters.map(quarter => (
                  <option key={quarter} value={quarter}>
                    {form.quarterOf(monthNumberOf(quarter) / 3, yearOf(quarter))}
                  </option>
                ))}
              </PlainSelect>
            )}
          </div>
          <MeetingFields
            draft={draft}
            titleHint={kind === 'quarterly' ? form.nameHint : ''}
            onChange={part => setDraft(before => ({ ...before, ...part }))}
          />
          <FormButtons send={form.make} isSending={make.isPending} onCancel={close} />
        </StepForm>
      </Panel>
    </div>
  )
}
