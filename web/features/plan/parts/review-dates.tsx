import type { Day } from '#domain/shared/calendar.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { Panel } from '../../../ui/panel.tsx'
import classes from './review-dates.module.css'
import type { ImportDesk } from './use-import-desk.ts'

/** Phases and milestones with the days that were understood. */
export function ReviewDates({ desk }: { readonly desk: ImportDesk }) {
  const { review: words } = useWords(planWords)
  const { extraction } = desk.draft
  const { phases, milestones } = extraction

  function setPhase(index: number, change: { readonly start?: Day | null; readonly end?: Day | null }): void {
    const mended = phases.map((phase, at) => (at === index ? { ...phase, ...change } : phase))
    desk.edit(`phase ${index} ${Object.keys(change).join()}`, { extraction: { ...extraction, phases: mended } })
  }

  function setMilestone(index: number, due: Day | null): void {
    desk.edit(`milestone ${index}`, {
      extraction: { ...extraction, milestones: milestones.map((milestone, at) => (at === index ? { ...milestone, due } : milestone)) },
    })
  }

  return (
    <div className={classes.parts}>
      <Panel heading={words.milestones}>
        {milestones.length === 0 && <p>{words.noMilestones}</p>}
        <div className={classes.milestones}>
          {milestones.map((milestone, index) => (
            <DayField
              key={milestone.ordinal}
              id={`milestone-${milestone.ordinal}`}
              label={words.due(milestone.header)}
              value={milestone.due}
              description=""
              onChange={due => setMilestone(index, due)}
            />
          ))}
        </div>
      </Panel>
      <Panel heading={words.phases}>
        {phases.length === 0 && <p>{words.noPhases}</p>}
        {phases.map((phase, index) => (
          <fieldset key={phase.ordinal} className={classes.phase}>
            <legend>
              <strong>{words.phase(phase.ordinal)}</strong> {phase.timeText}
            </legend>
            <p>{phase.focus}</p>
            <div className={classes.days}>
              <DayField
                id={`phase-${phase.ordinal}-start`}
                label={words.start}
                value={phase.start}
                description=""
                onChange={start => setPhase(index, { start })}
              />
              <DayField
                id={`phase-${phase.ordinal}-end`}
                label={words.end}
                value={phase.end}
                description=""
                onChange={end => setPhase(index, { end })}
              />
            </div>
          </fieldset>
        ))}
      </Panel>
    </div>
  )
}
