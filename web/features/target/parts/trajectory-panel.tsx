import type { TargetDetail } from '#contract/target/figure-shapes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import { OutlookSentences } from './outlook-sentences.tsx'
import { TrajectoryPicture } from './trajectory-picture.tsx'

/** The path, what stood and where it leads, as a picture and as the same figures in a table. */
export function TrajectoryPanel({ target }: { readonly target: TargetDetail }) {
  const { page: words, noFigure } = useWords(targetWords)
  const language = useLanguage()
  const say = (value: number | null) => (value === null ? noFigure : sayAmount(value, target.unit, language))
  const { start, end, asOf: today, floor, committed } = target
  if (end === null)
    return (
      <Panel heading={words.trajectory}>
        <p style={{ margin: 0 }}>{words.noPath}</p>
      </Panel>
    )
  const pick = (which: 'expected' | 'actual') =>
    target.trajectory.flatMap(({ day, [which]: value }) => (value === null ? [] : [{ day, value }]))
  const actual = pick('actual')
  const standing = target.value === null || actual.some(point => point.day === today) ? [] : [{ day: today, value: target.value }]
  const trajectory = {
    start,
    end,
    today,
    expected: pick('expected'),
    actual: [...actual, ...standing].toSorted((left, right) => (left.day < right.day ? -1 : 1)),
    floor,
    committed,
    forecast: target.outlook?.forecast?.band ?? [],
  }
  return (
    <Panel heading={words.trajectory}>
      {target.outlook !== null && <OutlookSentences outlook={target.outlook} />}
      <TrajectoryPicture
        trajectory={trajectory}
        stepDays={target.steps.map(step => step.day)}
        unit={target.unit}
        expected={target.expected}
        value={target.value}
      />
      {target.steps.map(step => (
        <p key={`${step.day} ${step.text}`} style={{ margin: '4px 0 0' }}>
          {words.step(`${formatDay(step.day)}: ${say(step.value)}. ${step.text}`)}
        </p>
      ))}
    </Panel>
  )
}
