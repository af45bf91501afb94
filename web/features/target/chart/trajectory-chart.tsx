import { formatDay } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './trajectory-chart.module.css'
import { drawTrajectory } from './trajectory-geometry.ts'
import type { Spot, Trajectory, TrajectoryChart as Drawn } from './trajectory-geometry.ts'
import { useWidth } from './use-width.ts'

const NARROW = 480
const LABEL_GAP = 8
/** Half of the widest name of a month, with its year. */
const HALF_MONTH_NAME = 30

type Props = {
  readonly trajectory: Trajectory
  /** Days of the interim steps: marked on the path. */
  readonly stepDays: readonly Day[]
  /** Read out instead of the picture. */
  readonly description: string
  readonly sayValue: (value: number) => string
}

/** The path (dashed), what stood (solid, with dots), the promise (dotted) and the day, each with its name beside it: readable without colour. */
export function TrajectoryChart({ trajectory, stepDays, description, sayValue }: Props) {
  const { page: words } = useWords(targetWords)
  const { width, measured } = useWidth()
  const height = width < NARROW ? 240 : 300
  return (
    <div className={classes.chart} ref={measured} style={{ minHeight: height }}>
      {width > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={description}>
          <Picture
            chart={drawTrajectory(trajectory, { width, height, labels: words.lines, sayValue })}
            steps={trajectory.expected.flatMap((point, place) => (stepDays.includes(point.day) ? [place] : []))}
            today={words.today(formatDay(trajectory.today))}
          />
        </svg>
      )}
    </div>
  )
}

type PictureProps = { readonly chart: Drawn; readonly steps: readonly number[]; readonly today: string }

function Picture({ chart, steps, today }: PictureProps) {
  const { plot } = chart
  return (
    <>
      {chart.heights.map(({ y, text }) => (
        <g key={text}>
          <line className={classes.grid} x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <text className={classes.axis} x={plot.left - LABEL_GAP} y={y} textAnchor="end" dominantBaseline="middle">
            {text}
          </text>
        </g>
      ))}
      {chart.months.map(({ x, text }) => (
        <g key={`${x} ${text}`}>
          <line className={classes.grid} x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 5} />
          <text className={classes.axis} x={x} y={plot.bottom + 19} textAnchor={x < HALF_MONTH_NAME ? 'start' : 'middle'}>
            {text}
          </text>
        </g>
      ))}
      <line className={classes.floor} x1={plot.left} x2={plot.right} y1={chart.floorY} y2={chart.floorY} />
      {chart.committedY !== null && (
        <line className={classes.committed} x1={plot.left} x2={plot.right} y1={chart.committedY} y2={chart.committedY} />
      )}
      {chart.todayX !== null && <TodayMark x={chart.todayX} plot={plot} text={today} />}
      <polyline className={classes.expected} points={pointsOf(chart.expected)} />
      {chart.expected.map(
        (spot, place) => steps.includes(place) && <circle key={spot.x} className={classes.step} cx={spot.x} cy={spot.y} r={5} />,
      )}
      <polyline className={classes.actual} points={pointsOf(chart.actual)} />
      {chart.actual.map(spot => (
        <circle key={spot.x} className={classes.dot} cx={spot.x} cy={spot.y} r={4} />
      ))}
      <ActualLead chart={chart} />
      {chart.labels.map(label => (
        <LineName key={label.key} y={label.y} text={label.text} lineY={label.lineY} right={plot.right} />
      ))}
    </>
  )
}

function TodayMark({ x, plot, text }: { readonly x: number; readonly plot: Drawn['plot']; readonly text: string }) {
  const isLeft = x < (plot.left + plot.right) / 2
  return (
    <>
      <line className={classes.today} x1={x} x2={x} y1={plot.top - 16} y2={plot.bottom} />
      <text x={isLeft ? x + 5 : x - 5} y={plot.top - 9} textAnchor={isLeft ? 'start' : 'end'}>
        {text}
      </text>
    </>
  )
}

type NameProps = Pick<Drawn['labels'][number], 'y' | 'text' | 'lineY'> & { readonly right: number }

/** A line's name at the right edge, with a thin lead where it had to make room for another. */
function LineName({ y, text, lineY, right }: NameProps) {
  return (
    <>
      <polyline className={classes.link} fill="none" points={`${right},${lineY} ${right + LABEL_GAP - 2},${y}`} />
      <text className={classes.name} x={right + LABEL_GAP} y={y} dominantBaseline="middle">
        {text}
      </text>
    </>
  )
}

/** From where the actual figures end to their name. */
function ActualLead({ chart }: { readonly chart: Drawn }) {
  const last = chart.actual.at(-1)
  return last === undefined ? null : <line className={classes.lead} x1={last.x + 6} x2={chart.plot.right} y1={last.y} y2={last.y} />
}

function pointsOf(spots: readonly Spot[]): string {
  return spots.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
}
