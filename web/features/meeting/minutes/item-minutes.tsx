import { useQueryClient } from '@tanstack/react-query'
import type { AgendaLine, MeetingDetail } from '#contract/meeting/meeting-shapes.ts'
import { callApi } from '../../../api/call-api.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { useMe } from '../../access/api/use-me.ts'
import { keepItem } from '../api/meetings-query.ts'
import { DecisionCard } from './decision-card.tsx'
import { NewDecision } from './new-decision.tsx'
import { SaveLine } from './save-line.tsx'
import { useAutosave } from './use-autosave.ts'
import classes from './minutes.module.css'

/** What is said and decided about one item, saved while it is typed. */
export function ItemMinutes({ meeting, item }: { readonly meeting: MeetingDetail; readonly item: AgendaLine }) {
  const { screen } = useWords(meetingWords)
  const mayMinute = meeting.allowedActions.includes('minute')
  const decisions = meeting.decisionList.filter(decision => decision.itemId === item.itemId)
  return (
    <div className={classes.panel}>
      {mayMinute ? <Discussion meetingId={meeting.meetingId} item={item} /> : <p className={classes.text}>{item.discussion}</p>}
      {decisions.map(decision => (
        <DecisionCard key={decision.decisionId} meeting={meeting} decision={decision} mayMinute={mayMinute} />
      ))}
      {mayMinute && <NewDecision meetingId={meeting.meetingId} itemId={item.itemId} />}
      {!mayMinute && decisions.length === 0 && item.discussion === '' && <p className={classes.text}>{screen.minutes}: –</p>}
    </div>
  )
}

function Discussion({ meetingId, item }: { readonly meetingId: string; readonly item: AgendaLine }) {
  const { screen } = useWords(meetingWords)
  const queries = useQueryClient()
  const me = useMe()
  const params = { meetingId, itemId: item.itemId }
  const saving = useAutosave<string>({
    key: `sauro.minutes/${me.memberId}/${item.itemId}`,
    stored: { value: item.discussion, version: item.version },
    send: async (discussion, version) => {
      const saved = await callApi('changeAgendaItem', { params, ifMatch: version, body: { discussion } })
      keepItem(queries, meetingId, saved)
    },
    latest: async () => {
      const { discussion, version } = await callApi('getAgendaItem', { params })
      return { value: discussion, version }
    },
  })
  return (
    <div>
      <PlainArea
        id={`discussion-${item.itemId}`}
        label={screen.discussion}
        value={saving.value}
        rows={3}
        maxLength={8000}
        onChange={text => saving.saver.change(text)}
      />
      <SaveLine {...saving} sayTheirs={text => text} onChoose={mine => saving.saver.choose(mine)} />
    </div>
  )
}
