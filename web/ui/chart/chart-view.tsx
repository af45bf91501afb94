import type { Chart } from '#domain/chart/drawing.ts'
import { chartWords } from '../../i18n/chart-words.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Fold } from '../fold.tsx'
import { ChartShape } from './chart-shape.tsx'
import classes from './chart-view.module.css'
import { ChartTableView } from './chart-table.tsx'
import { useWidth } from './use-width.ts'

const NARROW = 480

/** The room a chart is drawn for. */
export type ChartRoom = { readonly width: number; readonly height: number; readonly isNarrow: boolean }

type Props = {
  /** Read out instead of the picture. */
  readonly description: string
  readonly draw: (room: ChartRoom) => Chart
  /** Before the width is known; the chart itself says its height. */
  readonly height?: number
}

/** A chart drawn for the width there is, so that letters keep their size, with the same figures in a table behind a fold; on paper the table is open. */
export function ChartView({ description, draw, height = 300 }: Props) {
  const { table: heading } = useWords(chartWords)
  const { width, measured } = useWidth()
  const isNarrow = width < NARROW
  const chart = draw({ width: Math.max(width, 300), height: isNarrow ? Math.round(height * 0.8) : height, isNarrow })
  return (
    <figure className={classes.figure}>
      <div className={classes.chart} ref={measured} style={{ minHeight: chart.height }}>
        {width > 0 && (
          <svg viewBox={`0 0 ${chart.width} ${chart.height}`} width={chart.width} height={chart.height} role="img" aria-label={description}>
            {chart.shapes.map((shape, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- A drawing is made anew as a whole; its shapes have no identity of their own.
              <ChartShape key={place} shape={shape} />
            ))}
          </svg>
        )}
      </div>
      <Fold className={classes.table} summary={heading}>
        <ChartTableView caption={heading} table={chart.table} />
      </Fold>
    </figure>
  )
}
