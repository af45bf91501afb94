import { expect, it } from 'vitest'
import { type VisitDraft, decideVisit } from './decide-visit.ts'

const draft = (changes: Partial<VisitDraft> = {}): VisitDraft => ({
  finding: 'found',
  verifiedRate: null,
  note: '',
  presentName: ' Người mẫu 1 ',
  ...changes,
})
const codes = (changes: Partial<VisitDraft>, claimed: number | null = 80) => {
  const outcome = decideVisit(draft(changes), claimed)
  return outcome.ok ? [] : outcome.refusals.map(item => item.code)
}

it.each([
  ['found', null, 80, 80],
  ['found', null, null, null],
  ['found', 12, 80, 80],
  ['partly', 30, 80, 30],
  ['not_found', 70, 80, 0],
] as const)('%s with %s typed of %s claimed makes %s', (finding, verifiedRate, claimed, expected) => {
  const outcome = decideVisit(draft({ finding, verifiedRate, note: 'Chỉ thấy hai tổ hoạt động' }), claimed)
  expect(outcome).toMatchObject({ ok: true, value: { verifiedRate: expected, presentName: 'Người mẫu 1' } })
})

it.each([
  [{ finding: 'partly', note: 'Chỉ thấy hai tổ hoạt động' }, ['VERIFIED_RATE_MISSING']],
  [{ finding: 'partly', verifiedRate: 80, note: 'Chỉ thấy hai tổ hoạt động' }, ['VERIFIED_RATE_OUT_OF_RANGE']],
  [{ finding: 'partly', verifiedRate: 0, note: 'thiếu' }, ['VERIFIED_RATE_OUT_OF_RANGE', 'VISIT_NOTE_SHORT']],
  [{ finding: 'not_found', note: 'không' }, ['VISIT_NOTE_SHORT']],
  [{ note: 'Tài liệu TỐI MẬT' }, ['STATE_SECRET_MARK']],
] as const)('%j is refused', (changes, expected) => expect(codes(changes)).toEqual(expected))
