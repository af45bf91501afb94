import { describe, expect, test } from 'vitest'
import { toDay } from '../shared/calendar.ts'
import { type Timeline, timelineChart } from './timeline-chart.ts'

const words = {
  row: 'Giai đoạn, nhiệm vụ',
  day: 'Ngày',
  what: 'Nội dung',
  state: 'Trạng thái',
  states: { met: 'đã đạt', overdue: 'quá hạn', open: 'còn phải làm' },
  phase: 'giai đoạn',
  today: 'Hôm nay',
}
const timeline: Timeline = {
  start: toDay('2026-04-15'),
  end: toDay('2027-08-27'),
  today: toDay('2026-11-12'),
  rows: [
    { kind: 'phase', name: '1. Cao điểm', start: toDay('2026-06-01'), end: toDay('2026-12-31') },
    {
      kind: 'task',
      name: '1.1. Rà soát quy trình, rút ngắn thời gian xử lý hồ sơ của người dân tại phường',
      marks: [
        { due: toDay('2026-05-31'), name: 'Mốc 1', state: 'met', amount: '2/2' },
        { due: toDay('2026-10-31'), name: 'Mốc 2', state: 'overdue', amount: '0/1' },
        { due: toDay('2027-08-27'), name: 'Mốc 3', state: 'open', amount: '0/3' },
      ],
    },
  ],
}

describe('a line of time', () => {
  test.each([320, 700, 1100])('at width %d keeps everything in its frame', width => {
    const { shapes, height } = timelineChart(timeline, { width, words })
    for (const shape of shapes) {
      const spots = shape.kind === 'path' ? shape.spots : [shape]
      for (const { x, y } of spots) {
        expect(x >= 0 && x <= width).toBe(true)
        expect(y >= 0 && y <= height).toBe(true)
      }
    }
  })

  test('tells states apart by shape, not by colour alone', () => {
    const { shapes } = timelineChart(timeline, { width: 800, words })
    const kindOf = (tone: string) => shapes.find(shape => shape.tone === tone)?.kind
    expect([kindOf('done'), kindOf('late'), kindOf('soon')]).toEqual(['path', 'rect', 'dot'])
  })

  test('says each phase and milestone in its table', () => {
    expect(timelineChart(timeline, { width: 800, words }).table.rows).toEqual([
      ['1. Cao điểm', '01/06/2026 – 31/12/2026', 'giai đoạn', ''],
      [timeline.rows[1]?.name, '31/05/2026', 'Mốc 1', 'đã đạt (2/2)'],
      [timeline.rows[1]?.name, '31/10/2026', 'Mốc 2', 'quá hạn (0/1)'],
      [timeline.rows[1]?.name, '27/08/2027', 'Mốc 3', 'còn phải làm (0/3)'],
    ])
  })
})
