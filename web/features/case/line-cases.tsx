import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isNothing } from '#domain/report/empty-words.ts'
import type { CaseSource } from '#domain/case/case-file.ts'
import { caseWords } from '../../i18n/case-words.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { ProblemMessage } from '../../ui/problem-message.tsx'
import { useMay } from '../access/api/use-me.ts'
import { casesOfUnitQuery } from './api/cases-query.ts'
import { useRaiseCase } from './api/use-raise-case.ts'
import { CaseDue, CaseState } from './parts/case-state.tsx'
import classes from './line-cases.module.css'

type Props = {
  readonly report: { readonly reportId: string; readonly unitId: string }
  /** The line as it is saved. */
  readonly line: { readonly taskId: string; readonly difficulty: string; readonly proposal: string }
  /** Where the line is written, the texts must be saved first. */
  readonly isSaved?: boolean
}

const SOURCES = ['difficulty', 'proposal'] as const satisfies readonly CaseSource[]

/** Beside a report's line: the unit's cases about its task with their answers, and the press that makes a difficulty or proposal one. */
export function LineCases({ report, line, isSaved = true }: Props) {
  const words = useWords(caseWords)
  const { reportId, unitId } = report
  const { data } = useQuery(casesOfUnitQuery(unitId, line.taskId))
  const mayRaise = useMay('case.raise')
  const raise = useRaiseCase(() => undefined)
  const own = data?.items.filter(file => file.raisedUnitId === unitId) ?? []
  const sources = mayRaise && isSaved ? SOURCES.filter(source => !isNothing(line[source])) : []
  if (data === undefined || (own.length === 0 && sources.length === 0)) return null
  return (
    <section className={classes.cases} aria-label={words.line.heading(own.length)}>
      <h3 className={classes.heading}>{words.line.heading(own.length)}</h3>
      {own.length > 0 && (
        <ul className={classes.items}>
          {own.map(file => (
            <li key={file.caseId}>
              <Link to="/vu-viec/$caseId" params={{ caseId: file.caseId }}>
                {words.numbered(file.number)}. {file.title}
              </Link>
              <CaseState state={file.state} />
              <CaseDue file={file} />
              {file.state === 'answered' && (
                <p className={classes.answer}>
                  <strong>{words.line.answered}:</strong> {file.answer}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={`${classes.buttons} no-print`}>
        {sources.map(source => (
          <ActionButton
            key={source}
            variant="default"
            loading={raise.isPending}
            onClick={() => raise.mutate({ line: { reportId, taskId: line.taskId }, body: { source } })}
          >
            {source === 'difficulty' ? words.line.fromDifficulty : words.line.fromProposal}
          </ActionButton>
        ))}
      </div>
      {raise.error !== null && <ProblemMessage error={raise.error} />}
    </section>
  )
}
