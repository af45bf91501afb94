import { trajectoryChart } from '#domain/chart/trajectory-chart.ts'
import type { Trajectory } from '#domain/chart/trajectory-geometry.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ChartView } from '../../../ui/chart/chart-view.tsx'

type Props = {
  readonly trajectory: Trajectory
  /** Days of interim steps: marked on the path. */
  readonly stepDays?: readonly Day[]
  readonly unit: string
  /** Said in the description; null: no figure. */
  readonly expected: number | null
  readonly value: number | null
}

/** A trajectory with its table. */
export function TrajectoryPicture({ trajectory, stepDays = [], unit, expected, value }: Props) {
  const { page: words, noFigure } = useWords(targetWords)
  const language = useLanguage()
  const say = (amount: number | null) => (amount === null ? noFigure : sayAmount(amount, unit, language))
  return (
    <ChartView
      description={words.chart(say(expected), say(value))}
      draw={({ width, height }) =>
        trajectoryChart(trajectory, {
          width,
          height,
          words: { ...words.lines, day: words.day, band: words.band, today: words.today },
          stepDays,
          sayValue: amount => sayAmount(amount, unit === '%' ? '%' : '', language),
          sayWhole: say,
        })
      }
    />
  )
}
