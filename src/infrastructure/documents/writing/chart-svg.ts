import { type Chart, LETTER_SIZE, type Shape, type Tone } from '#domain/chart/drawing.ts'

const INK = '#111111'
const DIM = '#555555'
const BLUE = '#1f5597'

/** The ink of each tone on paper: dashes and shapes differ as well, so that a copy without colour says the same. */
const STROKES: Readonly<Record<Tone, string>> = {
  grid: 'fill="none" stroke="#cccccc" stroke-width="1"',
  axis: `fill="${DIM}"`,
  name: `fill="${INK}" font-weight="bold"`,
  label: `fill="${INK}"`,
  lead: `fill="none" stroke="${DIM}" stroke-width="1" stroke-dasharray="1 4"`,
  floor: `fill="none" stroke="${DIM}" stroke-width="1.5"`,
  promise: 'fill="none" stroke="#1b6b3a" stroke-width="2.25" stroke-dasharray="2 4" stroke-linecap="round"',
  today: 'fill="none" stroke="#b00020" stroke-width="1.5" stroke-dasharray="1 3"',
  path: `fill="none" stroke="${BLUE}" stroke-width="2.25" stroke-dasharray="7 4"`,
  step: `fill="#ffffff" stroke="${BLUE}" stroke-width="2.25"`,
  actual: `fill="none" stroke="${INK}" stroke-width="3" stroke-linejoin="round"`,
  band: `fill="#e3e3e3" stroke="${DIM}" stroke-width="1" stroke-dasharray="2 3"`,
  likely: `fill="none" stroke="${INK}" stroke-width="2" stroke-dasharray="1 5" stroke-linecap="round"`,
  span: `fill="#dddddd" stroke="${DIM}" stroke-width="1"`,
  done: `fill="${BLUE}" stroke="#ffffff" stroke-width="1.5"`,
  late: 'fill="#b00020" stroke="#ffffff" stroke-width="1.5"',
  cross: 'fill="none" stroke="#ffffff" stroke-width="2"',
  soon: `fill="#ffffff" stroke="${INK}" stroke-width="2"`,
}

/** A point of an actual line is full. */
const FULL_DOT = `fill="${INK}" stroke="#ffffff" stroke-width="1.5"`

/** The drawing as an SVG file in the typeface of papers. */
export function chartSvg({ width, height, shapes }: Chart): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `${head} font-family="Tinos, Times New Roman, serif" font-size="${LETTER_SIZE}">${shapes.map(shapeSvg).join('')}</svg>`
}

function shapeSvg(shape: Shape): string {
  const ink = STROKES[shape.tone]
  switch (shape.kind) {
    case 'path': {
      const points = shape.spots.map(({ x, y }) => `${tidy(x)},${tidy(y)}`).join(' ')
      return `<${shape.closed === true ? 'polygon' : 'polyline'} ${ink} points="${points}"/>`
    }
    case 'dot':
      return `<circle ${shape.tone === 'actual' ? FULL_DOT : ink} cx="${tidy(shape.x)}" cy="${tidy(shape.y)}" r="${shape.radius}"/>`
    case 'rect':
      return `<rect ${ink} x="${tidy(shape.x)}" y="${tidy(shape.y)}" width="${tidy(shape.width)}" height="${tidy(shape.height)}"/>`
    case 'text':
      // Not every reader knows `dominant-baseline`: a third of the letter below the middle is the same for all.
      return `<text ${ink} x="${tidy(shape.x)}" y="${tidy(shape.y + LETTER_SIZE / 3)}" text-anchor="${shape.anchor}">${escaped(shape.text)}</text>`
  }
}

function tidy(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
