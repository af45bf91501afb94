import type { ReactNode } from 'react'
import type { MeetingTarget, MeetingTaskPage } from '#contract/meeting/meeting-shapes.ts'
import { formatDay, formatMonth } from '#domain/shared/calendar.ts'
import { FIGURE_STATE_WORDS } from '#domain/target/figure-state.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { LightBadge } from '../../../ui/light-badge.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { CaseState } from '../../case/parts/case-state.tsx'
import { WorkState } from '../../work/parts/work-state.tsx'
import { TargetWay } from './target-way.tsx'
import classes from './screen.module.css'

/** A task as it stood on the day of the pack, for a projector: what is wrong first. */
export function TaskPage({ page }: { readonly page: MeetingTaskPage }) {
  const { facts, clears } = useWords(meetingWords)
  return (
    <div className={classes.facts}>
      <Block heading={facts.light} wide>
        <p className={classes.line}>
          <LightBadge light={page.light} /> <Rate page={page} />
        </p>
        <ul className={classes.list}>
          {page.reasons.map(reason => (
            <li key={reason.sentence}>{reason.sentence}</li>
          ))}
        </ul>
        <p className={classes.line}>
          {facts.leads}: {page.leadUnits.join(', ')}
          {page.coordinators.length > 0 && `. ${facts.helps}: ${page.coordinators.join(', ')}`}
        </p>
      </Block>
      <Targets targets={page.targets} />
      <Block heading={facts.milestones}>
        <ul className={classes.list}>
          {page.milestones.map(({ header, due, state, accepted, deliverables }) => (
            <li key={header} data-late={state === 'overdue' || undefined}>
              {header}
              {due !== null && ` (${formatDay(due)})`}: {facts.milestoneStates[state]}, {facts.accepted(accepted, deliverables)}
            </li>
          ))}
        </ul>
      </Block>
      <Block heading={facts.clears}>
        <ul className={classes.list}>
          {page.clears.map(({ clear, text }) => {
            const lacks = page.missing.filter(lack => lack.clear === clear)
            return (
              <li key={clear} data-late={lacks.length > 0 || undefined}>
                {lacks.length > 0 ? lacks.map(lack => lack.sentence).join(' ') : `${clears[clear]}: ${text}`}
              </li>
            )
          })}
        </ul>
      </Block>
      <Reports page={page} />
      <Open page={page} />
    </div>
  )
}

export function Block({ heading, wide, children }: { readonly heading: string; readonly wide?: boolean; readonly children: ReactNode }) {
  return (
    <section className={classes.block} data-wide={wide}>
      <h2>{heading}</h2>
      {children}
    </section>
  )
}

function Rate({ page: { completionRate, completionMonth } }: { readonly page: MeetingTaskPage }) {
  const { facts } = useWords(meetingWords)
  const language = useLanguage()
  if (completionRate === null || completionMonth === null) return <>{facts.noRate}</>
  return <>{facts.rate(sayAmount(completionRate, '', language), formatMonth(completionMonth))}</>
}

export function Targets({ targets }: { readonly targets: readonly MeetingTarget[] }) {
  const { facts } = useWords(meetingWords)
  const language = useLanguage()
  if (targets.length === 0) return null
  const say = (value: number | null, { unit }: MeetingTarget) => (value === null ? facts.none : sayAmount(value, unit, language))
  const columns: readonly Column<MeetingTarget>[] = [
    {
      key: 'target',
      header: facts.target,
      head: true,
      width: '38%',
      render: target => (
        <>
          {target.text}
          <div className={classes.note}>
            {FIGURE_STATE_WORDS[target.state][language]}
            {target.reasons.filter(reason => reason.code === 'FORECAST_MISSES_TARGET').map(reason => `. ${reason.sentence}`)}
          </div>
        </>
      ),
    },
    { key: 'minimum', header: facts.minimum, align: 'right', render: target => say(target.minimum, target) },
    { key: 'committed', header: facts.committed, align: 'right', render: target => say(target.committed, target) },
    { key: 'actual', header: facts.actual, align: 'right', render: target => <strong>{say(target.actual, target)}</strong> },
    { key: 'expected', header: facts.expected, align: 'right', render: target => say(target.expected, target) },
  ]
  return (
    <Block heading={facts.targets} wide>
      <DataTable caption={facts.targets} columns={columns} rows={targets} keyOf={target => target.targetId} />
      {targets.map(target => (
        <TargetWay key={target.targetId} target={target} />
      ))}
    </Block>
  )
}

function Reports({ page }: { readonly page: MeetingTaskPage }) {
  const { facts } = useWords(meetingWords)
  const language = useLanguage()
  const rate = (value: number | null) => (value === null ? facts.none : `${sayAmount(value, '', language)}%`)
  if (page.reports.length === 0 && page.promises.length === 0) return null
  return (
    <Block heading={facts.reports}>
      <ul className={classes.list}>
        {page.reports.map(({ month, unitName, claimed, verified, result }) => (
          <li key={`${month} ${unitName}`}>
            <strong>{facts.reported(formatMonth(month), unitName, rate(claimed), rate(verified))}</strong>. {result}
          </li>
        ))}
      </ul>
      {page.promises.length > 0 && <h3>{facts.promises}</h3>}
      <ul className={classes.list}>
        {page.promises.map(({ unitName, due, state, difficulty, proposal }) => (
          <li key={`${unitName} ${due} ${difficulty}`} data-late={state === 'broken' || undefined}>
            {state === 'broken' ? facts.broken(unitName, formatDay(due)) : facts.promised(unitName, formatDay(due))}:{' '}
            {difficulty || proposal}
          </li>
        ))}
      </ul>
    </Block>
  )
}

function Open({ page }: { readonly page: MeetingTaskPage }) {
  const { facts } = useWords(meetingWords)
  if (page.cases.length === 0 && page.directives.length === 0) return null
  return (
    <Block heading={page.cases.length > 0 ? facts.cases : facts.directives}>
      <ul className={classes.list}>
        {page.cases.map(({ caseId, number, title, state, daysLate, ownerUnitName }) => (
          <li key={caseId} data-late={daysLate > 0 || undefined}>
            {number}. {title} <CaseState state={state} /> {ownerUnitName !== '' && facts.owner(ownerUnitName)}
            {daysLate > 0 && `, ${facts.late(daysLate)}`}
          </li>
        ))}
      </ul>
      {page.cases.length > 0 && page.directives.length > 0 && <h3>{facts.directives}</h3>}
      <ul className={classes.list}>
        {page.directives.map(({ workItemId, title, unitName, due, state, daysLate }) => (
          <li key={workItemId} data-late={daysLate > 0 || undefined}>
            {unitName}: {title} <WorkState state={state} /> {due !== null && facts.due(formatDay(due))}
            {daysLate > 0 && `, ${facts.late(daysLate)}`}
          </li>
        ))}
      </ul>
    </Block>
  )
}
