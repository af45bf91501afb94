import { Link } from '@tanstack/react-router'
import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { FIGURE_KIND_WORDS, FIGURE_STATE_WORDS } from '#domain/target/figure-state.ts'
import { sayAmount, sayRequirement } from '#domain/target/say-figure.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import classes from './line-figures.module.css'

type Figure = ReportLineAnswer['figures'][number]

/** The task's targets side by side: what the plan asks at the least, what the unit committed to, what the registers show at the cut-off. */
export function LineFigures({ figures }: { readonly figures: readonly Figure[] }) {
  const words = useWords(reportWords).figures
  const first = figures[0]
  if (first === undefined) return null
  return (
    <section className={classes.figures} aria-label={words.heading}>
      <h3 className={classes.heading}>
        {words.heading} <span className={classes.day}>{words.asOf(formatDay(first.asOf))}</span>
      </h3>
      <ul className={classes.list}>
        {figures.map(figure => (
          <li key={figure.targetId} className={classes.item}>
            <Link to="/chi-tieu/$targetId" params={{ targetId: figure.targetId }} className={classes.text}>
              {figure.text}
            </Link>
            <FigureValues figure={figure} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FigureValues({ figure }: { readonly figure: Figure }) {
  const words = useWords(reportWords).figures
  const language = useLanguage()
  const { value, part, whole, unit, committed, kind, state, rowsOwingEvidence } = figure
  const counted = part === null || whole === null ? '' : ` (${sayAmount(part, '', language)}/${sayAmount(whole, '', language)})`
  return (
    <p className={classes.values}>
      <span>
        {words.floor} {sayRequirement(figure, language)}
      </span>
      <span>
        {words.committed} {committed === null ? words.notCommitted : sayAmount(committed, unit, language)}
      </span>
      <span className={classes.actual} data-state={state}>
        {words.actual}{' '}
        {value === null ? FIGURE_STATE_WORDS.no_data[language].toLowerCase() : `${sayAmount(value, unit, language)}${counted}`}
      </span>
      {value !== null && (
        <span className={classes.kind} data-kind={kind}>
          {FIGURE_KIND_WORDS[kind][language]}
        </span>
      )}
      {value !== null && <span>{FIGURE_STATE_WORDS[state][language]}</span>}
      {rowsOwingEvidence > 0 && <span>{words.owing(rowsOwingEvidence)}</span>}
    </p>
  )
}
