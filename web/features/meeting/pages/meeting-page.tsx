import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MeetingDetail } from '#contract/meeting/meeting-shapes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useAddressId } from '../../../routes/use-address.ts'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { DownloadButtons } from '../../report/parts/download-buttons.tsx'
import { meetingQuery } from '../api/meetings-query.ts'
import { FixedDecision } from '../minutes/decision-card.tsx'
import { AgendaPanel } from '../parts/agenda-panel.tsx'
import { AttendancePanel } from '../parts/attendance-panel.tsx'
import { ClosingWords } from '../minutes/closing-words.tsx'
import { MeetingState } from '../parts/meeting-state.tsx'
import { MeetingSteps } from '../parts/meeting-steps.tsx'
import classes from '../parts/meeting.module.css'

/** One meeting: its agenda, who comes, what was decided, and its papers. */
export function MeetingPage() {
  const meetingId = useAddressId('meetingId')
  const { data, error, refetch } = useQuery(meetingQuery(meetingId))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return <OpenMeeting key={meetingId} meeting={data} />
}

function OpenMeeting({ meeting }: { readonly meeting: MeetingDetail }) {
  const { page } = useWords(meetingWords)
  return (
    <div className={classes.page}>
      <PageTitle title={meeting.title} subtitle={<Status meeting={meeting} />} actions={<Links meeting={meeting} />} />
      {meeting.state === 'cancelled' && <Notice tone="warning" heading={page.cancelled(meeting.cancelReason)} />}
      <MeetingSteps meeting={meeting} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <AgendaPanel meeting={meeting} />
        </div>
        <div className={classes.column}>
          <AttendancePanel meeting={meeting} />
          <Panel heading={page.decisions}>
            <div className={classes.rows}>
              {meeting.decisionList.length === 0 && <p className={classes.note}>{page.noDecisions}</p>}
              {meeting.decisionList.map(decision => (
                <FixedDecision key={decision.decisionId} decision={decision} />
              ))}
            </div>
          </Panel>
          <ClosingWords meeting={meeting} />
        </div>
      </div>
    </div>
  )
}

function Status({ meeting }: { readonly meeting: MeetingDetail }) {
  const { page } = useWords(meetingWords)
  return (
    <div className={classes.status}>
      <MeetingState state={meeting.state} />
      <span>{page.when(formatDay(meeting.heldOn), meeting.startsAt)}</span>
      {meeting.place !== '' && <span>{meeting.place}</span>}
      {meeting.chairName !== '' && <span>{page.chaired(meeting.chairName)}</span>}
      {meeting.secretaryName !== '' && <span>{page.writes(meeting.secretaryName)}</span>}
      <span>{page.asOf(formatDay(meeting.asOf))}</span>
    </div>
  )
}

function Links({ meeting: { meetingId, state } }: { readonly meeting: MeetingDetail }) {
  const { page } = useWords(meetingWords)
  const params = { meetingId }
  return (
    <>
      <Link to="/hop" className={classes.link}>
        {page.toList}
      </Link>
      <DownloadButtons
        what={page.pack}
        formats={['docx', 'pdf']}
        addressOf={format => fileAddress('exportMeetingPack', { params, query: { format } })}
      />
      {(state === 'running' || state === 'concluded') && (
        <DownloadButtons
          what={page.minutes}
          formats={['docx', 'pdf']}
          addressOf={format => fileAddress('exportMeetingMinutes', { params, query: { format } })}
        />
      )}
    </>
  )
}
