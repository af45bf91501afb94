import type { AgendaItemDetail, MeetingFacts } from '#contract/meeting/meeting-shapes.ts'
import { formatDay, formatMonth } from '#domain/shared/calendar.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { CaseState } from '../../case/parts/case-state.tsx'
import { WorkState } from '../../work/parts/work-state.tsx'
import { Block, Targets, TaskPage } from './task-page.tsx'
import classes from './screen.module.css'

/** What an item rests on: the page of its task, or the decision, case, target or unit it is about. */
export function ItemFacts({ item }: { readonly item: AgendaItemDetail }) {
  if (item.page !== null) return <TaskPage page={item.page} />
  return item.facts === null ? null : (
    <div className={classes.facts}>
      <Facts facts={item.facts} />
    </div>
  )
}

function Facts({ facts }: { readonly facts: MeetingFacts }) {
  const words = useWords(meetingWords)
  switch (facts.of) {
    case 'decision': {
      const { text, unitName, due, state, doneOn, daysLate, meetingTitle, heldOn } = facts.decision
      const told = [
        unitName,
        due === null ? '' : words.facts.due(formatDay(due)),
        daysLate > 0 ? words.facts.late(daysLate) : '',
        doneOn === null ? '' : words.facts.doneOn(formatDay(doneOn)),
      ].filter(part => part !== '')
      return (
        <Block heading={words.facts.decided(meetingTitle, formatDay(heldOn))} wide>
          <p className={classes.line}>{text}</p>
          <p className={classes.line} data-late={daysLate > 0 || undefined}>
            {state === null ? words.facts.notWork : <WorkState state={state} />} {told.join(', ')}
          </p>
        </Block>
      )
    }
    case 'case': {
      const { title, body, raisedUnitName, ownerUnitName, deadline, daysLate, state } = facts.case
      return (
        <Block heading={title} wide>
          {body !== '' && <p className={classes.line}>{body}</p>}
          <p className={classes.line} data-late={daysLate > 0 || undefined}>
            <CaseState state={state} /> {words.facts.raisedBy(raisedUnitName)}
            {ownerUnitName !== '' && `, ${words.facts.owner(ownerUnitName)}`}
            {deadline !== null && `, ${words.facts.due(formatDay(deadline))}`}
            {daysLate > 0 && `, ${words.facts.late(daysLate)}`}
          </p>
        </Block>
      )
    }
    case 'target':
      return <Targets targets={[facts.target]} />
    case 'unit':
      return (
        <Block heading={facts.unitName} wide>
          <ul className={classes.list}>
            {facts.reports.map(({ month, due }) => (
              <li key={month} data-late>
                {words.facts.owed(formatMonth(month), formatDay(due))}
              </li>
            ))}
          </ul>
        </Block>
      )
  }
}
