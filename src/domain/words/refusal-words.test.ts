import { describe, expect, test } from 'vitest'
import { refusal } from '../shared/outcome.ts'
import { isRefusalCode, REFUSAL_WORDS, refusalMend, refusalSentence } from './refusal-words.ts'

test('the sentence names the rule, the words found and the mend', () => {
  const found = refusal('VAGUE_WORDS', 'result', { words: 'đang thực hiện', start: 0, end: 14, lacking: 'product' })
  expect(refusalSentence(found)).toBe(
    'Cụm từ “đang thực hiện” chung chung vì câu báo cáo chưa nêu sản phẩm. Hãy ghi rõ sản phẩm (số văn bản, số lượng, tên sản phẩm) và tỷ lệ, ví dụ: “đã tổ chức 03 buổi, đạt 60%”.',
  )
  expect(refusalSentence(found, 'en')).toMatch(/^“đang thực hiện” is vague because the text does not name a product\./)
})

test('days and decimals are said as people read them', () => {
  expect(refusalMend(refusal('NEXT_DEADLINE_IN_PAST', 'nextActionDue', { due: '2026-08-19', today: '2026-08-20', days: 1 }))).toBe(
    'Hãy chọn ngày từ 20/08/2026 trở đi.',
  )
  const falling = refusal('RATE_FALLING', 'completionRate', { rate: 33.3, before: 40 })
  expect([refusalSentence(falling), refusalSentence(falling, 'en')]).toEqual([
    expect.stringContaining('từ 40% xuống 33,3%'),
    expect.stringContaining('from 40% to 33.3%'),
  ])
})

test('what a case does not know falls away, bytes and milliseconds are said in megabytes and seconds', () => {
  expect(refusalSentence(refusal('PLAN_FILE_DAMAGED', '', { part: 'word/document.xml' }))).toContain(
    'tải về chưa đủ (tại phần “word/document.xml”).',
  )
  expect(refusalSentence(refusal('PLAN_FILE_DAMAGED'))).toContain('tải về chưa đủ. Hãy')
  expect(refusalSentence(refusal('PLAN_FILE_TOO_LARGE', '', { bytes: 22_020_096, limit: 20_971_520 }))).toContain(
    'nặng 21 MB, vượt mức 20 MB.',
  )
  expect(refusalSentence(refusal('PLAN_FILE_TOO_SLOW', '', { milliseconds: 4_500 }))).toContain('hơn 4,5 giây')
  expect(refusalSentence(refusal('PLAN_FILE_TOO_MANY_ROWS', '', { sheet: 'KH', limit: 20_000 }), 'en')).toContain(
    'on sheet “KH” has more than 20,000 rows',
  )
  expect(refusalSentence(refusal('PLAN_FILE_TYPE_UNSUPPORTED', '', { fileType: 'rar', advice: 'archive' }))).toMatch(
    /^Tệp này là tệp nén RAR, .*\. Hãy giải nén/,
  )
})

test('codes inside facts become words', () => {
  expect(
    refusalSentence(
      refusal('CLEAR_MISSING', '', { taskCode: '1.1', clear: 'who', lack: 'NO_HEAD', about: ' (UBND phường)', unit: 'UBND phường' }),
    ),
  ).toContain('Nhiệm vụ 1.1 chưa “Rõ người”: chưa có người đứng đầu chịu trách nhiệm (UBND phường).')
  expect(refusalSentence(refusal('REPORT_NOT_OPEN_FOR_SUBMISSION', '', { status: 'accepted' }))).toContain('“đã chấp nhận”')
})

describe('every code has both halves in both languages', () => {
  test.each(Object.entries(REFUSAL_WORDS))('%s', (code, { rule, mend }) => {
    expect(isRefusalCode(code)).toBe(true)
    for (const text of [rule.vi, rule.en, mend.vi, mend.en]) {
      expect(text).toMatch(/[.”]$/)
      expect(text.normalize('NFC')).toBe(text)
    }
    expect(rule.vi).not.toBe(rule.en)
    const places = (text: string) => new Set([...text.matchAll(/\{(\w+)(?:\|\w+)?\}/g)].map(match => match[1]))
    expect(places(rule.vi)).toEqual(places(rule.en))
    expect(places(mend.vi)).toEqual(places(mend.en))
  })
})

test('what is not a code of the catalogue says so', () => {
  expect([isRefusalCode('constructor'), isRefusalCode('NO_SUCH_CODE')]).toEqual([false, false])
})
