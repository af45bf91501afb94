import { useQueryClient } from '@tanstack/react-query'
import type { MeetingDetail } from '#contract/meeting/meeting-shapes.ts'
import { callApi } from '../../../api/call-api.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { useMe } from '../../access/api/use-me.ts'
import { keepMeeting } from '../api/meetings-query.ts'
import { SaveLine } from './save-line.tsx'
import { useAutosave } from './use-autosave.ts'
import classes from './minutes.module.css'

/** What the chair says at the end; kept while it is typed. */
export function ClosingWords({ meeting }: { readonly meeting: MeetingDetail }) {
  const { page } = useWords(meetingWords)
  if (meeting.allowedActions.includes('minute')) return <OpenClosing meeting={meeting} />
  if (meeting.closing === '') return null
  return (
    <Panel heading={page.closing}>
      <p className={classes.text}>{meeting.closing}</p>
    </Panel>
  )
}

function OpenClosing({ meeting }: { readonly meeting: MeetingDetail }) {
  const { page } = useWords(meetingWords)
  const queries = useQueryClient()
  const me = useMe()
  const { meetingId } = meeting
  const saving = useAutosave<string>({
    key: `sauro.closing/${me.memberId}/${meetingId}`,
    stored: { value: meeting.closing, version: meeting.version },
    send: async (closing, version) => {
      keepMeeting(queries, await callApi('saveMeetingClosing', { params: { meetingId }, ifMatch: version, body: { closing } }))
    },
    latest: async () => {
      const { closing, version } = await callApi('getMeeting', { params: { meetingId } })
      return { value: closing, version }
    },
  })
  return (
    <Panel heading={page.closing}>
      <PlainArea
        id="closing"
        label={page.closing}
        value={saving.value}
        rows={4}
        maxLength={8000}
        onChange={text => saving.saver.change(text)}
      />
      <SaveLine {...saving} sayTheirs={text => text} onChoose={mine => saving.saver.choose(mine)} />
    </Panel>
  )
}
