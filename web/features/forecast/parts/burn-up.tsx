import type { PlanPace } from '#contract/forecast/pace-routes.ts'
import { trajectoryChart } from '#domain/chart/trajectory-chart.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import { chartWords } from '../../../i18n/chart-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ChartView } from '../../../ui/chart/chart-view.tsx'

/** Accepted products added up month by month against the even pace; `all` are owed in the end. */
export function BurnUp({ pace, all }: { readonly pace: PlanPace; readonly all: number }) {
  const { pace: words } = useWords(chartWords)
  const language = useLanguage()
  const { campaign, burnUp, whole, today } = pace
  if (campaign === null || whole === null) return null
  const say = (value: number) => sayAmount(Math.round(value * 10) / 10, '', language)
  const trajectory = {
    start: campaign.start,
    end: campaign.end,
    today,
    expected: burnUp.map(({ day, required: value }) => ({ day, value })),
    actual: burnUp.flatMap(({ day, accepted: value }) => (value === null ? [] : [{ day, value }])),
    floor: all,
    committed: null,
  }
  return (
    <ChartView
      description={words.burnUpOf(say(whole.pace.accepted), say(whole.pace.required), say(all))}
      draw={({ width, height }) =>
        trajectoryChart(trajectory, {
          width,
          height,
          words: { ...words.lines, day: words.day, band: words.band, today: words.today },
          sayValue: say,
          sayWhole: say,
        })
      }
    />
  )
}
