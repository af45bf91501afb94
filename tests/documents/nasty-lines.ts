import type { ConsolidatedLine } from '#domain/report/consolidated-report.ts'
import { sampleLine } from './sample-papers.ts'

export const LONG_NAME = `Ủy ban Mặt trận Tổ quốc Việt Nam phường cùng các tổ chức chính trị - xã hội ${'Nghiêng'.repeat(12)}`

/** What people and other programs put into a cell sooner or later. */
export function nastyLines(): ConsolidatedLine[] {
  return [
    sampleLine({ result: 'Kết quả dài '.repeat(250) }),
    sampleLine({
      ordinal: 2,
      commitment: '',
      result: '',
      completionRate: null,
      difficulty: '',
      proposal: '',
      nextActionDue: null,
      evidenceCount: 0,
      evidenceNames: [],
    }),
    sampleLine({
      ordinal: 3,
      taskCode: '2.2',
      commitment: "=cmd|' /C calc'!A0",
      result: '<b>&amp; "x" </w:t> ]]> #panic() *b* $x$',
      difficulty: '+1+1',
      proposal: '@SUM(1)',
      unitName: '-2+3',
    }),
    sampleLine({
      ordinal: 4,
      taskCode: '9.9',
      taskTitle: 'Ngoài nhóm',
      unitName: LONG_NAME,
      result: 'hình 😀 lẻ \ud800 điều khiển \u0007\u0001 cấm \ufffe\uffff tab\tx\r\ny',
      evidenceNames: ['_x0041_.pdf'],
    }),
  ]
}

export function manyLines(count: number): ConsolidatedLine[] {
  const codes = ['1.1', '1.2', '2.2', '3.1']
  return Array.from({ length: count }, (_, index) =>
    sampleLine({
      ordinal: index + 1,
      taskCode: codes[Math.floor((index / count) * codes.length)] ?? '1.1',
      unitName: `Khu phố ${(index % 40) + 1}`,
    }),
  )
}
