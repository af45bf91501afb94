import { daysBetween } from '#domain/shared/calendar.ts'
import type { FigureAnswer } from '#contract/target/figure-shapes.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import classes from './mini-trajectory.module.css'

const WIDTH = 132
const HEIGHT = 44
const EDGE = 6

/** The path from its start over today to its end, and where the figure lies on this day: dashed is expected, the dot is actual. */
export function MiniTrajectory({ figure }: { readonly figure: FigureAnswer }) {
  const { figure: words, noFigure } = useWords(targetWords)
  const language = useLanguage()
  if (figure.end === null || figure.expected === null) return null
  const { expected, value, floor } = figure
  const from = figure.baseline ?? 0
  const shown = [from, expected, floor, ...(value === null ? [] : [value])]
  const [least, most] = [Math.min(...shown), Math.max(...shown)]
  const days = Math.max(1, daysBetween(figure.start, figure.end))
  const passed = Math.min(1, Math.max(0, daysBetween(figure.start, figure.asOf) / days))
  const x = EDGE + (WIDTH - 2 * EDGE) * passed
  const yOf = (level: number) => HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (level - least)) / (most - least || 1)
  const say = (amount: number) => sayAmount(amount, figure.unit, language)
  return (
    <svg
      className={classes.mini}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.miniature(say(expected), value === null ? noFigure : say(value))}
    >
      <line className={classes.today} x1={x} x2={x} y1={1} y2={HEIGHT - 1} />
      <polyline className={classes.path} points={`${EDGE},${yOf(from)} ${x},${yOf(expected)} ${WIDTH - EDGE},${yOf(floor)}`} />
      {value !== null && (
        <>
          <line className={classes.gap} x1={x} x2={x} y1={yOf(expected)} y2={yOf(value)} />
          <circle className={classes.actual} cx={x} cy={yOf(value)} r={4.5} />
        </>
      )}
    </svg>
  )
}
