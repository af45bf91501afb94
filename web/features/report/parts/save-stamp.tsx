import { formatDay } from '#domain/shared/calendar.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import type { LineState } from '../drafts/line-saver.ts'
import classes from './save-stamp.module.css'

/** `Đã lưu 09:41`: where the words of this line are now. */
export function SaveStamp({ state: { phase, savedAt } }: { readonly state: LineState }) {
  const words = useWords(reportWords).save
  const texts = {
    clean: savedAt === null ? words.untouched : words.clean(shortMoment(formatMoment(savedAt))),
    waiting: words.waiting,
    sending: words.sending,
    offline: words.offline,
    refused: words.refused,
    conflict: words.conflict,
    failed: words.failed,
  }
  return (
    <p className={classes.stamp} data-phase={phase === 'clean' && savedAt === null ? 'untouched' : phase}>
      <span role="status">{texts[phase]}</span> {phase === 'conflict' && <a href={`#${CONFLICT_ID}`}>{words.look}</a>}
    </p>
  )
}

/** Where the two texts stand, above the fields. */
export const CONFLICT_ID = 'line-conflict'

/** The hour alone for today. */
function shortMoment(moment: string): string {
  const [hour = '', day = ''] = moment.split(' ')
  return day === formatDay(todayOfWard()) ? hour : moment
}
