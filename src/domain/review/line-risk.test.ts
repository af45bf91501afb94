import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReportLineWarningCode } from '../report/report-line-warnings.ts'
import { refusal } from '../shared/outcome.ts'
import { RISKY, lineRisk } from './line-risk.ts'
import type { LineRiskFacts } from './line-risk.ts'
import { reportRisk } from './report-risk.ts'
import { RISK_CODES } from './risk-codes.ts'
import { riskText } from './risk-text.ts'

const SOUND: LineRiskFacts = {
  warnings: [],
  rate: 40,
  previousRate: 30,
  difficulty: 'Không',
  isNoActivity: false,
  newEvidenceCount: 2,
  isLate: false,
  timesReturned: 0,
}
const riskOf = (facts: Partial<LineRiskFacts>) => lineRisk({ ...SOUND, ...facts })
const pointsOf = (facts: Partial<LineRiskFacts>) => riskOf(facts).reasons.map(({ code, points }) => `${code}:${points}`)

test('a line with nothing to remark has no risk', () => {
  expect(riskOf({})).toEqual({ score: 0, reasons: [] })
})

describe('each sign has its weight', () => {
  const warning = (code: ReportLineWarningCode, facts = {}) => refusal(code, 'result', facts)
  test.each<[string, Partial<LineRiskFacts>, string[]]>([
    ['a gap of 10', { warnings: [warning('RATE_FAR_FROM_COMPUTED', { rate: 60, computed: 50 })] }, ['RATE_FAR_FROM_COMPUTED:25']],
    ['a gap of 30', { warnings: [warning('RATE_FAR_FROM_COMPUTED', { rate: 80, computed: 50 })] }, ['RATE_FAR_FROM_COMPUTED:35']],
    ['a gap of 90', { warnings: [warning('RATE_FAR_FROM_COMPUTED', { rate: 95, computed: 5 })] }, ['RATE_FAR_FROM_COMPUTED:45']],
    ['weak words twice count once', { warnings: [warning('WEAK_WORDS'), warning('WEAK_WORDS')] }, ['WEAK_WORDS:5']],
    ['a step of 29', { rate: 59 }, []],
    ['a step of 30', { rate: 60 }, ['RATE_JUMP:15']],
    ['a step of 100', { rate: 100, previousRate: 0 }, ['RATE_JUMP:30']],
    ['no new evidence', { newEvidenceCount: 0 }, ['NO_NEW_EVIDENCE:15']],
    ['no new evidence at 0 %', { newEvidenceCount: 0, rate: 0, previousRate: 0 }, []],
    ['no new evidence, nothing to report', { newEvidenceCount: 0, isNoActivity: true }, []],
    [
      'a rise without new evidence is not counted twice',
      { newEvidenceCount: 0, warnings: [warning('RATE_RISING_WITHOUT_NEW_EVIDENCE', { rate: 40, before: 30 })] },
      ['RATE_RISING_WITHOUT_NEW_EVIDENCE:35'],
    ],
    ['one sign at the evidence', { evidenceSignCount: 1 }, ['EVIDENCE_SIGNS:15']],
    ['many signs at the evidence', { evidenceSignCount: 7 }, ['EVIDENCE_SIGNS:30']],
    ['late', { isLate: true }, ['SUBMITTED_LATE:5']],
    ['sent back once', { timesReturned: 1 }, ['RETURNED_BEFORE:10']],
    ['sent back five times', { timesReturned: 5 }, ['RETURNED_BEFORE:20']],
    ['a difficulty and a rise', { difficulty: 'Thiếu kinh phí in tài liệu' }, []],
    ['a difficulty and no rise', { difficulty: 'Thiếu kinh phí in tài liệu', rate: 30 }, ['DIFFICULTY_WITHOUT_PROGRESS:10']],
    ['a difficulty in the first month', { difficulty: 'Thiếu kinh phí in tài liệu', previousRate: null }, []],
    ['a kept promise', { promise: 'kept' }, []],
    ['a moved promise', { promise: 'moved' }, ['PROMISE_MOVED:10']],
    ['a broken promise', { promise: 'broken' }, ['PROMISE_BROKEN:20']],
    ['two checks say nothing yet', { unitRecord: { checks: 2, share: 0 } }, []],
    ['a quarter confirmed', { unitRecord: { checks: 4, share: 25 } }, ['UNIT_SELDOM_VERIFIED:30']],
    ['all confirmed', { unitRecord: { checks: 4, share: 100 } }, []],
  ])('%s', (_what, facts, expected) => {
    expect(pointsOf(facts)).toEqual(expected)
  })

  test('the heaviest comes first, equals in the order of the codes, and 100 is the most', () => {
    const facts = { newEvidenceCount: 0, isLate: true, timesReturned: 1, evidenceSignCount: 2, promise: 'moved' as const }
    expect(pointsOf(facts)).toEqual([
      'EVIDENCE_SIGNS:30',
      'NO_NEW_EVIDENCE:15',
      'RETURNED_BEFORE:10',
      'PROMISE_MOVED:10',
      'SUBMITTED_LATE:5',
    ])
    expect(riskOf({ ...facts, promise: 'broken', rate: 100, previousRate: 0, unitRecord: { checks: 5, share: 0 } }).score).toBe(100)
  })

  test('no word of the line gets into the reasons', () => {
    const { reasons } = riskOf({
      warnings: [refusal('NUMBER_IN_TEXT_DIFFERS', 'result', { words: 'đạt 70%', start: 3, end: 9, inText: 70, rate: 40 })],
    })
    expect(reasons[0]?.facts).toEqual({ inText: 70, rate: 40, count: 1 })
  })
})

const anyFacts: fc.Arbitrary<LineRiskFacts> = fc.record({
  warnings: fc.array(
    fc.constantFrom(
      refusal('RATE_FAR_FROM_COMPUTED' as const, '', { rate: 90, computed: 20 }),
      refusal('WEAK_WORDS' as const),
      refusal('NEARLY_SAME_AS_LAST_MONTH' as const, '', { similarity: 92 }),
      refusal('RATE_RISING_WITHOUT_NEW_EVIDENCE' as const, '', { rate: 60, before: 20 }),
    ),
    { maxLength: 5 },
  ),
  rate: fc.option(fc.integer({ min: 0, max: 100 })),
  previousRate: fc.option(fc.integer({ min: 0, max: 100 })),
  difficulty: fc.constantFrom('', 'Không', 'Chưa có kinh phí thực hiện'),
  isNoActivity: fc.boolean(),
  newEvidenceCount: fc.nat(3),
  evidenceSignCount: fc.nat(4),
  isLate: fc.boolean(),
  timesReturned: fc.nat(4),
  promise: fc.constantFrom('kept' as const, 'moved' as const, 'broken' as const, undefined),
  unitRecord: fc.option(fc.record({ checks: fc.integer({ min: 1, max: 20 }), share: fc.nat(100) }), { nil: undefined }),
})

describe('whatever the facts', () => {
  test('the score is 0 to 100, the sum of its reasons up to the most, and the same again', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        const { score, reasons } = lineRisk(facts)
        expect(score).toBe(
          Math.min(
            100,
            reasons.reduce((sum, { points }) => sum + points, 0),
          ),
        )
        expect(reasons.every(({ points }) => Number.isInteger(points) && points > 0)).toBe(true)
        expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length)
        expect(lineRisk(structuredClone(facts))).toEqual({ score, reasons })
      }),
    )
  })

  test('one more sign never lowers the risk', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        const { score } = lineRisk(facts)
        expect(lineRisk({ ...facts, isLate: true }).score).toBeGreaterThanOrEqual(score)
        expect(lineRisk({ ...facts, timesReturned: facts.timesReturned + 1 }).score).toBeGreaterThanOrEqual(score)
        expect(lineRisk({ ...facts, promise: 'broken' }).score).toBeGreaterThanOrEqual(score)
        expect(lineRisk({ ...facts, newEvidenceCount: 0 }).score).toBeGreaterThanOrEqual(score)
        expect(lineRisk({ ...facts, warnings: [...facts.warnings, refusal('WEAK_WORDS')] }).score).toBeGreaterThanOrEqual(score)
      }),
    )
  })

  test('every reason has a sentence in both languages with no place left empty', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        for (const reason of lineRisk(facts).reasons) {
          for (const language of ['vi', 'en'] as const) expect(riskText(reason, language)).toMatch(/^[^{}]+\.$/)
        }
      }),
    )
  })
})

test('every code is named once in the order of weight', () => {
  expect(new Set(RISK_CODES).size).toBe(RISK_CODES.length)
})

test('a grave line does not hide among sound ones', () => {
  expect(reportRisk([])).toEqual({ score: 0, riskyLines: 0 })
  expect(reportRisk([{ score: 5 }, { score: RISKY }, { score: 0 }, { score: 75 }])).toEqual({ score: 75, riskyLines: 2 })
})
