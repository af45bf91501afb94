import type { MeetingTarget } from '#contract/meeting/meeting-shapes.ts'
import { trajectoryChart } from '#domain/chart/trajectory-chart.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ChartView } from '../../../ui/chart/chart-view.tsx'
import classes from './screen.module.css'

/** The path of a target and what was measured along it; standing work has none. */
export function TargetWay({ target }: { readonly target: MeetingTarget }) {
  const { facts } = useWords(meetingWords)
  const { page, noFigure } = useWords(targetWords)
  const language = useLanguage()
  const { points, deadline, unit, minimum, committed } = target
  const [first] = points
  const today = points.findLast(point => point.value !== null) ?? first
  if (deadline === null || first === undefined || today === undefined || points.length < 2) return null
  const say = (value: number | null) => (value === null ? noFigure : sayAmount(value, unit, language))
  const pick = (which: 'expected' | 'value') => points.flatMap(({ day, [which]: value }) => (value === null ? [] : [{ day, value }]))
  const trajectory = {
    start: first.day,
    end: deadline,
    today: today.day,
    expected: pick('expected'),
    actual: pick('value'),
    floor: minimum,
    committed,
    forecast: [],
  }
  return (
    <details className={classes.way}>
      <summary>
        {facts.chart}: {target.text}
      </summary>
      <ChartView
        description={page.chart(say(target.expected), say(target.actual))}
        draw={({ width, height }) =>
          trajectoryChart(trajectory, {
            width,
            height,
            words: { ...page.lines, day: page.day, band: page.band, today: page.today },
            stepDays: [],
            sayValue: value => sayAmount(value, unit === '%' ? '%' : '', language),
            sayWhole: say,
          })
        }
      />
    </details>
  )
}
