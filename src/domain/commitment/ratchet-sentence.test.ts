import { expect, it } from 'vitest'
import { findRatchetSentence } from './ratchet-sentence.ts'

const paragraph = (text: string) => ({ type: 'paragraph', text }) as const
const SENTENCE =
  'Chỉ tiêu trong phụ lục là mức tối thiểu; cơ quan, đơn vị được phân công có thể đăng ký chỉ tiêu cao hơn nhưng không được thấp hơn, không được điều chỉnh làm giảm trách nhiệm đã cam kết.'

it('the plan’s own sentence is found with part and point', () => {
  const blocks = [
    paragraph('PHỤ LỤC'),
    paragraph('I. NGUYÊN TẮC PHÂN CÔNG'),
    paragraph('3. Mốc tiến độ'),
    paragraph(`4. ${SENTENCE}`),
    paragraph('II. BẢNG'),
  ]
  expect(findRatchetSentence(blocks)).toEqual({ sentence: SENTENCE, place: 'điểm 4, mục I' })
})

it('a plan that forbids nothing of the kind has none', () => {
  expect(
    findRatchetSentence([paragraph('I. MỤC TIÊU'), paragraph('1. Không được để xảy ra cháy nổ.'), { type: 'table', rows: [] }]),
  ).toBeUndefined()
})
