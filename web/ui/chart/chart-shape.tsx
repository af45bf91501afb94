import type { Shape } from '#domain/chart/drawing.ts'
import classes from './chart-view.module.css'

/** One shape of a drawing; its tone is its class. */
export function ChartShape({ shape }: { readonly shape: Shape }) {
  const className = classes[shape.tone]
  switch (shape.kind) {
    case 'path': {
      const points = shape.spots.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
      return shape.closed === true ? <polygon className={className} points={points} /> : <polyline className={className} points={points} />
    }
    case 'dot':
      return <circle className={className} cx={shape.x} cy={shape.y} r={shape.radius} />
    case 'rect':
      return <rect className={className} x={shape.x} y={shape.y} width={shape.width} height={shape.height} />
    case 'text':
      return (
        <text className={className} x={shape.x} y={shape.y} textAnchor={shape.anchor} dominantBaseline="central">
          {shape.text}
        </text>
      )
  }
}
