import { daysBetween, firstDayOf, formatDay, monthNumberOf, monthOf, monthsBetween, yearOf } from '../shared/calendar.ts'
import type { Day } from '../shared/calendar.ts'
import { straight } from './drawing.ts'
import type { Chart, Shape, Spot } from './drawing.ts'

export type TimelineMark = { readonly due: Day; readonly name: string; readonly state: 'met' | 'overdue' | 'open'; readonly amount: string }
export type TimelineRow =
  | { readonly kind: 'phase'; readonly name: string; readonly start: Day; readonly end: Day }
  | { readonly kind: 'task'; readonly name: string; readonly marks: readonly TimelineMark[] }
export type Timeline = { readonly start: Day; readonly end: Day; readonly today: Day; readonly rows: readonly TimelineRow[] }

export type TimelineWords = {
  readonly row: string
  readonly day: string
  readonly what: string
  readonly state: string
  readonly states: Readonly<Record<TimelineMark['state'], string>>
  readonly phase: string
  readonly today: string
}

const ROW = 30
const TOP = 46
const NAME_GAP = 10
const LETTER = 6.9
const MONTH_ROOM = 44
const MARK = 8

/** Phases as bars, milestones as marks on the line of their task: a full diamond is met, a crossed square late, an empty circle open. Today is across all. */
export function timelineChart(timeline: Timeline, { width, words }: { readonly width: number; readonly words: TimelineWords }): Chart {
  const { start, end, today, rows } = timeline
  const longest = Math.max(0, ...rows.map(row => row.name.length)) * LETTER
  const left = Math.min(longest + NAME_GAP, Math.round(width * 0.42))
  const right = width - MARK - 4
  const bottom = TOP + rows.length * ROW
  const days = Math.max(1, daysBetween(start, end))
  const xOf = (day: Day) => left + ((right - left) * Math.min(days, Math.max(0, daysBetween(start, day)))) / days
  const isInside = today >= start && today <= end
  const shapes = [
    ...monthLines(timeline, { left, right, bottom, xOf }),
    ...rows.flatMap((row, place) => rowShapes(row, { y: TOP + place * ROW + ROW / 2, left, right, xOf })),
    ...(isInside ? todayLine(xOf(today), { left, right, bottom, text: words.today }) : []),
  ]
  return {
    width,
    height: bottom + 8,
    shapes,
    table: { columns: [words.row, words.day, words.what, words.state], rows: tableRows(rows, words) },
  }
}

type Field = { readonly left: number; readonly right: number; readonly xOf: (day: Day) => number }

function monthLines({ start, end }: Timeline, { left, right, bottom, xOf }: Field & { readonly bottom: number }): readonly Shape[] {
  const months = monthsBetween(monthOf(start), monthOf(end)).filter(month => firstDayOf(month) >= start)
  const room = Math.max(1, Math.floor((right - left) / MONTH_ROOM))
  const stride = [1, 2, 3, 6, 12].find(step => months.length / step <= room) ?? 24
  return months
    .filter(month => (monthNumberOf(month) - 1) % stride === 0)
    .flatMap((month, place): Shape[] => {
      const x = xOf(firstDayOf(month))
      const text =
        place === 0 || monthNumberOf(month) === 1
          ? `T${monthNumberOf(month)}/${String(yearOf(month)).slice(2)}`
          : `T${monthNumberOf(month)}`
      const isAtEdge = x > right - 16
      return [
        straight('grid', { x, y: TOP - 8 }, { x, y: bottom }),
        ...(isAtEdge ? [] : [{ kind: 'text', tone: 'axis', x, y: TOP - 16, text, anchor: x < left + 12 ? 'start' : 'middle' } as const]),
      ]
    })
}

function rowShapes(row: TimelineRow, { y, left, right, xOf }: Field & { readonly y: number }): readonly Shape[] {
  const letters = Math.max(3, Math.floor((left - NAME_GAP) / LETTER))
  const text = row.name.length <= letters ? row.name : `${row.name.slice(0, letters - 1).trimEnd()}…`
  const name: Shape = { kind: 'text', tone: row.kind === 'phase' ? 'name' : 'label', x: 0, y, text, anchor: 'start' }
  if (row.kind === 'phase') {
    const from = xOf(row.start)
    return [name, { kind: 'rect', tone: 'span', x: from, y: y - 8, width: Math.max(2, xOf(row.end) - from), height: 16 }]
  }
  return [name, straight('grid', { x: left, y }, { x: right, y }), ...row.marks.flatMap(mark => markShapes(mark, { x: xOf(mark.due), y }))]
}

function markShapes({ state }: TimelineMark, { x, y }: Spot): readonly Shape[] {
  const half = MARK - 1
  if (state === 'open') return [{ kind: 'dot', tone: 'soon', x, y, radius: half - 1 }]
  if (state === 'met') {
    const spots = [
      { x, y: y - half },
      { x: x + half, y },
      { x, y: y + half },
      { x: x - half, y },
    ]
    return [{ kind: 'path', tone: 'done', spots, closed: true }]
  }
  const arm = half - 3
  return [
    { kind: 'rect', tone: 'late', x: x - half, y: y - half, width: 2 * half, height: 2 * half },
    straight('cross', { x: x - arm, y: y - arm }, { x: x + arm, y: y + arm }),
    straight('cross', { x: x - arm, y: y + arm }, { x: x + arm, y: y - arm }),
  ]
}

function todayLine(
  x: number,
  { left, right, bottom, text }: { readonly left: number; readonly right: number; readonly bottom: number; readonly text: string },
): readonly Shape[] {
  const isLeft = x < (left + right) / 2
  return [
    straight('today', { x, y: 8 }, { x, y: bottom }),
    { kind: 'text', tone: 'name', x: isLeft ? x + 5 : x - 5, y: 12, text, anchor: isLeft ? 'start' : 'end' },
  ]
}

function tableRows(rows: readonly TimelineRow[], words: TimelineWords): readonly (readonly string[])[] {
  return rows.flatMap(row =>
    row.kind === 'phase'
      ? [[row.name, `${formatDay(row.start)} – ${formatDay(row.end)}`, words.phase, '']]
      : row.marks.map(mark => [row.name, formatDay(mark.due), mark.name, `${words.states[mark.state]} (${mark.amount})`]),
  )
}
