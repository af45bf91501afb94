import type { MeetingSummary } from '#contract/meeting/meeting-shapes.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './meeting.module.css'

export function MeetingState({ state }: Pick<MeetingSummary, 'state'>) {
  return (
    <span className={classes.state} data-state={state}>
      {useWords(meetingWords).states[state]}
    </span>
  )
}
